import fc from 'fast-check';
import { expect, test } from 'vitest';
import { laneTiming } from '@hall/core/domain/gate/lane';
import { LaneButtons } from './lane-buttons.ts';

/** How often a button was pressed, from readings `[ms since the last, closed]`. */
function presses(...readings: readonly (readonly [number, boolean | null])[]): number {
  const buttons = new LaneButtons();
  let nowMs = 0;
  let count = 0;
  for (const [afterMs, isClosed] of readings) {
    nowMs += afterMs;
    if (buttons.isPress('1', { isClosed, nowMs })) count += 1;
  }
  return count;
}

test('a press counts when the contact closes, and again after it was let go', () => {
  expect(presses([0, false], [400, true])).toBe(1);
  expect(presses([0, false], [400, true], [100, false], [400, true])).toBe(2);
});

test('a contact that chatters or is held down is one press', () => {
  expect(presses([0, false], [400, true], [30, false], [30, true], [30, false], [30, true])).toBe(
    1,
  );
  expect(presses([0, false], [400, true], [60_000, true])).toBe(1);
});

test('a button that is found pressed, at the start or after a loss, presses not', () => {
  expect(presses([0, true], [400, true])).toBe(0);
  expect(presses([0, false], [400, null], [400, true])).toBe(0);
});

test('two presses are never closer together than the rest between them', () => {
  const reading = fc.tuple(fc.integer({ min: 1, max: 600 }), fc.option(fc.boolean()));
  fc.assert(
    fc.property(fc.array(reading, { maxLength: 60 }), (readings) => {
      const buttons = new LaneButtons();
      let nowMs = 0;
      let lastMs = -laneTiming.bounceMs;
      for (const [afterMs, isClosed] of readings) {
        nowMs += afterMs;
        if (!buttons.isPress('1', { isClosed, nowMs })) continue;
        expect(nowMs - lastMs).toBeGreaterThanOrEqual(laneTiming.bounceMs);
        lastMs = nowMs;
      }
    }),
  );
});

test('the buttons of two lanes know nothing of each other', () => {
  const buttons = new LaneButtons();
  buttons.isPress('1', { isClosed: false, nowMs: 0 });
  expect(buttons.isPress('2', { isClosed: true, nowMs: 400 })).toBe(false);
  expect(buttons.isPress('1', { isClosed: true, nowMs: 400 })).toBe(true);
});
