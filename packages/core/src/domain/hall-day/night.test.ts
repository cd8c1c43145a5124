import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatTime, msPerMinute } from '../../basics/market-day.ts';
import type { ScreenDay } from './screen-day.ts';
import { freshPageMs, isNightReload, nightMinuteOf, restingPlace } from './night.ts';

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
const screens = fc.uuid();

/** When a page that looks every half minute is loaded anew, over one night. */
function reloadsOf(
  screenId: string,
  now: ScreenDay,
  startedMs = at('2026-11-22T04:00:00'),
): number[] {
  const reloads: number[] = [];
  let ranSinceMs = startedMs;
  for (let nowMs = now.sinceMs; nowMs < at('2026-11-23T12:00:00'); nowMs += msPerMinute / 2) {
    if (isNightReload({ screenId, now, nowMs, ranForMs: nowMs - ranSinceMs })) {
      reloads.push(nowMs);
      ranSinceMs = nowMs;
    }
  }
  return reloads;
}

test('in a closed night every screen is loaded anew exactly once, between two and three', () => {
  fc.assert(
    fc.property(screens, (screenId) => {
      const times = reloadsOf(screenId, night).map(formatTime);
      expect(times).toHaveLength(1);
      expect(times[0]! >= '02:00' && times[0]! < '03:00').toBe(true);
    }),
    { numRuns: 25 },
  );
});

test('the screens of a hall are spread over the hour', () => {
  const minutes = Array.from({ length: 60 }, (_, n) => nightMinuteOf(`screen-${n}`));
  expect(new Set(minutes).size).toBeGreaterThan(25);
});

test('an open hall, a page just loaded and a hall about to open are left alone', () => {
  const screenId = 'screen-1';
  expect(reloadsOf(screenId, { ...night, mode: 'gig' })).toEqual([]);
  expect(reloadsOf(screenId, night, at('2026-11-23T01:45:00'))).toEqual([]);
  const early = { ...night, untilMs: at('2026-11-23T02:10:00') };
  expect(reloadsOf(screenId, early)).toEqual([]);
});

test('who could not at his minute does it later, but not after half past three', () => {
  const given = { screenId: 'screen-1', now: night, ranForMs: freshPageMs };
  expect(isNightReload({ ...given, nowMs: at('2026-11-23T03:29:00') })).toBe(true);
  expect(isNightReload({ ...given, nowMs: at('2026-11-23T03:30:00') })).toBe(false);
});

test('a resting block moves every few minutes and is in each of its places equally long', () => {
  const startMs = at('2026-11-23T00:00:00');
  const places = Array.from({ length: 25 }, (_, turn) =>
    restingPlace(startMs + turn * 4 * msPerMinute),
  );
  const names = places.map(({ x, y }) => `${x},${y}`);
  expect(new Set(names).size).toBe(25);
  expect(places.every(({ x, y }) => Math.abs(x) <= 2 && Math.abs(y) <= 2)).toBe(true);
  expect(restingPlace(startMs + 1)).toEqual(places[0]);
});
