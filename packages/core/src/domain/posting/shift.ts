import { formatTime, minuteOfDay, msPerDay, startOfDay } from '../../basics/market-day.ts';
import type { PostingContent } from './posting.ts';

function minutes(clockTime: string): number {
  return Number(clockTime.slice(0, 2)) * 60 + Number(clockTime.slice(3, 5));
}

/** Night work is any between 22:00 and 06:00 (劳动部〔1994〕498号, on young workers and women). */
const nightFromMinute = 22 * 60;
const nightToMinute = 6 * 60;
const dayMinutes = 24 * 60;

/** Whether a shift reaches into the night; one that ends before it begins runs past midnight. */
export function isNightShift({
  shiftStart,
  shiftEnd,
}: Pick<PostingContent, 'shiftStart' | 'shiftEnd'>): boolean {
  const start = minutes(shiftStart);
  const end = minutes(shiftEnd) > start ? minutes(shiftEnd) : minutes(shiftEnd) + dayMinutes;
  return start < nightToMinute || end > nightFromMinute;
}

/** The same shift beginning at another hour: it is as long as it was. */
export function shiftBeginningAt(
  { shiftStart, shiftEnd }: Pick<PostingContent, 'shiftStart' | 'shiftEnd'>,
  workStartMs: number,
): Pick<PostingContent, 'shiftStart' | 'shiftEnd'> {
  const end = minuteOfDay(workStartMs) + minutes(shiftEnd) - minutes(shiftStart);
  const endMinute = (end + dayMinutes) % dayMinutes;
  const two = (value: number): string => String(value).padStart(2, '0');
  return {
    shiftStart: formatTime(workStartMs),
    shiftEnd: `${two(Math.floor(endMinute / 60))}:${two(endMinute % 60)}`,
  };
}

/** When the work of a posting is done: from day to day, in the same shift each day. */
export type WorkTimes = Pick<
  PostingContent,
  'workStartMs' | 'workEndMs' | 'shiftStart' | 'shiftEnd'
>;

/**
 * Whether nobody could do both: on some day one shift begins before the other has ended. The shift
 * of a night belongs to the day it begins on.
 */
export function timesOverlap(one: WorkTimes, other: WorkTimes): boolean {
  const [a, b] = [spanOf(one), spanOf(other)];
  // A shift lasts a day at most, so only the day itself and its neighbours can meet.
  return [-1, 0, 1].some((days) => {
    const shiftMinutes = days * dayMinutes;
    const shiftsMeet = a.from < b.to + shiftMinutes && b.from + shiftMinutes < a.to;
    return shiftsMeet && a.first <= b.last - days && b.first - days <= a.last;
  });
}

/** Minutes of the shift within its day, and the first and last day it begins on. */
function spanOf({ workStartMs, workEndMs, shiftStart, shiftEnd }: WorkTimes): {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
} {
  const from = minutes(shiftStart);
  const end = minutes(shiftEnd);
  const to = end > from ? end : end + dayMinutes;
  const first = startOfDay(workStartMs) / msPerDay;
  const last = startOfDay(workEndMs) / msPerDay;
  // Work that ends in the morning began on the evening before.
  const isLastNight = to >= dayMinutes && minuteOfDay(workEndMs) <= end && last > first;
  return { from, to, first, last: isLastNight ? last - 1 : last };
}
