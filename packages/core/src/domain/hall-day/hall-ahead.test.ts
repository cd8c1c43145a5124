import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockTimeOn } from '../../basics/clock-time.ts';
import { dayStartMs, msPerDay, msPerMinute, parseDay } from '../../basics/market-day.ts';
import { anyCalendar, anyMinute, anyOverride } from '../../testing/calendar-arbitraries.ts';
import { usualCalendar, type DayPlan, type HallCalendar } from './calendar.ts';
import { hallAhead, hallStretches } from './hall-ahead.ts';
import { hallNow } from './hall-now.ts';
import { screenDay, type ToldDay } from './screen-day.ts';

const monday = parseDay('2026-11-23')!;
const at = (clock: string, days = 0): number =>
  clockTimeOn(dayStartMs(monday) + days * msPerDay, clock);
const plan: DayPlan = [
  { mode: 'gig', from: '04:30', to: '09:30' },
  { mode: 'general', from: '09:30', to: '18:30' },
];
const usual = usualCalendar({ opensAt: '04:30', closesAt: '18:30' });
const week = { 1: plan, 2: plan, 3: plan, 4: plan, 5: plan, 6: plan, 7: [] };
const calendar: HallCalendar = { ...usual, week };

/** What a screen was told at an instant. */
function toldAt(hours: Parameters<typeof hallAhead>[0], nowMs: number): ToldDay {
  const { sinceMs, ...now } = hallNow({ ...hours, turnedAtMs: null }, nowMs);
  return { ...now, sinceMs: sinceMs ?? nowMs, coming: hallAhead(hours, nowMs) };
}

test('a screen is told every turn of the week, and the opening after it', () => {
  const coming = hallAhead({ calendar, override: null }, at('05:00'));
  expect(coming.slice(0, 3)).toEqual([
    { fromMs: at('09:30'), mode: 'general', name: null, isOverride: false },
    { fromMs: at('18:30'), mode: 'closed', name: null, isOverride: false },
    { fromMs: at('04:30', 1), mode: 'gig', name: null, isOverride: false },
  ]);
  // The Monday after is the last day told; since it ends shut, so is the opening on Tuesday.
  expect(coming.at(-1)).toMatchObject({ fromMs: at('04:30', 8), mode: 'gig' });
});

test('a hall that is shut over a long holiday tells the opening after it, and its name each day', () => {
  const specialDays = Array.from({ length: 12 }, (_, n) => ({
    day: `2026-11-${String(24 + n).padStart(2, '0')}`,
    name: '春节',
    plan: [],
  })).filter(({ day }) => day <= '2026-11-30');
  const month = { ...calendar, specialDays };
  const december: HallCalendar = {
    ...month,
    seasons: [{ name: '停业', from: '12-01', to: '12-10', week: usualWeekOf([]) }],
  };
  const coming = hallAhead({ calendar: december, override: null }, at('12:00'));
  expect(coming.map(({ mode, name }) => [mode, name])).toEqual([
    ['closed', null],
    ['closed', '春节'],
    ['closed', '停业'],
    ['closed', null],
    ['gig', null],
  ]);
  const night = screenDay(
    toldAt({ calendar: december, override: null }, at('12:00')),
    at('12:00', 3),
  );
  expect(night).toMatchObject({
    mode: 'closed',
    name: '春节',
    sinceMs: at('18:30'),
    opensAtMs: Date.parse('2026-12-11T04:30:00+08:00'),
  });
});

function usualWeekOf(plan: DayPlan): HallCalendar['week'] {
  return { 1: plan, 2: plan, 3: plan, 4: plan, 5: plan, 6: plan, 7: plan };
}

test('a hall without any hours has nothing to come', () => {
  const never = { ...usual, week: usualWeekOf([]) };
  expect(hallAhead({ calendar: never, override: null }, at('12:00'))).toEqual([]);
});

test('a screen whose hub went away closes in the evening, opens in the morning, and says until when', () => {
  const told = toldAt({ calendar, override: null }, at('05:00'));
  expect(screenDay(told, at('18:30'))).toMatchObject({
    mode: 'closed',
    untilMs: at('04:30', 1),
    next: 'gig',
    opensAtMs: at('04:30', 1),
  });
  expect(screenDay(told, at('04:30', 1) - 1).mode).toBe('closed');
  expect(screenDay(told, at('04:30', 1))).toMatchObject({
    mode: 'gig',
    sinceMs: at('04:30', 1),
    untilMs: at('09:30', 1),
    next: 'general',
    opensAtMs: null,
  });
});

test('what the manager said of today ends by itself also on a screen without a hub', () => {
  const override = { mode: 'closed', fromMs: at('08:00'), untilMs: at('12:00') } as const;
  const told = toldAt({ calendar, override }, at('08:10'));
  expect(told).toMatchObject({ mode: 'closed', isOverride: true, opensAtMs: at('12:00') });
  expect(screenDay(told, at('12:00'))).toMatchObject({ mode: 'general', isOverride: false });
});

test('whatever the calendar, a screen alone shows for a week what the hub would have told it', () => {
  const later = fc.integer({ min: 0, max: 6 * 24 * 60 }).map((n) => n * msPerMinute);
  fc.assert(
    fc.property(anyCalendar, anyOverride, anyMinute, later, (of, override, nowMs, afterMs) => {
      const hours = { calendar: of, override };
      const told = toldAt(hours, nowMs);
      expect(hallStretches.safeParse(told.coming).success).toBe(true);
      const atMs = nowMs + afterMs;
      const lastMs = told.coming.at(-1)?.fromMs ?? nowMs;
      // Beyond the ceiling nothing is told; such a calendar changes eight times a day.
      fc.pre(told.coming.length < 64 || atMs < lastMs);
      const { mode, name, isOverride, untilMs, opensAtMs } = hallNow(
        { ...hours, turnedAtMs: null },
        atMs,
      );
      const alone = screenDay(told, atMs);
      expect(alone).toMatchObject({ mode, name, isOverride });
      if (untilMs !== null && untilMs <= lastMs)
        expect(alone).toMatchObject({ untilMs, opensAtMs });
    }),
  );
});

test('asked again, and of what comes after, a screen never goes back to what was', () => {
  fc.assert(
    fc.property(anyCalendar, anyMinute, (of, nowMs) => {
      const told = toldAt({ calendar: of, override: null }, nowMs);
      let lastMs = told.sinceMs;
      for (const { fromMs } of told.coming) {
        const { sinceMs } = screenDay(told, fromMs);
        expect(sinceMs).toBeGreaterThanOrEqual(lastMs);
        expect(sinceMs).toBeLessThanOrEqual(fromMs);
        lastMs = sinceMs;
      }
    }),
    { numRuns: 40 },
  );
});
