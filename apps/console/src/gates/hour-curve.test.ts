import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, atMinuteOfDay, parseDay, type MarketDay } from '@hall/core/basics/market-day';
import type { GateHour } from '@hall/core/domain/gate/hall-count';
import { curveOf, dayBeside, dayIn, daysToAsk, oldestDay, scaleTop } from './hour-curve.ts';

function dayNamed(text: string): MarketDay {
  const day = parseDay(text);
  if (day === null) throw new Error(text);
  return day;
}
const monday = dayNamed('2026-11-23');
/** The evening of it, when every hour has begun. */
const evening = { day: monday, nowMs: atMinuteOfDay(monday, 23 * 60 + 59) };

function hour(
  daysBefore: number,
  at: number,
  came: number,
  more: Partial<GateHour> = {},
): GateHour {
  const hourStartMs = atMinuteOfDay(addDays(monday, -daysBefore), at * 60);
  return { hourStartMs, in: came, out: 0, peakInside: came, isApproximate: false, ...more };
}

test('a day stands beside the average of the same weekday of four weeks, days without anybody left out', () => {
  const hours = [hour(0, 5, 40), hour(7, 5, 20), hour(14, 5, 30), hour(14, 6, 10), hour(1, 5, 999)];
  const curve = curveOf(hours, evening);
  expect(curve.find((one) => one.hour === 5)).toMatchObject({ passed: { in: 40 }, usualIn: 25 });
  expect(curve.find((one) => one.hour === 6)).toMatchObject({ passed: { in: 0 }, usualIn: 5 });
});

test('a fifth week before is too long ago, and without any earlier day nothing is usual', () => {
  const curve = curveOf([hour(0, 5, 40), hour(35, 5, 20)], evening);
  expect(curve.every(({ usualIn }) => usualIn === null)).toBe(true);
  expect(curveOf([hour(35, 5, 20)], evening)).toEqual([]);
});

test('hours of today that have not come are nothing, not nobody; the one that runs has begun', () => {
  const hours = [hour(0, 5, 40), hour(7, 5, 20), hour(7, 16, 30)];
  const curve = curveOf(hours, { day: monday, nowMs: atMinuteOfDay(monday, 9 * 60 + 20) });
  expect(curve.find((one) => one.hour === 9)?.passed?.in).toBe(0);
  expect(curve.filter((one) => one.hour > 9).map(({ passed }) => passed)).toEqual(
    Array.from({ length: 7 }, () => null),
  );
  expect(curve.find((one) => one.hour === 16)?.usualIn).toBe(30);
});

test('what is asked for a day has its four weeks before', () => {
  expect(daysToAsk(monday)).toEqual({ fromDay: addDays(monday, -28), toDay: monday });
});

test('any day of the two years that are kept can be chosen, and none beyond', () => {
  const oldest = oldestDay(monday);
  expect(oldest < '2024-11-24').toBe(true);
  expect(dayIn('2025-01-31', monday)).toBe('2025-01-31');
  expect([dayIn(oldest, monday), dayBeside(oldest, -1, monday)]).toEqual([oldest, null]);
  expect([dayBeside(monday, -1, monday), dayBeside(monday, 1, monday)]).toEqual([
    '2026-11-22',
    null,
  ]);
  for (const typed of ['', '2026-11-24', '2026-02-30', '0020-01-01']) {
    expect(dayIn(typed, monday), typed).toBeNull();
  }
});

test('whatever the hours, they follow one another, nobody of the day is lost, and the scale holds them', () => {
  const any = fc.record({
    before: fc.constantFrom(0, 7, 14, 3),
    at: fc.nat(23),
    came: fc.nat(5000),
  });
  const some = fc.uniqueArray(any, {
    selector: ({ before, at }) => `${before} ${at}`,
    maxLength: 60,
  });
  fc.assert(
    fc.property(some, (rows) => {
      const curve = curveOf(
        rows.map(({ before, at, came }) => hour(before, at, came)),
        evening,
      );
      curve.forEach((one, at) => {
        expect(one.hour).toBe((curve[0]?.hour ?? 0) + at);
        expect(one.hour).toBeLessThanOrEqual(23);
      });
      const own = rows.filter(({ before }) => before === 0);
      const sum = own.reduce((total, { came }) => total + came, 0);
      expect(curve.reduce((total, one) => total + (one.passed?.in ?? 0), 0)).toBe(sum);
      const top = scaleTop(curve);
      expect(Number.isInteger(top / 2)).toBe(true);
      for (const one of curve)
        expect(Math.max(one.passed?.in ?? 0, one.usualIn ?? 0)).toBeLessThanOrEqual(top);
    }),
  );
});
