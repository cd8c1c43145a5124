import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, dayStartMs, parseDay } from '../../basics/market-day.ts';
import { fiveAmMs } from '../../testing/posting-builders.ts';
import { durationMs, elapsedMs, queueDay } from './queue-day.ts';

const midnightMs = dayStartMs(parseDay('2026-11-24')!);

test('the queue changes its day at midnight in Shanghai', () => {
  expect(queueDay(midnightMs - 1, '2026-11-23')).toBe('2026-11-23');
  expect(queueDay(midnightMs, '2026-11-23')).toBe('2026-11-24');
  expect(queueDay(midnightMs, null)).toBe('2026-11-24');
});

test('a clock set back over midnight does not bring yesterday back', () => {
  expect(queueDay(midnightMs - 3_600_000, '2026-11-24')).toBe('2026-11-24');
});

test('numbers of a far future, left by a clock that was wrong, are no guide', () => {
  expect(queueDay(fiveAmMs, '2031-01-01')).toBe(dayOf(fiveAmMs));
});

test('within one day of jumping about, the day of the queue never goes back', () => {
  const jumps = fc.array(fc.integer({ min: -3_600_000, max: 7_200_000 }), { maxLength: 60 });
  fc.assert(
    fc.property(jumps, (changes) => {
      let nowMs = midnightMs;
      let newest = '2026-11-24';
      for (const change of changes) {
        // No further back than a day, so that the newest day is never more than tomorrow.
        nowMs = Math.max(dayStartMs(parseDay(newest)!) - 12 * 3_600_000, nowMs + change);
        const day = queueDay(nowMs, newest);
        expect(day >= newest).toBe(true);
        expect(day >= dayOf(nowMs)).toBe(true);
        newest = day;
      }
    }),
  );
});

test('a time that lies ahead has passed, and lasted nothing', () => {
  expect(elapsedMs(10, 5)).toBe(Number.POSITIVE_INFINITY);
  expect(elapsedMs(5, 10)).toBe(5);
  expect(durationMs(10, 5)).toBe(0);
});
