import { startOfDay, msPerDay } from '../../basics/market-day.ts';

/** Three years; a day more in a leap year harms nobody. */
const keptDays = 3 * 365 + 1;

/**
 * What was told in complaints that ended before this instant is erased, and who told it (K-06,
 * 个人信息保护法 19, 47).
 */
export function complaintsKeptSinceMs(nowMs: number): number {
  return startOfDay(nowMs) - keptDays * msPerDay;
}
