import { expect, test } from 'vitest';
import {
  screenDay,
  isClosedNow,
  minutesToClosing,
  openingWhen,
  type ScreenDay,
} from './screen-day.ts';

const at = (text: string): number => Date.parse(`${text}+08:00`);
const night: ScreenDay = {
  mode: 'closed',
  sinceMs: at('2026-11-22T18:00:00'),
  untilMs: at('2026-11-23T04:30:00'),
  next: 'gig',
  opensAtMs: at('2026-11-23T04:30:00'),
  name: null,
  isOverride: false,
};
const day: ScreenDay = {
  ...night,
  mode: 'general',
  sinceMs: at('2026-11-23T09:30:00'),
  untilMs: at('2026-11-23T18:00:00'),
  next: 'closed',
  opensAtMs: null,
};

test('at the announced time a screen opens by itself, to the second', () => {
  const coming = [
    { fromMs: at('2026-11-23T04:30:00'), mode: 'gig', name: null, isOverride: false } as const,
  ];
  expect(screenDay({ ...night, coming }, at('2026-11-23T04:29:59'))).toEqual(night);
  expect(screenDay({ ...night, coming }, at('2026-11-23T04:30:00'))).toEqual({
    ...night,
    mode: 'gig',
    sinceMs: at('2026-11-23T04:30:00'),
    untilMs: null,
    next: null,
    opensAtMs: null,
  });
});

test('a screen that knows nothing of the day is a screen in an open hall', () => {
  expect(isClosedNow(null)).toBe(false);
  expect(isClosedNow(night)).toBe(true);
  expect(minutesToClosing(null, 0)).toBeNull();
});

test('the closing is told from a quarter of an hour before, and only a closing', () => {
  const left = (clock: string, of = day): number | null =>
    minutesToClosing(of, at(`2026-11-23T${clock}`));
  expect(left('17:44:59')).toBeNull();
  expect(left('17:45:00')).toBe(15);
  expect(left('17:59:01')).toBe(1);
  expect(left('18:00:00')).toBeNull();
  expect(left('17:50:00', { ...day, next: 'fair' })).toBeNull();
  expect(left('17:50:00', { ...day, untilMs: null, next: null })).toBeNull();
});

test('an opening is said as 今天 after midnight, as 明天 before, and else with its date', () => {
  const opens = at('2026-11-23T04:30:00');
  expect(openingWhen(opens, at('2026-11-23T00:00:00')).day).toBe('today');
  expect(openingWhen(opens, at('2026-11-22T18:00:00')).day).toBe('tomorrow');
  expect(openingWhen(opens, at('2026-11-21T18:00:00'))).toEqual({
    day: 'date',
    time: '04:30',
    date: { month: 11, day: 23, weekday: 1 },
  });
});
