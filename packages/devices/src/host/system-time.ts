import type { Clock, Timers } from '@hall/core/basics/ports';

/** The machine's clock. */
export const systemClock: Clock = { now: () => Date.now() };

/** The machine's timers. */
export const systemTimers: Timers = {
  after: (delayMs, action) => {
    const timer = setTimeout(action, delayMs);
    return () => {
      clearTimeout(timer);
    };
  },
};
