import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayOf } from '@hall/core/basics/market-day';
import { sampleNowMs } from '../testing/samples.ts';
import { mostDays, rangeOf, reportQuestion, spanOf, spans } from './report-days.ts';
import { hourBars, ratingBars, type Figures } from './report-figures.ts';

const today = dayOf(sampleNowMs);
const none: Figures = {
  tickets: 0,
  completed: 0,
  missed: 0,
  avgWaitMs: null,
  p90WaitMs: null,
  avgHandlingMs: null,
  missedShare: null,
  ratings: 0,
  avgRating: null,
};

test('the usual spans are questions the hub answers, and are known again', () => {
  for (const span of spans) {
    const range = rangeOf(span, today);
    expect(reportQuestion(range)).toEqual(range);
    expect(spanOf(range, today)).toBe(span);
  }
  expect(spanOf({ fromDay: '2026-01-01', toDay: '2026-01-02' }, today)).toBeNull();
});

test('days that are none, in the wrong order or too many are told apart', () => {
  expect(reportQuestion({ fromDay: '', toDay: today })).toBe('no_day');
  expect(reportQuestion({ fromDay: '2026-02-30', toDay: today })).toBe('no_day');
  expect(reportQuestion({ fromDay: today, toDay: addDays(today, -1) })).toBe('order');
  const from = addDays(today, -mostDays);
  expect(reportQuestion({ fromDay: from, toDay: today })).toBe('too_many');
  expect(reportQuestion({ fromDay: addDays(from, 1), toDay: today })).toMatchObject({
    toDay: today,
  });
});

const line = fc.record({
  hour: fc.integer({ min: 0, max: 23 }),
  tickets: fc.integer({ min: 1, max: 500 }),
  avgWaitMs: fc.option(fc.integer({ min: 0, max: 7_200_000 })),
});

test('the chart has every hour from the first to the last, the tallest bar at full height', () => {
  fc.assert(
    fc.property(fc.uniqueArray(line, { selector: ({ hour }) => hour }), (lines) => {
      const bars = hourBars({ byHour: lines.map((one) => ({ ...none, ...one })) });
      const hours = lines.map(({ hour }) => hour);
      expect(bars.map(({ hour }) => hour)).toEqual(
        lines.length === 0
          ? []
          : Array.from(
              { length: Math.max(...hours) - Math.min(...hours) + 1 },
              (_, at) => Math.min(...hours) + at,
            ),
      );
      expect(bars.reduce((sum, { tickets }) => sum + tickets, 0)).toBe(
        lines.reduce((sum, { tickets }) => sum + tickets, 0),
      );
      if (lines.length > 0) expect(Math.max(...bars.map((bar) => bar.ticketsShare))).toBe(1);
      for (const { waitShare } of bars) {
        expect(waitShare).toBeGreaterThanOrEqual(0);
        expect(waitShare).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('who gave no points is shown as that, and all shares together are everybody who was served', () => {
  const total = { ...none, completed: 10, ratings: 4, avgRating: 4 };
  const bars = ratingBars({ scores: [0, 1, 0, 0, 3], total });
  expect(bars.map(({ points, count }) => [points, count])).toEqual([
    [5, 3],
    [4, 0],
    [3, 0],
    [2, 1],
    [1, 0],
    [0, 6],
  ]);
  expect(bars.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  const nobody = ratingBars({ scores: [0, 0, 0, 0, 0], total: none });
  expect(nobody.every(({ share }) => share === 0)).toBe(true);
});
