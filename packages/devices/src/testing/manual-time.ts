import { ManualTime as HandClock } from '@hall/core/testing/manual-time';
import type { Clock, Timers } from '@hall/core/basics/ports';

/** Time that moves only when a test moves it. */
export interface ManualTime extends Clock, Timers {
  /** Runs what falls due, letting promises settle in between. */
  advance(ms: number): Promise<void>;
}

/** Enough turns of the microtask queue for a chain of awaits to come to rest. */
const settleTurns = 60;

/** Lets promises settle without moving the time. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < settleTurns; turn += 1) await Promise.resolve();
}

/** A clock and timers for tests of what awaits its lines. */
export function manualTime(startMs = 0): ManualTime {
  const clock = new HandClock(startMs);
  return {
    now: () => clock.now(),
    after: (delayMs, action) => clock.after(delayMs, action),
    advance: async (ms) => {
      const untilMs = clock.now() + ms;
      await settle();
      while (clock.runNext(untilMs)) await settle();
      clock.advance(untilMs - clock.now());
    },
  };
}
