import { addDays, dayOf, dayStartMs } from '@hall/core/basics/market-day';
import { hoursKeptYears } from '@hall/core/domain/gate/hall-count';
import type { Stores } from '../store/stores.ts';

/** What time alone does at the entrance: with the market day the count ends. */
export function gatesDue(
  stores: Stores,
  nowMs: number,
): { readonly name: 'gate.zeroed'; readonly input: { readonly reason: 'new_day' } }[] {
  const known = stores.hallCount.get();
  if (known === null || known.day === dayOf(nowMs)) return [];
  return [{ name: 'gate.zeroed', input: { reason: 'new_day' } }];
}

const daysPerYear = 366;

/** Hours before this are forgotten (G-10). */
export function hoursKeptSinceMs(nowMs: number): number {
  return dayStartMs(addDays(dayOf(nowMs), -hoursKeptYears * daysPerYear));
}
