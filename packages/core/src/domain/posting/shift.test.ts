import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atMinuteOfDay, dayOf, msPerDay } from '../../basics/market-day.ts';
import { fiveAmMs } from '../../testing/posting-builders.ts';
import { shiftBeginningAt, timesOverlap, type WorkTimes } from './shift.ts';

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const at = (day: number, minute: number): number =>
  atMinuteOfDay(dayOf(fiveAmMs + day * msPerDay), minute);

/** Shifts from minute to minute (past 24:00 for a night) on the days from the first to the last. */
function work(first: number, last: number, from: number, to: number): WorkTimes {
  return {
    workStartMs: at(first, from),
    workEndMs: at(last, 0) + to * 60_000,
    shiftStart: clock(from),
    shiftEnd: clock(to % 1440),
  };
}

test('two jobs on different days, or one after the other on one day, can both be done', () => {
  const morning = work(0, 0, 360, 720);
  expect(timesOverlap(morning, work(1, 1, 360, 720))).toBe(false);
  expect(timesOverlap(morning, work(0, 0, 720, 1080))).toBe(false);
  expect(timesOverlap(morning, work(0, 0, 719, 1080))).toBe(true);
});

test('a night reaches into the morning after, and no further', () => {
  const night = work(0, 0, 1320, 1800);
  expect(timesOverlap(night, work(1, 1, 330, 720))).toBe(true);
  expect(timesOverlap(night, work(1, 1, 360, 720))).toBe(false);
  expect(timesOverlap(night, work(2, 2, 330, 720))).toBe(false);
});

test('work until midnight does not reach into the next day', () => {
  expect(timesOverlap(work(0, 0, 1080, 1440), work(1, 1, 1080, 1200))).toBe(false);
});

const anyWork = fc
  .record({
    first: fc.integer({ min: 0, max: 6 }),
    days: fc.integer({ min: 0, max: 3 }),
    from: fc.integer({ min: 0, max: 1439 }),
    length: fc.integer({ min: 1, max: 1439 }),
  })
  .map(({ first, days, from, length }) => ({
    times: work(first, first + days, from, from + length),
    /** Every shift as minutes since the first day: what the rule has to agree with. */
    shifts: Array.from({ length: days + 1 }, (_, day) => {
      const start = (first + day) * 1440 + from;
      return { start, end: start + length };
    }),
  }));

test('the rule says what comparing every shift with every other says', () => {
  fc.assert(
    fc.property(anyWork, anyWork, (one, other) => {
      const meet = one.shifts.some((a) =>
        other.shifts.some((b) => a.start < b.end && b.start < a.end),
      );
      expect(timesOverlap(one.times, other.times)).toBe(meet);
      expect(timesOverlap(other.times, one.times)).toBe(meet);
    }),
    { numRuns: 500 },
  );
});

test('a shift that begins at another hour is as long as it was, also over midnight', () => {
  const day = { shiftStart: '06:30', shiftEnd: '17:30' };
  expect(shiftBeginningAt(day, at(0, 7 * 60))).toEqual({ shiftStart: '07:00', shiftEnd: '18:00' });
  const night = { shiftStart: '22:00', shiftEnd: '06:00' };
  expect(shiftBeginningAt(night, at(0, 23 * 60 + 30))).toEqual({
    shiftStart: '23:30',
    shiftEnd: '07:30',
  });
  expect(shiftBeginningAt(night, at(0, 60))).toEqual({ shiftStart: '01:00', shiftEnd: '09:00' });
});
