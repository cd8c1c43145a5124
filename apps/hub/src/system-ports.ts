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

/** Random bytes are fetched by the page: asking the system for each id takes as long as writing a row. */
const randomPage = 4_096;

function randomSource(): (count: number) => Buffer {
  let page = Buffer.alloc(0);
  let used = 0;
  return (count) => {
    if (used + count > page.length) {
      page = randomBytes(randomPage);
      used = 0;
    }
    used += count;
    return page.subarray(used - count, used);
  };
}

/** UUIDv7 (RFC 9562): ascending in time, and within a millisecond by a counter. */
export function uuidV7Source(clock: Clock): IdSource {
  let lastMs = 0;
  let counter = 0;
  const random = randomSource();
  return {
    next: () => {
      const nowMs = clock.now();
      if (nowMs > lastMs) {
        lastMs = nowMs;
        // A random start leaves half of the twelve bits to count up in.
        counter = random(2).readUInt16BE() & 0x7ff;
      } else {
        counter += 1;
        if (counter > 0xfff) {
          lastMs += 1;
          counter = 0;
        }
      }
      const time = lastMs.toString(16).padStart(12, '0');
      const tail = random(8);
      tail[0] = (tail.readUInt8(0) & 0x3f) | 0x80;
      const hex = `${time}7${counter.toString(16).padStart(3, '0')}${tail.toString('hex')}`;
      return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    },
  };
}
