import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomFillSync,
  type KeyObject,
} from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;
export const masterKeyBytes = 32;

/** Random bytes are fetched for this many nonces at once; one call each would double the cost. */
const noncesPerFill = 256;

function derive(master: Buffer, purpose: string): KeyObject {
  const key = hkdfSync('sha256', master, Buffer.alloc(0), `hiring-hall/${purpose}`, 32);
  return createSecretKey(Buffer.from(key));
}

/** What encrypted copies are opened with, as text because the age format wants one: 256 bits in base64url. */
export function backupPassphrase(masterKey: Buffer): string {
  return derive(masterKey, 'backup').export().toString('base64url');
}

/**
 * Seals what may not lie in the clear (PIPL 51): AES-256-GCM with a fresh nonce per field, bound to
 * where the field belongs, so that a sealed value cannot be moved to another row. Look-ups go by
 * HMAC-SHA-256. Both keys are derived from one master key that lives outside the database (RFC 5869).
 */
export class Vault {
  readonly #sealKey: KeyObject;
  readonly #lookUpKey: KeyObject;
  readonly #nonces = Buffer.alloc(noncesPerFill * nonceBytes);
  #noncesUsed = noncesPerFill;

  constructor(masterKey: Buffer) {
    if (masterKey.length !== masterKeyBytes) {
      throw new Error(`A master key has ${masterKeyBytes} bytes`);
    }
    this.#sealKey = derive(masterKey, 'seal');
    this.#lookUpKey = derive(masterKey, 'look-up');
  }

  /** `place` names the row and field; `open` wants the same. */
  seal(place: string, text: string): Buffer {
    const nonce = this.#nextNonce();
    const cipher = createCipheriv('aes-256-gcm', this.#sealKey, nonce);
    cipher.setAAD(Buffer.from(place));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  }

  /** Throws when the bytes were changed, moved, or sealed with another key. */
  open(place: string, sealed: Buffer): string {
    const decipher = createDecipheriv('aes-256-gcm', this.#sealKey, sealed.subarray(0, nonceBytes));
    decipher.setAAD(Buffer.from(place));
    decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
    const body = sealed.subarray(nonceBytes + tagBytes);
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
  }

  /** The same value always gives the same bytes; without the key nothing follows from them. */
  lookUp(purpose: string, value: string): Buffer {
    return createHmac('sha256', this.#lookUpKey).update(`${purpose}\0${value}`).digest();
  }

  #nextNonce(): Buffer {
    if (this.#noncesUsed === noncesPerFill) {
      randomFillSync(this.#nonces);
      this.#noncesUsed = 0;
    }
    const from = this.#noncesUsed * nonceBytes;
    this.#noncesUsed += 1;
    return this.#nonces.subarray(from, from + nonceBytes);
  }
}
