import {
  addDays,
  dayOf,
  dayStartMs,
  weekdayOf,
  type MarketDay,
} from '@hall/core/basics/market-day';
import {
  dayPlan,
  type DayPlan,
  type HallCalendar,
  type OpenPeriod,
  type Season,
  type WeekPlan,
} from '@hall/core/domain/hall-day/calendar';

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof weekdays)[number];

/** A period while it is typed; times are empty until they can be read. */
export type PeriodForm = OpenPeriod;

/** What is wrong with a day, and in which of its rows. */
export interface PlanProblem {
  readonly row: number;
  readonly problem: 'missing' | 'order' | 'overlap';
}

/** Special days that are over stay so long: the hall still knows what it was yesterday. */
const pastKeptDays = 90;

/** Midnight as an end is the end of the day, not its beginning. */
function endOf(to: string): string {
  return to === '00:00' ? '24:00' : to;
}

/** The day as it would be saved: in the order of the clock. */
export function planOfForm(rows: readonly PeriodForm[]): DayPlan {
  const periods = rows.map(({ mode, from, to }) => ({ mode, from, to: endOf(to) }));
  return periods.sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The first thing that stands in the way of saving a day; null when nothing does. */
export function problemOf(rows: readonly PeriodForm[]): PlanProblem | null {
  for (const [row, { from, to }] of rows.entries()) {
    if (from === '' || to === '') return { row, problem: 'missing' };
    if (endOf(to) <= from) return { row, problem: 'order' };
  }
  for (const [row, one] of rows.entries()) {
    const other = rows.findIndex(
      ({ from, to }, at) => at < row && from < endOf(one.to) && one.from < endOf(to),
    );
    if (other >= 0) return { row, problem: 'overlap' };
  }
  return dayPlan.safeParse(planOfForm(rows)).success ? null : { row: 0, problem: 'overlap' };
}

/** The next period somebody would add: after the last, for what it is not. */
export function nextPeriod(rows: readonly PeriodForm[]): PeriodForm {
  const last = planOfForm(rows).at(-1);
  if (last === undefined) return { mode: 'gig', from: '04:30', to: '09:30' };
  return { mode: 'general', from: last.to === '24:00' ? '' : last.to, to: '' };
}

/** Which plan is changed: one day, or weekdays of the usual week or of a season. */
export type Scope =
  | { readonly kind: 'day'; readonly day: MarketDay; readonly name: string }
  | {
      readonly kind: 'weekdays';
      readonly season: number | null;
      readonly days: readonly Weekday[];
    };

/** The calendar with a day's plan put where it belongs. */
export function withPlan(calendar: HallCalendar, scope: Scope, plan: DayPlan): HallCalendar {
  if (scope.kind === 'day') {
    const { day, name } = scope;
    const others = calendar.specialDays.filter((one) => one.day !== day);
    const specialDays = [...others, { day, name, plan }];
    return { ...calendar, specialDays: specialDays.sort((a, b) => (a.day < b.day ? -1 : 1)) };
  }
  const { season, days } = scope;
  const change = (week: WeekPlan): WeekPlan =>
    days.reduce<WeekPlan>((changed, day) => ({ ...changed, [day]: plan }), week);
  if (season === null) return { ...calendar, week: change(calendar.week) };
  const seasons = calendar.seasons.map((one, at) =>
    at === season ? { ...one, week: change(one.week) } : one,
  );
  return { ...calendar, seasons };
}

/** The calendar without a special day; the day is like its weekday again. */
export function withoutSpecial(calendar: HallCalendar, day: string): HallCalendar {
  return { ...calendar, specialDays: calendar.specialDays.filter((one) => one.day !== day) };
}

/** The calendar with a season changed, or a new one at the end. */
export function withSeason(
  calendar: HallCalendar,
  at: number | null,
  season: Season,
): HallCalendar {
  const seasons =
    at === null
      ? [...calendar.seasons, season]
      : calendar.seasons.map((one, n) => (n === at ? season : one));
  return { ...calendar, seasons };
}

/** The calendar without a season. */
export function withoutSeason(calendar: HallCalendar, at: number): HallCalendar {
  return { ...calendar, seasons: calendar.seasons.filter((_, n) => n !== at) };
}

/** Leaves out special days that are long over, so that the list does not fill up. */
export function pruned(calendar: HallCalendar, nowMs: number): HallCalendar {
  const from = addDays(dayOf(nowMs), -pastKeptDays);
  return { ...calendar, specialDays: calendar.specialDays.filter(({ day }) => day >= from) };
}

/** Monday to Sunday of the week an instant is in, or of one after it. */
export function daysOfWeek(nowMs: number, weeksAhead: number): MarketDay[] {
  const today = dayOf(nowMs);
  const monday = addDays(today, 1 - weekdayOf(dayStartMs(today)) + 7 * weeksAhead);
  return weekdays.map((weekday) => addDays(monday, weekday - 1));
}

/** `MM-DD` out of what people type: 12-1, 12.01, 1201, 12月1日; null when it is no day of a year. */
export function parseYearDay(typed: string): string | null {
  const text = typed.trim();
  const match =
    /^(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  const [month, day] = [Number(match?.[1]), Number(match?.[2])];
  // 2028 has a 29th of February.
  const date = new Date(Date.UTC(2028, month - 1, day));
  if (match === null || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
