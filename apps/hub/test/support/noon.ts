import { startOfDay } from '@hall/core/basics/market-day';
import { systemClock } from '../../src/system-ports.ts';

const halfDayMs = 12 * 3_600_000;

/** What a clock has to be ahead of the machine's for noon: the hall is open, and no other day near. */
export function aheadToNoonMs(): number {
  const nowMs = systemClock.now();
  return startOfDay(nowMs) + halfDayMs - nowMs;
}
