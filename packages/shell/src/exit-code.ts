import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

const COST = { N: 32_768, r: 8, p: 1 };
const KEY_BYTES = 32;
const MAX_COST = 1_048_576;

/** The text to keep in the configuration file; the code (digits) cannot be read back from it. */
export async function hashExitCode(code: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive({ code, salt, ...COST });
  const { N, r, p } = COST;
  return `scrypt$${N}$${r}$${p}$${salt.toString('base64')}$${key.toString('base64')}`;
}

/** Whether `code` is the one `hash` was made from. A hash this function cannot read fits no code. */
export async function fitsExitCode(code: string, hash: string): Promise<boolean> {
  const [scheme, N, r, p, salt, key] = hash.split('$');
  if (scheme !== 'scrypt' || salt === undefined || key === undefined) return false;
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  if (!(cost.N > 1 && cost.N <= MAX_COST)) return false;
  const wanted = Buffer.from(key, 'base64');
  if (wanted.length !== KEY_BYTES) return false;
  const got = await derive({ code, salt: Buffer.from(salt, 'base64'), ...cost });
  return timingSafeEqual(got, wanted);
}

function derive(of: {
  code: string;
  salt: Buffer;
  N: number;
  r: number;
  p: number;
}): Promise<Buffer> {
  const { code, salt, N, r, p } = of;
  return new Promise((resolve, reject) => {
    // scrypt needs 128 * N * r bytes; Node's own ceiling of 32 MiB would refuse our cost.
    scrypt(code, salt, KEY_BYTES, { N, r, p, maxmem: 256 * N * r }, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
