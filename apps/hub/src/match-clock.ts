import { dayOf } from '@hall/core/basics/market-day';
import type { DueCommand } from './queue-clock.ts';
import type { Stores } from './store/stores.ts';

/** Matches ended per second after midnight; a bound on the work, not on how many end. */
const perTick = 100;

/** What the end of a day does to matches that nobody brought to an end. */
export function matchesDue(stores: Pick<Stores, 'matches'>, nowMs: number): DueCommand[] {
  return stores.matches
    .openBefore(dayOf(nowMs), perTick)
    .map((matchId) => ({ name: 'match.lapse', input: { matchId } }));
}
