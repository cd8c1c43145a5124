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

/**
 * A clock that never runs backwards, for measuring how long something lasts: somebody may set the
 * machine's clock back an hour while a call flashes. It begins at 0.
 */
export function steadyClock(clock: Clock): Clock {
  let lastMs = clock.now();
  let passedMs = 0;
  return {
    now: () => {
      const nowMs = clock.now();
      passedMs += Math.max(0, nowMs - lastMs);
      lastMs = nowMs;
      return passedMs;
    },
  };
}
