import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  atMinuteOfDay,
  dayOf,
  dayStartMs,
  endOfDay,
  formatDayTime,
  formatTime,
  minuteOfDay,
  msPerDay,
  parseDay,
  startOfDay,
  weekdayOf,
} from './market-day.ts';

const instants = fc.integer({ min: Date.UTC(1900, 0, 2), max: Date.UTC(2200, 0, 1) });

test('a market day begins at 16:00 UTC of the day before', () => {
  expect(dayOf(Date.UTC(2026, 10, 21, 15, 59, 59, 999))).toBe('2026-11-21');
  expect(dayOf(Date.UTC(2026, 10, 21, 16, 0, 0, 0))).toBe('2026-11-22');
  expect(formatDayTime(Date.UTC(2026, 10, 21, 20, 30))).toBe('2026-11-22 04:30');
});

test('times before 1970 fall on the right day too', () => {
  expect(dayOf(Date.UTC(1964, 2, 9, 16))).toBe('1964-03-10');
  expect(weekdayOf(Date.UTC(1969, 11, 31, 12))).toBe(3);
});

test('weekdays count from Monday', () => {
  expect(weekdayOf(dayStartMs(parseDay('2026-11-22')!))).toBe(7);
  expect(weekdayOf(dayStartMs(parseDay('2026-11-23')!))).toBe(1);
});

test('only days of the calendar are read', () => {
  expect(parseDay('2024-02-29')).toBe('2024-02-29');
  for (const text of ['2023-02-29', '2023-13-01', '2023-00-10', '2023-1-1', '', '2023-01-01 ']) {
    expect(parseDay(text)).toBeNull();
  }
});

test('adding days crosses months and leap days', () => {
  expect(addDays(parseDay('2024-02-28')!, 1)).toBe('2024-02-29');
  expect(addDays(parseDay('2026-01-01')!, -1)).toBe('2025-12-31');
});

test('every instant lies within its own day, which is 24 hours long', () => {
  fc.assert(
    fc.property(instants, (atMs) => {
      expect(startOfDay(atMs)).toBeLessThanOrEqual(atMs);
      expect(endOfDay(atMs)).toBeGreaterThan(atMs);
      expect(endOfDay(atMs) - startOfDay(atMs)).toBe(msPerDay);
      expect(dayStartMs(dayOf(atMs))).toBe(startOfDay(atMs));
      expect(dayOf(endOfDay(atMs))).toBe(addDays(dayOf(atMs), 1));
    }),
  );
});

test('wall clock and minute of the day agree with the standard library', () => {
  const shanghai = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Etc/GMT-8',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  fc.assert(
    fc.property(instants, (atMs) => {
      expect(formatTime(atMs)).toBe(shanghai.format(atMs));
      const minuteStart = atMinuteOfDay(dayOf(atMs), minuteOfDay(atMs));
      expect(atMs - minuteStart).toBeGreaterThanOrEqual(0);
      expect(atMs - minuteStart).toBeLessThan(60_000);
    }),
  );
});
