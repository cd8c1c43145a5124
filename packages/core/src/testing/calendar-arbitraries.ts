import fc from 'fast-check';
import { msPerMinute } from '../basics/market-day.ts';
import type { DayPlan, HallCalendar, HallMode } from '../domain/hall-day/calendar.ts';

/** The Monday all of them are about. */
const mondayMs = Date.parse('2026-11-23T00:00:00+08:00');

const anyPlan = fc
  .uniqueArray(fc.integer({ min: 0, max: 24 * 60 }), { minLength: 0, maxLength: 8 })
  .map((minutes): DayPlan => {
    const sorted = [...minutes].sort((a, b) => a - b);
    const clock = (minute: number): string =>
      `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    const modes = ['gig', 'general', 'fair'] as const;
    return Array.from({ length: Math.floor(sorted.length / 2) }, (_, n) => ({
      mode: modes[n % 3] ?? 'gig',
      from: clock(sorted[2 * n] ?? 0),
      to: clock(sorted[2 * n + 1] ?? 0),
    }));
  });

/** Any usual week. */
export const anyCalendar = fc
  .record({ 1: anyPlan, 2: anyPlan, 3: anyPlan, 4: anyPlan, 5: anyPlan, 6: anyPlan, 7: anyPlan })
  .map((week): HallCalendar => ({ week, seasons: [], specialDays: [] }));

/** Any minute of two weeks. */
export const anyMinute = fc
  .integer({ min: 0, max: 14 * 24 * 60 })
  .map((n) => mondayMs + n * msPerMinute);

/** Any word of the manager within these weeks, or none. */
export const anyOverride = fc.option(
  fc.record({
    mode: fc.constantFrom<HallMode>('gig', 'general', 'fair', 'closed'),
    fromMs: anyMinute,
    untilMs: anyMinute,
  }),
);
