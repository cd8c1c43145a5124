import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';

/**
 * 2^10 rounds. The work factor makes guessing at words slow; nobody guesses at 256 bits, and the
 * standard program takes files of any factor.
 */
const workFactor = 10;

/**
 * Compresses and encrypts a file (age-encryption.org/v1): it can be opened by this product and by
 * `age --decrypt`, with the same passphrase. Throws what the disk says.
 */
export async function sealFile(from: string, into: string, passphrase: string): Promise<void> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  const source = createReadStream(from);
  const packed = source.pipe(createGzip());
  // What a pipe does not pass on.
  source.once('error', (cause) => packed.destroy(cause));
  const sealed = await encrypter.encrypt(Readable.toWeb(packed));
  await pipeline(Readable.fromWeb(sealed), createWriteStream(into, { mode: 0o600 }));
}

/**
 * Opens such a file. Throws for a wrong passphrase, for any byte that was changed and for a file that
 * was cut off; what was written until then is not to be used.
 */
export async function openSealedFile(
  from: string,
  into: string,
  passphrase: string,
): Promise<void> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const packed = await decrypter.decrypt(Readable.toWeb(createReadStream(from)));
  const file = createWriteStream(into, { mode: 0o600 });
  await pipeline(Readable.fromWeb(packed), createGunzip(), file);
}
