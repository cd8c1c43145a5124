import type { Clock, IdSource } from './ports.ts';

/** As many random bytes as asked for. */
export type RandomBytes = (count: number) => Uint8Array;

const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The version's four bits, and the twelve behind them that count within a millisecond. */
const version = 0x70_00;
const counterMax = 0x0f_ff;
/** A random start leaves half of the counter to count up in. */
const firstCountMax = 0x07_ff;

/**
 * UUIDv7 (RFC 9562, 5.7 and 6.2): ascending in time, and within a millisecond by a counter, so that
 * an index of them grows at its end and not on a page of its own for every id.
 */
export function uuidV7(clock: Clock, randomBytes: RandomBytes): IdSource {
  let lastMs = 0;
  let counter = 0;
  return {
    next: () => {
      const nowMs = clock.now();
      if (nowMs > lastMs) {
        lastMs = nowMs;
        const [high = 0, low = 0] = randomBytes(2);
        counter = ((high << 8) | low) & firstCountMax;
      } else if (counter < counterMax) {
        counter += 1;
      } else {
        lastMs += 1;
        counter = 0;
      }
      const time = lastMs.toString(16).padStart(12, '0');
      const [first = 0, second = 0, ...rest] = randomBytes(8);
      const variant = `${hex((first & 0x3f) | 0x80)}${hex(second)}`;
      const tail = rest.map(hex).join('');
      const count = (version | counter).toString(16);
      return `${time.slice(0, 8)}-${time.slice(8)}-${count}-${variant}-${tail}`;
    },
  };
}

function hex(byte: number): string {
  return hexOf[byte] ?? '00';
}
