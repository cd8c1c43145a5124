import { addDays, dayOf, type MarketDay } from '../../basics/market-day.ts';
import type { Match } from './match.ts';

/** Who has not been told of for a week is not asked about any more. */
const askedDays = 7;
/** A posting stands for at most 30 days, so somebody may be taken that long before he begins. */
const longestAheadDays = 30;

/** The first day whose matches may still be asked about. */
export function firstDayAsked(today: MarketDay): MarketDay {
  return addDays(today, -(askedDays + longestAheadDays));
}

/**
 * Whether it is time to ask if a worker came: from the morning after the day his work began (D-11),
 * until somebody says so or a week has passed.
 */
export function asksArrival(
  { status, arrival }: Pick<Match, 'status' | 'arrival'>,
  { workStartMs, today }: { readonly workStartMs: number | null; readonly today: MarketDay },
): boolean {
  if (status !== 'confirmed' || arrival !== null || workStartMs === null) return false;
  const began = dayOf(workStartMs);
  return began < today && began >= addDays(today, -askedDays);
}
