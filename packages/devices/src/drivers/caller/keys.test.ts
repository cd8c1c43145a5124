import fc from 'fast-check';
import { callerAction } from '@hall/core/contract/device-window';
import { expect, test } from 'vitest';
import { debounceMs, firstReading, holdMs, stepContact, type ContactEvent } from './contact.ts';
import { nothingTyped, padKeys, stepTyping, typingMs, type PadKey } from './keys.ts';

/** Keys a second apart, and what came of them. */
function type(...keys: PadKey[]): string[] {
  let typing = nothingTyped;
  return keys.flatMap((key, at) => {
    const step = stepTyping(typing, key, 100_000 + at * 1000);
    typing = step.typing;
    if (!step.action) return [];
    return step.action.kind === 'call_number' ? [`call ${step.action.digits}`] : [step.action.kind];
  });
}

test('a key alone is what it says; digits and "next" call that number', () => {
  expect(type('next', 'recall', 'skip', 'start', 'complete')).toEqual([
    'next',
    'recall',
    'skip',
    'start',
    'complete',
  ]);
  expect(type('0', '1', '2', 'next', 'next')).toEqual(['call 012', 'next']);
  expect(type('7', 'call_number', 'call_number')).toEqual(['call 7']);
});

test('digits are forgotten by "clear", by any other key, and by a fifth digit', () => {
  expect(type('1', '2', 'clear', 'next')).toEqual(['next']);
  expect(type('1', '2', 'skip', 'next')).toEqual(['skip', 'next']);
  expect(type('1', '2', '3', '4', '5', 'next')).toEqual(['next']);
});

test('digits that nobody went on with are not called by the next person', () => {
  const first = stepTyping(nothingTyped, '5', 1000);
  const late = stepTyping(first.typing, 'next', 1000 + typingMs + 1);
  expect(late.action).toEqual({ kind: 'next' });
});

test('whatever is typed, every action is one of the contract, and only digits are kept', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...padKeys), fc.nat(8000)), { maxLength: 60 }),
      (keys) => {
        let typing = nothingTyped;
        let nowMs = 0;
        for (const [key, delayMs] of keys) {
          nowMs += delayMs;
          const step = stepTyping(typing, key, nowMs);
          typing = step.typing;
          if (step.action) expect(callerAction.safeParse(step.action).success).toBe(true);
          expect(typing.digits).toMatch(/^\d{0,4}$/);
        }
      },
    ),
  );
});

/** Reads a contact every 10 ms; `curve` has a character to a reading, `#` for closed. */
function read(curve: string, canHold: boolean): ContactEvent[] {
  let state = firstReading(curve.startsWith('#'));
  return Array.from(curve).flatMap((mark, at) => {
    const step = stepContact(state, { isClosed: mark === '#', nowMs: at * 10, canHold });
    state = step.state;
    return step.event ? [step.event] : [];
  });
}

const long = '#'.repeat(holdMs / 10 + 10);

test('a press is told once, however the contact bounces', () => {
  expect(read('....##########....................', false)).toEqual(['press']);
  expect(read('....#.#..#.##.##########.#.#..#...........', false)).toEqual(['press']);
  expect(read('....#..#.....#....', false)).toEqual([]);
});

test('a button that can be held tells a short press when let go and a long one as held, never both', () => {
  expect(read('....##########..........', true)).toEqual(['press']);
  expect(read(`....${long}..........`, true)).toEqual(['hold']);
  expect(read(`....${long}${long}..........`, true)).toEqual(['hold']);
});

test('a button that was down when it was first seen was not pressed', () => {
  expect(read('##########..........', false)).toEqual([]);
  expect(read(`${long}..........`, true)).toEqual([]);
  expect(read('##########..........##########..........', false)).toEqual(['press']);
});

test('however a contact moves, it tells no more than it was closed for the debounce time', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 120 })), { maxLength: 80 }),
      fc.boolean(),
      (readings, canHold) => {
        let state = firstReading(false);
        let nowMs = 0;
        let told = 0;
        let closedSinceMs: number | null = null;
        let longClosings = 0;
        let isCounted = false;
        for (const [isClosed, delayMs] of readings) {
          nowMs += delayMs;
          if (!isClosed) closedSinceMs = null;
          else closedSinceMs ??= nowMs;
          if (closedSinceMs === nowMs) isCounted = false;
          if (closedSinceMs !== null && nowMs - closedSinceMs >= debounceMs && !isCounted) {
            isCounted = true;
            longClosings += 1;
          }
          const step = stepContact(state, { isClosed, nowMs, canHold });
          state = step.state;
          if (step.event) told += 1;
        }
        expect(told).toBeLessThanOrEqual(longClosings);
      },
    ),
  );
});
