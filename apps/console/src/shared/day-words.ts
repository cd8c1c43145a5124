import {
  addDays,
  dayOf,
  formatTime,
  parseDay,
  weekdayOf,
  dayStartMs,
} from '@hall/core/basics/market-day';
import type { Say } from '../app/language.tsx';

/** A market day as people say it: today, tomorrow, in two days, or the date with its weekday. */
export function dayWords(day: string, nowMs: number, say: Say): string {
  const known = parseDay(day);
  if (known === null) return day;
  const today = dayOf(nowMs);
  if (known === today) return say('day.today');
  if (known === addDays(today, 1)) return say('day.tomorrow');
  if (known === addDays(today, 2)) return say('day.afterTomorrow');
  const [, month = '', date = ''] = known.split('-');
  return say('day.date', {
    month: Number(month),
    date: Number(date),
    weekday: say(`weekday.${weekdayOf(dayStartMs(known))}`),
  });
}

/** A point in time as people say it: the time alone today, with its day otherwise. */
export function timeWords(atMs: number, nowMs: number, say: Say): string {
  return dayOf(atMs) === dayOf(nowMs)
    ? formatTime(atMs)
    : `${dayWords(dayOf(atMs), nowMs, say)} ${formatTime(atMs)}`;
}
