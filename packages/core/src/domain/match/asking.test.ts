import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, msPerDay, startOfDay } from '../../basics/market-day.ts';
import { fiveAmMs } from '../../testing/posting-builders.ts';
import { asksArrival, firstDayAsked } from './asking.ts';

const open = { status: 'confirmed', arrival: null } as const;
const midnightMs = startOfDay(fiveAmMs);

test('nobody is asked on the day itself, and everybody from the morning after', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: msPerDay - 1 }), (ofDayMs) => {
      const workStartMs = midnightMs + ofDayMs;
      const asks = (nowMs: number) => asksArrival(open, { workStartMs, today: dayOf(nowMs) });
      expect(asks(midnightMs + msPerDay - 1)).toBe(false);
      expect(asks(midnightMs + msPerDay)).toBe(true);
      expect(asks(midnightMs + 8 * msPerDay - 1)).toBe(true);
      expect(asks(midnightMs + 8 * msPerDay)).toBe(false);
    }),
  );
});

test('who has been told of, who was not taken and work of no day are not asked about', () => {
  const nowMs = midnightMs + msPerDay;
  const today = dayOf(nowMs);
  const told = { arrived: false, by: 'staff', atMs: nowMs } as const;
  expect(asksArrival({ ...open, arrival: told }, { workStartMs: midnightMs, today })).toBe(false);
  expect(
    asksArrival({ status: 'cancelled', arrival: null }, { workStartMs: midnightMs, today }),
  ).toBe(false);
  expect(asksArrival(open, { workStartMs: null, today })).toBe(false);
});

test('the search reaches back to who was taken a month before his work began', () => {
  expect(firstDayAsked(dayOf(fiveAmMs))).toBe('2026-10-17');
});
