import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  daysUntil,
  defaultValidUntil,
  isLive,
  isSameDay,
  latestValidUntil,
  minutesLeft,
} from './validity.ts';

const shanghai = (day: number, hour: number, minute = 0): number =>
  Date.UTC(2026, 10, day, hour - 8, minute);
const closingMs = shanghai(21, 18);
const publishAtMs = shanghai(21, 5);

test('work of today is shown until half an hour after it begins', () => {
  const workStartMs = shanghai(21, 6, 30);
  expect(defaultValidUntil({ publishAtMs, workStartMs, closingMs })).toBe(shanghai(21, 7));
});

test('work of this evening is shown until the hall closes', () => {
  const workStartMs = shanghai(21, 19);
  expect(defaultValidUntil({ publishAtMs, workStartMs, closingMs })).toBe(closingMs);
});

test('work of tonight that is published after closing is shown until it has begun', () => {
  const workStartMs = shanghai(21, 22);
  const lateMs = shanghai(21, 19);
  expect(defaultValidUntil({ publishAtMs: lateMs, workStartMs, closingMs })).toBe(
    shanghai(21, 22, 30),
  );
});

test('work of another day is shown until it begins', () => {
  const workStartMs = shanghai(23, 7);
  expect(defaultValidUntil({ publishAtMs, workStartMs, closingMs })).toBe(workStartMs);
});

test('work without a date is shown for a week', () => {
  expect(defaultValidUntil({ publishAtMs, workStartMs: null, closingMs })).toBe(shanghai(28, 5));
});

test('the market day ends at midnight in Shanghai', () => {
  expect(isSameDay(shanghai(21, 23, 59), publishAtMs)).toBe(true);
  expect(isSameDay(shanghai(22, 0), publishAtMs)).toBe(false);
  expect(daysUntil(shanghai(22, 0), shanghai(21, 23, 59))).toBe(1);
});

test('a posting is live from its publication up to, not at, the end of its validity', () => {
  const posting = { status: 'published', publishAtMs, validUntilMs: shanghai(21, 7) };
  expect(isLive(posting, publishAtMs - 1)).toBe(false);
  expect(isLive(posting, publishAtMs)).toBe(true);
  expect(isLive(posting, shanghai(21, 7) - 1)).toBe(true);
  expect(isLive(posting, shanghai(21, 7))).toBe(false);
  expect(isLive({ ...posting, status: 'suspended' }, publishAtMs)).toBe(false);
  expect(minutesLeft(posting.validUntilMs, shanghai(21, 6, 15))).toBe(45);
  expect(minutesLeft(posting.validUntilMs, shanghai(21, 8))).toBe(0);
});

test('no default goes beyond thirty days', () => {
  const instants = fc.integer({ min: 0, max: 4_000_000_000_000 });
  const ahead = fc.integer({ min: 0, max: 90 * 86_400_000 });
  fc.assert(
    fc.property(instants, ahead, ahead, (publishMs, untilStart, untilClosing) => {
      const until = defaultValidUntil({
        publishAtMs: publishMs,
        workStartMs: publishMs + untilStart,
        closingMs: publishMs + untilClosing,
      });
      expect(until).toBeLessThanOrEqual(latestValidUntil(publishMs));
      expect(until).toBeGreaterThanOrEqual(publishMs);
    }),
  );
});
