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

/** A clock and timers for tests. */
export function manualTime(startMs = 0): ManualTime {
  let nowMs = startMs;
  let order = 0;
  const pending = new Map<number, { dueMs: number; action: () => void }>();

  const nextDue = (untilMs: number): number | null => {
    let best: [number, number] | null = null;
    for (const [id, timer] of pending) {
      if (timer.dueMs <= untilMs && (!best || timer.dueMs < best[1])) best = [id, timer.dueMs];
    }
    return best ? best[0] : null;
  };
  return {
    now: () => nowMs,
    after: (delayMs, action) => {
      const id = (order += 1);
      pending.set(id, { dueMs: nowMs + delayMs, action });
      return () => pending.delete(id);
    },
    advance: async (ms) => {
      const untilMs = nowMs + ms;
      await settle();
      for (let id = nextDue(untilMs); id !== null; id = nextDue(untilMs)) {
        const timer = pending.get(id);
        pending.delete(id);
        if (timer) {
          nowMs = timer.dueMs;
          timer.action();
        }
        await settle();
      }
      nowMs = untilMs;
    },
  };
}
