import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayStartMs, parseDay, weekdayOf, type MarketDay } from '../basics/market-day.ts';
import { holidayYears } from './public-holidays.ts';
import { endOfTerm, isWorkingDay, lastKnownYear } from './working-days.ts';

function day(text: string): MarketDay {
  const known = parseDay(text);
  if (known === null) throw new Error(text);
  return known;
}

const anyDay = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays(day('2024-01-01'), days));

test.each([
  ['a Friday', '2026-11-20', true],
  ['a Saturday', '2026-11-21', false],
  ['the Saturday worked for the Spring Festival', '2026-02-14', true],
  ['the first day of the Spring Festival holiday', '2026-02-16', false],
  ['the Monday that ends it', '2026-02-23', false],
  ['the Sunday worked for the New Year', '2026-01-04', true],
  ['the last day of the National Day holiday', '2026-10-07', false],
  ['the Saturday worked for it', '2026-10-10', true],
  ['the Spring Festival of 2025', '2025-01-28', false],
  ['a National Day nobody has arranged yet', '2029-10-01', false],
  ['a weekday in a year without a notice', '2029-10-08', true],
])('%s', (_, text, works) => {
  expect(isWorkingDay(day(text))).toBe(works);
});

test.each([
  ['over a weekend', '2026-11-20', 1, '2026-11-23'],
  ['within a week', '2026-11-23', 1, '2026-11-24'],
  ['five days over one weekend', '2026-11-20', 5, '2026-11-27'],
  ['over the Spring Festival', '2026-02-13', 3, '2026-02-25'],
  ['begun on a day off', '2026-10-03', 1, '2026-10-08'],
])('a term %s', (_, begins, days, ends) => {
  expect(endOfTerm(day(begins), days)).toBe(ends);
});

test('a term ends on a working day, after exactly so many of them, and a longer one later', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 90 }), (begins, days) => {
      const ends = endOfTerm(begins, days);
      expect(isWorkingDay(ends)).toBe(true);
      let worked = 0;
      for (let at = addDays(begins, 1); at <= ends; at = addDays(at, 1)) {
        if (isWorkingDay(at)) worked += 1;
      }
      expect(worked).toBe(days);
      expect(endOfTerm(begins, days + 1) > ends).toBe(true);
    }),
  );
});

test('a notice names days of its own year, and makes up for days off by weekend days only', () => {
  for (const [year, { off, worked }] of Object.entries(holidayYears)) {
    for (const [first, last] of off) {
      expect([first.slice(0, 4), last.slice(0, 4)]).toEqual([year, year]);
      expect(day(first) <= day(last)).toBe(true);
    }
    for (const one of worked) {
      expect(one.slice(0, 4)).toBe(year);
      expect(weekdayOf(dayStartMs(day(one)))).toBeGreaterThan(5);
      expect(off.some(([first, last]) => first <= one && one <= last)).toBe(false);
    }
  }
});

test('a year has about as many working days as the law leaves, whether or not it is known', () => {
  for (const year of ['2025', '2026', '2029']) {
    let works = 0;
    for (let at = day(`${year}-01-01`); at.startsWith(year); at = addDays(at, 1)) {
      if (isWorkingDay(at)) works += 1;
    }
    // 13 holidays since 2025; in a year without a notice six of them are known.
    expect(works).toBeGreaterThanOrEqual(247);
    expect(works).toBeLessThanOrEqual(257);
  }
});

test('the last year that is known is named', () => {
  expect(lastKnownYear()).toBe('2026');
});
