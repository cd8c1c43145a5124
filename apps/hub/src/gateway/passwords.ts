import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** OWASP's scrypt setting for interactive log-in: 2^15, 8, 1 (32 MB, about 60 ms). */
export const usualPasswordCost = 15;
const blockSize = 8;
const parallel = 1;
const saltBytes = 16;
const keyBytes = 32;
const memoryMaxBytes = 64 * 1024 * 1024;
const storedForm = /^scrypt\$(?:(\d{2})\$)?([0-9a-f]{32})\$([0-9a-f]{64})$/;

/** Hashes and checks passwords, off the main thread. */
export class Passwords {
  readonly #cost: number;

  /** `cost` is the power of two scrypt is given: it has to be dear to whoever guesses. */
  constructor(cost: number) {
    this.#cost = cost;
  }

  /** `scrypt$cost$salt$key`; the cost of the day stays with each, so that it may be raised later. */
  async hash(password: string): Promise<string> {
    const salt = randomBytes(saltBytes);
    const key = await derive(password, salt, this.#cost);
    const cost = String(this.#cost).padStart(2, '0');
    return `scrypt$${cost}$${salt.toString('hex')}$${key.toString('hex')}`;
  }

  /**
   * Whether the password is the one that was hashed. With no hash it takes just as long and says no,
   * so that nobody learns by the clock which names exist.
   */
  async verify(password: string, stored: string | null): Promise<boolean> {
    const match = storedForm.exec(stored ?? '');
    const salt = Buffer.from(match?.[2] ?? '00'.repeat(saltBytes), 'hex');
    const expected = Buffer.from(match?.[3] ?? '00'.repeat(keyBytes), 'hex');
    const same = timingSafeEqual(await derive(password, salt, this.#costOf(match)), expected);
    return same && match !== null;
  }

  /** Hashes from before the cost was written down are of the usual one. */
  #costOf(match: RegExpExecArray | null): number {
    if (match === null) return this.#cost;
    return match[1] === undefined ? usualPasswordCost : Number(match[1]);
  }
}

function derive(password: string, salt: Buffer, cost: number): Promise<Buffer> {
  const options = { N: 2 ** cost, r: blockSize, p: parallel, maxmem: memoryMaxBytes };
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
