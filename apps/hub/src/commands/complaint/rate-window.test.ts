import { expect, test } from 'vitest';
import { RateWindow } from './rate-window.ts';

test('a holder has so many turns within the time, and others have their own', () => {
  const window = new RateWindow({ most: 2, windowMs: 1_000 });
  expect([0, 10, 20].map((atMs) => window.take('a', atMs))).toEqual([true, true, false]);
  expect(window.take('b', 20)).toBe(true);
  // The first turn is a window ago; the refused one took none.
  expect([1_000, 1_001].map((atMs) => window.take('a', atMs))).toEqual([true, false]);
});

test('a clock that was set back locks nobody out', () => {
  const window = new RateWindow({ most: 1, windowMs: 1_000 });
  expect(window.take('a', 5_000)).toBe(true);
  expect(window.take('a', 1_000)).toBe(true);
});
