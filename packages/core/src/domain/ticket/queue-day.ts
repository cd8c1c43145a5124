import { addDays, dayOf, type MarketDay } from '../../basics/market-day.ts';

/**
 * The day the queue is in. A clock that is set back over midnight does not bring yesterday's queue
 * back (K-17): the newest day with tickets holds, if it is tomorrow at the latest. A newer one comes
 * from a clock that was far ahead and is no guide.
 */
export function queueDay(nowMs: number, newestDay: string | null): string {
  const today: MarketDay = dayOf(nowMs);
  if (newestDay === null || newestDay <= today) return today;
  return newestDay <= addDays(today, 1) ? newestDay : today;
}

/** Time since; a clock that was set back since then holds nobody up. */
export function elapsedMs(sinceMs: number, nowMs: number): number {
  return nowMs < sinceMs ? Number.POSITIVE_INFINITY : nowMs - sinceMs;
}

/** A duration for the books: never below zero. */
export function durationMs(fromMs: number, toMs: number): number {
  return Math.max(0, toMs - fromMs);
}
