import { expect, test } from 'vitest';
import { msPerDay } from '../basics/market-day.ts';
import { fiveAmMs } from '../testing/posting-builders.ts';
import { losesFastLane, proposesBarring, wageComplaintsSinceMs } from './wage-complaints.ts';

test('one takes the fast lane away, the second asks the manager', () => {
  expect([0, 1, 2, 3].map(losesFastLane)).toEqual([false, true, true, true]);
  expect([0, 1, 2, 3].map(proposesBarring)).toEqual([false, false, true, true]);
});

test('twelve months are counted in whole days', () => {
  const sinceMs = wageComplaintsSinceMs(fiveAmMs);
  expect(fiveAmMs - sinceMs).toBeGreaterThanOrEqual(365 * msPerDay);
  expect(fiveAmMs - sinceMs).toBeLessThan(366 * msPerDay);
});
