import type { KioskPosting } from '@hall/core/contract/topics/board-topic';
import { addDays, dayOf, dayStartMs, formatTime } from '@hall/core/basics/market-day';
import type { Translate } from './texts.ts';

/** "今天 06:30–17:30", or the date when it begins later. */
export function whenText(posting: KioskPosting, nowMs: number, t: Translate): string {
  return `${dayText(posting.workStartMs, nowMs, t)} ${posting.shiftStart}–${posting.shiftEnd}`;
}

/** A day as people say it; the date from the third day on. */
export function dayText(atMs: number, nowMs: number, t: Translate): string {
  const day = dayOf(atMs);
  const today = dayOf(nowMs);
  if (day <= today) {
    return t('day.today');
  }
  if (day === addDays(today, 1)) {
    return t('day.tomorrow');
  }
  return day === addDays(today, 2) ? t('day.afterTomorrow') : day.slice(5);
}

/** The first millisecond after today, for "starts today". */
export function endOfTodayMs(nowMs: number): number {
  return dayStartMs(addDays(dayOf(nowMs), 1));
}

/** HH:mm of the market. */
export function clockText(atMs: number): string {
  return formatTime(atMs);
}

/** Fourteen days of work read as dates: 11-21 – 11-30; one day reads as nothing more. */
export function spanText(posting: KioskPosting): string | null {
  const first = dayOf(posting.workStartMs);
  const last = dayOf(posting.workEndMs - 1);
  return first === last || posting.workEndMs - posting.workStartMs < 24 * 3_600_000
    ? null
    : `${first.slice(5)} – ${last.slice(5)}`;
}
