import { randomBytes } from 'node:crypto';
import type { Clock, IdSource, Timers } from '@hall/core/basics/ports';

/** The machine's clock. */
export const systemClock: Clock = { now: () => Date.now() };

/** The machine's timers; a pending one does not keep the process alive. */
export const systemTimers: Timers = {
  after: (delayMs, action) => {
    const timer = setTimeout(action, delayMs);
    timer.unref();
    return () => {
      clearTimeout(timer);
    };
  },
};

/** UUIDv7 (RFC 9562): ascending in time, and within a millisecond by a counter. */
export function uuidV7Source(clock: Clock): IdSource {
  let lastMs = 0;
  let counter = 0;
  return {
    next: () => {
      const nowMs = clock.now();
      if (nowMs > lastMs) {
        lastMs = nowMs;
        // A random start leaves half of the twelve bits to count up in.
        counter = randomBytes(2).readUInt16BE() & 0x7ff;
      } else {
        counter += 1;
        if (counter > 0xfff) {
          lastMs += 1;
          counter = 0;
        }
      }
      const time = lastMs.toString(16).padStart(12, '0');
      const tail = randomBytes(8);
      tail[0] = (tail.readUInt8(0) & 0x3f) | 0x80;
      const hex = `${time}7${counter.toString(16).padStart(3, '0')}${tail.toString('hex')}`;
      return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    },
  };
}
