import { expect, test } from 'vitest';
import { parseDay, type MarketDay } from '../../basics/market-day.ts';
import { dayPlan, planOf, usualCalendar, type HallCalendar } from './calendar.ts';

const day = (text: string): MarketDay => parseDay(text) ?? ('' as MarketDay);
const usual = usualCalendar({ opensAt: '04:30', closesAt: '18:00' });
const short = usualCalendar({ opensAt: '06:00', closesAt: '12:00' });
const calendar: HallCalendar = {
  week: { ...usual.week, 7: [] },
  seasons: [{ name: '冬季', from: '12-01', to: '02-28', week: short.week }],
  specialDays: [
    { day: '2027-02-06', name: '春节', plan: [] },
    { day: '2026-12-05', name: '招聘会', plan: [{ mode: 'fair', from: '08:00', to: '24:00' }] },
  ],
};

test('a special day goes before its season, a season before the usual week', () => {
  expect(planOf(calendar, day('2026-12-05'))).toEqual({
    plan: [{ mode: 'fair', from: '08:00', to: '24:00' }],
    by: { rule: 'special', name: '招聘会' },
  });
  expect(planOf(calendar, day('2026-12-07'))).toEqual({
    plan: [{ mode: 'gig', from: '06:00', to: '12:00' }],
    by: { rule: 'season', name: '冬季' },
  });
  expect(planOf(calendar, day('2026-11-23')).by).toEqual({ rule: 'usual' });
});

test('a season that reaches over the new year has its last day and not the next', () => {
  expect(planOf(calendar, day('2027-01-01')).by.rule).toBe('season');
  expect(planOf(calendar, day('2027-02-28')).by.rule).toBe('season');
  expect(planOf(calendar, day('2027-03-01')).by.rule).toBe('usual');
  expect(planOf(calendar, day('2026-11-30')).by.rule).toBe('usual');
});

test('a weekday without a period is a day on which the hall stays shut', () => {
  expect(planOf(calendar, day('2026-11-22')).plan).toEqual([]);
});

test('periods that overlap, stand in the wrong order or are empty are refused', () => {
  const gig = (from: string, to: string) => ({ mode: 'gig', from, to });
  expect(dayPlan.safeParse([gig('04:30', '09:30'), gig('09:30', '12:00')]).success).toBe(true);
  expect(dayPlan.safeParse([gig('04:30', '09:30'), gig('09:29', '12:00')]).success).toBe(false);
  expect(dayPlan.safeParse([gig('13:00', '18:00'), gig('04:30', '09:30')]).success).toBe(false);
  expect(dayPlan.safeParse([gig('09:30', '09:30')]).success).toBe(false);
  expect(dayPlan.safeParse([gig('24:00', '24:00')]).success).toBe(false);
  expect(dayPlan.safeParse([{ ...gig('04:30', '09:30'), mode: 'closed' }]).success).toBe(false);
});
