import { randomBytes } from 'node:crypto';
import type { Clock, IdSource, Timers } from '@hall/core/basics/ports';
import { uuidV7, type RandomBytes } from '@hall/core/basics/uuid-v7';

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

function randomSource(): RandomBytes {
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

/** Ids of the hub's own. */
export function uuidV7Source(clock: Clock): IdSource {
  return uuidV7(clock, randomSource());
}
