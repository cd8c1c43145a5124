import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** OWASP's scrypt setting for interactive log-in: 2^15, 8, 1 (32 MB, about 60 ms). */
const cost = 2 ** 15;
const blockSize = 8;
const parallel = 1;
const saltBytes = 16;
const keyBytes = 32;
const memoryMaxBytes = 64 * 1024 * 1024;

function derive(password: string, salt: Buffer): Promise<Buffer> {
  const options = { N: cost, r: blockSize, p: parallel, maxmem: memoryMaxBytes };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, keyBytes, options, (error, key) => {
      if (error === null) {
        resolve(key);
      } else {
        reject(error);
      }
    });
  });
}

/** `scrypt$salt$key`, made off the main thread. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  const key = await derive(password, salt);
  return `scrypt$${salt.toString('hex')}$${key.toString('hex')}`;
}

/**
 * Whether the password is the one that was hashed. With no hash it takes just as long and says no,
 * so that nobody learns by the clock which names exist.
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const match = /^scrypt\$([0-9a-f]{32})\$([0-9a-f]{64})$/.exec(stored ?? '');
  const salt = Buffer.from(match?.[1] ?? '00'.repeat(saltBytes), 'hex');
  const expected = Buffer.from(match?.[2] ?? '00'.repeat(keyBytes), 'hex');
  const same = timingSafeEqual(await derive(password, salt), expected);
  return same && match !== null;
}
