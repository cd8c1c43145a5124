import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, msPerDay } from '../basics/market-day.ts';
import { ageGate, ageOn } from './age.ts';

const noon = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day, 4);

test('a year of life is complete on the birthday', () => {
  expect(ageOn('2010-11-21', noon(2026, 11, 20))).toBe(15);
  expect(ageOn('2010-11-21', noon(2026, 11, 21))).toBe(16);
});

test('the birthday begins at midnight in Shanghai', () => {
  const midnightMs = Date.UTC(2026, 10, 20, 16);
  expect(ageOn('2010-11-21', midnightMs - 1)).toBe(15);
  expect(ageOn('2010-11-21', midnightMs)).toBe(16);
});

test('someone born on 29 February grows older on 1 March', () => {
  expect(ageOn('2008-02-29', noon(2026, 2, 28))).toBe(17);
  expect(ageOn('2008-02-29', noon(2026, 3, 1))).toBe(18);
});

test.each([
  ['2012-03-15', 'child'],
  ['2009-12-01', 'minor_worker'],
  ['2008-02-29', 'adult'],
  ['1964-03-10', 'adult'],
])('someone born %s takes the path %s on 2026-11-21', (birthDate, gate) => {
  expect(ageGate(birthDate, noon(2026, 11, 21))).toBe(gate);
});

test('age never falls as days pass and rises by at most one a day', () => {
  const days = fc.integer({ min: 0, max: 60_000 });
  fc.assert(
    fc.property(days, days, (birth, later) => {
      const birthDate = dayOf(birth * msPerDay);
      const atMs = (birth + later) * msPerDay;
      const grown = ageOn(birthDate, atMs + msPerDay) - ageOn(birthDate, atMs);
      expect(grown === 0 || grown === 1).toBe(true);
      expect(ageOn(birthDate, birth * msPerDay)).toBe(0);
    }),
  );
});
