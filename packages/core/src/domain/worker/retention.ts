import { addDays, dayOf, type MarketDay } from '../../basics/market-day.ts';

/** Twenty-four months, as the consent text says; a day more in a leap year harms nobody. */
const keptDays = 2 * 365 + 1;

/**
 * Workers last seen before this day are deleted: the purpose they gave their data for has passed
 * (个人信息保护法 19, 47).
 */
export function lapseDay(nowMs: number): MarketDay {
  return addDays(dayOf(nowMs), -keptDays);
}
