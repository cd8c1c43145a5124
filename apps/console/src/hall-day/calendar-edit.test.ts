import fc from 'fast-check';
import { parseDay } from '@hall/core/basics/market-day';
import { hallCalendar, planOf, usualCalendar } from '@hall/core/domain/hall-day/calendar';
import { expect, test } from 'vitest';
import {
  daysOfWeek,
  nextPeriod,
  parseYearDay,
  planOfForm,
  problemOf,
  pruned,
  withoutSeason,
  withoutSpecial,
  withPlan,
  withSeason,
  type PeriodForm,
} from './calendar-edit.ts';

const usual = usualCalendar({ opensAt: '04:30', closesAt: '18:30' });
const gig = (from: string, to: string): PeriodForm => ({ mode: 'gig', from, to });
const day = parseDay('2026-11-25')!;
const wednesdayNoon = Date.parse('2026-11-25T12:00:00+08:00');

test('a day with a gap in a time, with its end before its beginning, or with an overlap is not saved', () => {
  expect(problemOf([gig('04:30', '')])).toEqual({ row: 0, problem: 'missing' });
  expect(problemOf([gig('04:30', '09:30'), gig('12:00', '11:00')])).toEqual({
    row: 1,
    problem: 'order',
  });
  expect(problemOf([gig('04:30', '09:30'), gig('09:00', '11:00')])).toEqual({
    row: 1,
    problem: 'overlap',
  });
  expect(problemOf([gig('09:30', '11:00'), gig('04:30', '09:30')])).toBe(null);
  expect(problemOf([])).toBe(null);
});

test('midnight is the end of the day, and periods are put in order', () => {
  expect(planOfForm([gig('20:00', '00:00'), gig('04:30', '09:30')])).toEqual([
    gig('04:30', '09:30'),
    gig('20:00', '24:00'),
  ]);
  expect(nextPeriod([gig('04:30', '09:30')])).toMatchObject({ mode: 'general', from: '09:30' });
});

const anyTime = fc
  .integer({ min: 0, max: 23 * 60 + 59 })
  .map(
    (minute) =>
      `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
  );
const anyRows = fc.array(
  fc.record({ mode: fc.constantFrom('gig', 'general', 'fair'), from: anyTime, to: anyTime }),
  { maxLength: 8 },
);

test('whatever has no problem is taken by the hub', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const calendar = withPlan(usual, { kind: 'day', day, name: '某天' }, planOfForm(rows));
      expect(hallCalendar.safeParse(calendar).success).toBe(problemOf(rows) === null);
    }),
  );
});

test('a plan is put on one day, on several weekdays, or on weekdays of a season alone', () => {
  const plan = planOfForm([gig('08:00', '12:00')]);
  const once = withPlan(usual, { kind: 'day', day, name: '盘点' }, plan);
  expect(planOf(once, day)).toEqual({ plan, by: { rule: 'special', name: '盘点' } });
  expect(withoutSpecial(once, day)).toEqual(usual);
  const twice = withPlan(once, { kind: 'day', day, name: '改名' }, []);
  expect(twice.specialDays).toEqual([{ day, name: '改名', plan: [] }]);
  const weekly = withPlan(usual, { kind: 'weekdays', season: null, days: [3, 7] }, plan);
  expect([weekly.week[3], weekly.week[7], weekly.week[1]]).toEqual([plan, plan, usual.week[1]]);
  const season = { name: '冬季', from: '11-01', to: '02-28', week: usual.week };
  const seasonal = withSeason(usual, null, season);
  const changed = withPlan(seasonal, { kind: 'weekdays', season: 0, days: [3] }, plan);
  expect(planOf(changed, day).plan).toEqual(plan);
  expect(changed.week).toEqual(usual.week);
  expect(withoutSeason(changed, 0)).toEqual(usual);
});

test('special days that are long over are left out, yesterday’s is kept', () => {
  const of = (text: string) => ({ day: text, name: '某天', plan: [] });
  const specialDays = [of('2026-01-01'), of('2026-11-24'), of('2027-02-06')];
  const kept = pruned({ ...usual, specialDays }, wednesdayNoon).specialDays;
  expect(kept.map((one) => one.day)).toEqual(['2026-11-24', '2027-02-06']);
});

test('the week begins on Monday', () => {
  expect(daysOfWeek(wednesdayNoon, 0)[0]).toBe('2026-11-23');
  expect(daysOfWeek(wednesdayNoon, 1)[6]).toBe('2026-12-06');
});

test('days of the year are read as people write them', () => {
  expect(['12-1', '12.01', '1201', '12月1日'].map(parseYearDay)).toEqual(Array(4).fill('12-01'));
  expect(['', '13-01', '02-30', 'abc'].map(parseYearDay)).toEqual(Array(4).fill(null));
  expect(parseYearDay('2-29')).toBe('02-29');
});
