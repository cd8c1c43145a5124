import { addDays, dayStartMs, weekdayOf, type MarketDay } from '../basics/market-day.ts';
import { fixedHolidays, holidayYears } from './public-holidays.ts';

/** Whether offices work on a day; in a year without a notice weekends and fixed holidays are off. */
export function isWorkingDay(day: MarketDay): boolean {
  const weekend = weekdayOf(dayStartMs(day)) > 5;
  const year = holidayYears[day.slice(0, 4)];
  if (year === undefined) return !weekend && !fixedHolidays.has(day.slice(5));
  if (year.worked.includes(day)) return true;
  return !weekend && !year.off.some(([first, last]) => first <= day && day <= last);
}

/**
 * The last day of a term of `days` working days. The day on which the term begins does not count
 * (民法典 201), and a term never ends on a day off (民法典 203).
 */
export function endOfTerm(begins: MarketDay, days: number): MarketDay {
  let day = begins;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** The last year whose days off are known, for whoever wants to rely on a term. */
export function lastKnownYear(): string {
  return Object.keys(holidayYears).sort().at(-1) ?? '';
}
