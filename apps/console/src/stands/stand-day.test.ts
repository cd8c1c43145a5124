import type { Booking } from '@hall/core/domain/stand/booking';
import { defaultStandRules } from '@hall/core/domain/stand/stand';
import { expect, test } from 'vitest';
import { sampleId, sampleNowMs } from '../testing/samples.ts';
import { sampleBooking, sampleStand } from '../testing/stand-samples.ts';
import {
  bookableDays,
  bookingsOn,
  countStands,
  heldToday,
  opensLater,
  standsOn,
} from './stand-day.ts';

const [c, a, b] = [
  sampleStand({ name: 'C', row: 2, column: 1 }),
  sampleStand({ name: 'A', row: 1, column: 1 }),
  sampleStand({ name: 'B', row: 1, column: 2 }),
] as const;
const day = '2026-11-22';
const employerId = sampleId();
const at = (over: Partial<Booking>): Booking => sampleBooking({ employerId, ...over });
const booths = {
  stands: [c, a, b],
  rules: defaultStandRules,
  bookings: [
    at({ standId: a.id, status: 'released', startMs: sampleNowMs - 1 }),
    at({ standId: a.id, status: 'booked', startMs: sampleNowMs + 2 }),
    at({ standId: b.id, status: 'arrived', startMs: sampleNowMs + 1 }),
    at({ standId: c.id, status: 'booked', day: '2026-11-23' }),
  ],
};

test('booths stand row by row, each with what holds it that day', () => {
  const today = standsOn(booths, day);
  expect(today.map(({ stand, held }) => [stand.details.name, held?.status ?? 'free'])).toEqual([
    ['A', 'booked'],
    ['B', 'arrived'],
    ['C', 'free'],
  ]);
  expect(countStands(today)).toEqual({ free: 1, booked: 1, here: 1 });
  expect(countStands(standsOn(booths, '2026-11-23'))).toEqual({ free: 2, booked: 1, here: 0 });
});

test('the list of a day has what came to nothing at its end', () => {
  expect(bookingsOn(booths, day).map(({ status }) => status)).toEqual([
    'arrived',
    'booked',
    'released',
  ]);
  expect(heldToday(booths, employerId, sampleNowMs)).toHaveLength(2);
  expect(heldToday(booths, sampleId(), sampleNowMs)).toEqual([]);
});

test('today and the days ahead may be booked; without a time it begins with the opening or now', () => {
  expect(bookableDays(sampleNowMs, 2)).toEqual(['2026-11-22', '2026-11-23', '2026-11-24']);
  const span = (fromMs: number) => ({ fromMs, toMs: fromMs + 3_600_000 });
  expect(opensLater([span(sampleNowMs - 1)], sampleNowMs)).toBeNull();
  expect(opensLater([span(sampleNowMs + 1), span(sampleNowMs + 7_200_000)], sampleNowMs)).toBe(
    sampleNowMs + 1,
  );
  expect(opensLater([], sampleNowMs)).toBeNull();
});
