import { z } from 'zod';
import { clockEnd, clockTime, marketDay, shortText } from '../../basics/fields.ts';
import { dayStartMs, weekdayOf, type MarketDay } from '../../basics/market-day.ts';

/**
 * What the hall is for at a time (F-11): `gig` 零工时段, `general` 综合服务时段, `fair` 招聘会,
 * `closed` 闭馆.
 */
export const hallMode = z.enum(['gig', 'general', 'fair', 'closed']);
export type HallMode = z.infer<typeof hallMode>;

/** A part of a day with one mode. Times are wall clock of the market, `to` is no longer in it. */
export const openPeriod = z.strictObject({
  mode: hallMode.exclude(['closed']),
  from: clockTime,
  to: clockEnd,
});
export type OpenPeriod = z.infer<typeof openPeriod>;

/** The open periods of a day, in order and without overlap; between them the hall is closed. */
export const dayPlan = z
  .array(openPeriod)
  .max(8)
  .refine(inOrder, { message: 'periods follow one another and none is empty' });
export type DayPlan = z.infer<typeof dayPlan>;

function inOrder(periods: readonly OpenPeriod[]): boolean {
  // Times of one width compare as they are written.
  return periods.every(
    ({ from, to }, at) => from < to && (at === 0 || (periods[at - 1]?.to ?? '') <= from),
  );
}

/** A plan for each weekday, Monday first. */
export const weekPlan = z.strictObject({
  1: dayPlan,
  2: dayPlan,
  3: dayPlan,
  4: dayPlan,
  5: dayPlan,
  6: dayPlan,
  7: dayPlan,
});
export type WeekPlan = z.infer<typeof weekPlan>;

/** `MM-DD`; the 29th of February is in every year, it only never comes in most. */
const yearDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/** A time of the year with hours of its own, e.g. the harvest. May reach over the new year. */
export const season = z.strictObject({
  name: shortText(12),
  from: yearDay,
  /** The last day that is in it. */
  to: yearDay,
  week: weekPlan,
});
export type Season = z.infer<typeof season>;

/** A day that is unlike the others: a holiday, a fair, a day of repair. */
export const specialDay = z.strictObject({
  day: marketDay,
  name: shortText(20),
  plan: dayPlan,
});
export type SpecialDay = z.infer<typeof specialDay>;

/**
 * When the hall is open and what for (G-05): special day before season before usual week. That two
 * of one kind do not claim one day is `calendarProblem`'s; of a calendar that was never asked the
 * earlier in the list counts.
 */
export const hallCalendar = z.strictObject({
  week: weekPlan,
  seasons: z.array(season).max(8),
  specialDays: z.array(specialDay).max(120),
});
export type HallCalendar = z.infer<typeof hallCalendar>;

/** The same hours every day, all of them for casual work: a market before its manager wrote any. */
export function usualCalendar({
  opensAt,
  closesAt,
}: {
  readonly opensAt: string;
  readonly closesAt: string;
}): HallCalendar {
  const plan: DayPlan = [{ mode: 'gig', from: opensAt, to: closesAt }];
  return {
    week: { 1: plan, 2: plan, 3: plan, 4: plan, 5: plan, 6: plan, 7: plan },
    seasons: [],
    specialDays: [],
  };
}

/** Whether a season has a day of the year (`MM-DD`). */
export function isInSeason({ from, to }: Pick<Season, 'from' | 'to'>, at: string): boolean {
  return from <= to ? from <= at && at <= to : at >= from || at <= to;
}

/** Which rule of the calendar a day follows, and its name where it has one. */
export type DayRule =
  | { readonly rule: 'special'; readonly name: string }
  | { readonly rule: 'season'; readonly name: string }
  | { readonly rule: 'usual' };

/** The plan of a day, and by which rule. */
export function planOf(
  calendar: HallCalendar,
  day: MarketDay,
): { readonly plan: DayPlan; readonly by: DayRule } {
  const special = calendar.specialDays.find((one) => one.day === day);
  if (special !== undefined) {
    return { plan: special.plan, by: { rule: 'special', name: special.name } };
  }
  const weekday = weekdayOf(dayStartMs(day));
  const inSeason = calendar.seasons.find((one) => isInSeason(one, day.slice(5)));
  return inSeason === undefined
    ? { plan: calendar.week[weekday], by: { rule: 'usual' } }
    : { plan: inSeason.week[weekday], by: { rule: 'season', name: inSeason.name } };
}
