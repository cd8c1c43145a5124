import { addDays, dayOf, dayStartMs, minuteOfDay, parseDay } from '@hall/core/basics/market-day';
import { hoursKeptYears, type GateHour } from '@hall/core/domain/gate/hall-count';

/** Weeks before a day that say what is usual. */
const weeksCompared = 4;
const daysPerYear = 366;

/** A day that has only begun is drawn with some hours around it. */
const hoursAtLeast = 8;

/** Who passed within an hour. */
export type HourPassed = Omit<GateHour, 'hourStartMs'>;

/** One hour of the day that is shown. */
export interface CurveHour {
  readonly hour: number;
  /** Null while the hour has not come: nobody yet is not nobody. */
  readonly passed: HourPassed | null;
  /** How many usually come in; null where no earlier day is known. */
  readonly usualIn: number | null;
}

/** The days to ask for, so that the day can be compared. */
export function daysToAsk(day: string): { fromDay: string; toDay: string } {
  return { fromDay: shifted(day, -weeksCompared * 7), toDay: day };
}

/** The oldest day of which hours may be known. */
export function oldestDay(today: string): string {
  return shifted(today, -hoursKeptYears * daysPerYear);
}

/** The day before or after, where it can be looked at. */
export function dayBeside(day: string, days: -1 | 1, today: string): string | null {
  return dayIn(shifted(day, days), today);
}

/** A day as it was typed, where it can be looked at. */
export function dayIn(typed: string, today: string): string | null {
  const day = parseDay(typed);
  return day !== null && day >= oldestDay(today) && day <= today ? day : null;
}

/** The hours of a day from its first to its last person and at least some, each beside what is usual on that weekday. */
export function curveOf(
  hours: readonly GateHour[],
  { day, nowMs }: { readonly day: string; readonly nowMs: number },
): CurveHour[] {
  const byDay = new Map<string, GateHour[]>();
  for (const hour of hours) {
    const of = dayOf(hour.hourStartMs);
    byDay.set(of, [...(byDay.get(of) ?? []), hour]);
  }
  const earlier = Array.from({ length: weeksCompared }, (_, at) => shifted(day, -7 * (at + 1)))
    .map((one) => byDay.get(one) ?? [])
    .filter((of) => of.length > 0);
  const own = byDay.get(day) ?? [];
  const numbers = [...own, ...earlier.flat()].map(hourOf);
  if (numbers.length === 0) return [];
  const last = Math.max(...numbers, hoursAtLeast - 1);
  const first = Math.min(...numbers, last - hoursAtLeast + 1);
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const hour = first + at;
    const hasBegun = dayMoment(day) + hour * msPerHour <= nowMs;
    const passed = own.find((one) => hourOf(one) === hour) ?? (hasBegun ? nobody : null);
    return { hour, passed, usualIn: usualAt(hour, earlier) };
  });
}

const msPerHour = 3_600_000;
const nobody: HourPassed = { in: 0, out: 0, peakInside: 0, isApproximate: false };

function usualAt(hour: number, earlier: readonly (readonly GateHour[])[]): number | null {
  const before = earlier.map((of) => of.find((one) => hourOf(one) === hour)?.in ?? 0);
  const sum = before.reduce((total, one) => total + one, 0);
  return earlier.length === 0 ? null : Math.round(sum / earlier.length);
}

function hourOf({ hourStartMs }: GateHour): number {
  return Math.floor(minuteOfDay(hourStartMs) / 60);
}

function shifted(day: string, days: number): string {
  const known = parseDay(day);
  if (known === null) throw new Error('A day of the entrance that is not in the calendar');
  return addDays(known, days);
}

/** The largest figure of a chart's scale: a round one above everything shown, whose half is whole. */
export function scaleTop(hours: readonly CurveHour[]): number {
  const most = Math.max(1, ...hours.flatMap((one) => [one.passed?.in ?? 0, one.usualIn ?? 0]));
  const step = 10 ** Math.floor(Math.log10(most));
  const round = [2, 4, 6, 8].find((times) => times * step >= most) ?? 10;
  return Math.max(4, round * step);
}

/** The weekday's own moment, for its name. */
export function dayMoment(day: string): number {
  const known = parseDay(day);
  if (known === null) throw new Error('A day of the entrance that is not in the calendar');
  return dayStartMs(known);
}
