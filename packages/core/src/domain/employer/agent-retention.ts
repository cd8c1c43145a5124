import { msPerDay, startOfDay } from '../../basics/market-day.ts';

/** Twenty-four months, as with workers nobody has seen; a day more in a leap year harms nobody. */
const keptDays = 2 * 365 + 1;

/**
 * Name and phone of agents who were disabled before this instant are erased: what they were kept for
 * has passed (K-06, 个人信息保护法 19, 47).
 */
export function agentsKeptSinceMs(nowMs: number): number {
  return startOfDay(nowMs) - keptDays * msPerDay;
}
