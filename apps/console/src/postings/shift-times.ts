import {
  addDays,
  dayOf,
  dayStartMs,
  formatTime,
  msPerMinute,
  parseDay,
} from '@hall/core/basics/market-day';
import type { PostingDraft } from '@hall/core/domain/posting/posting';

/** Minutes from `start` to `end` by the clock; a shift that ends earlier than it begins is overnight. */
export function shiftMinutes(start: string, end: string): number | null {
  const from = minuteOf(start);
  const to = minuteOf(end);
  if (from === null || to === null) return null;
  return to > from ? to - from : to - from + 24 * 60;
}

function minuteOf(time: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  return match === null ? null : Number(match[1]) * 60 + Number(match[2]);
}

/** The instant of a time of day so many days after a day; null while either is not written yet. */
export function instantOf(
  day: string,
  { time, addedDays }: { readonly time: string; readonly addedDays: number },
): number | null {
  const known = parseDay(day);
  const minute = minuteOf(time);
  if (known === null || minute === null) return null;
  return dayStartMs(addDays(known, addedDays)) + minute * msPerMinute;
}

/** Whether a shift ends on the day after it began. */
export function isOvernight(start: string, end: string): boolean {
  return start !== '' && end !== '' && end <= start;
}

/**
 * When an old job would be done again: today if its shift can still be reached, else tomorrow; as
 * long as it was.
 */
export function nextTimes(
  draft: PostingDraft,
  nowMs: number,
): { readonly workStartMs: number; readonly workEndMs: number } | null {
  const { workStartMs, workEndMs } = draft;
  if (workStartMs === null || workEndMs === null) return null;
  const time = draft.shiftStart ?? formatTime(workStartMs);
  const today = instantOf(dayOf(nowMs), { time, addedDays: 0 });
  if (today === null) return null;
  // Half an hour is what people need to get there.
  const start =
    today >= nowMs + 30 * msPerMinute ? today : instantOf(dayOf(nowMs), { time, addedDays: 1 });
  return start === null ? null : { workStartMs: start, workEndMs: start + workEndMs - workStartMs };
}
