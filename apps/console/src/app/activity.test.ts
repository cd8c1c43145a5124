import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ActivityThrottle } from './activity.ts';

const touch = { isTrusted: true };

test('the first touch is told, the next ones only every half minute', () => {
  const throttle = new ActivityThrottle();
  expect(throttle.touch(touch, 0)).toBe(true);
  expect(throttle.touch(touch, 29_999)).toBe(false);
  expect(throttle.touch(touch, 30_000)).toBe(true);
});

test('a touch made by a script is nobody', () => {
  const throttle = new ActivityThrottle();
  expect(throttle.touch({ isTrusted: false }, 0)).toBe(false);
  expect(throttle.touch(touch, 1)).toBe(true);
});

test('a clock that is set back does not silence the desk', () => {
  const throttle = new ActivityThrottle();
  expect(throttle.touch(touch, 10_000_000)).toBe(true);
  expect(throttle.touch(touch, 5_000_000)).toBe(true);
});

test('whoever goes on touching is told at least every half minute and never twice within it', () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 5, maxLength: 60 });
  fc.assert(
    fc.property(gaps, (all) => {
      const throttle = new ActivityThrottle();
      let nowMs = 0;
      const told: number[] = [];
      for (const gap of all) {
        nowMs += gap;
        if (throttle.touch(touch, nowMs)) told.push(nowMs);
      }
      const between = told.slice(1).map((at, index) => at - (told[index] ?? 0));
      // A touch comes at least every 20 s here, so the next one after half a minute is at most 50 s away.
      return between.every((gap) => gap >= 30_000 && gap < 50_000);
    }),
  );
});
