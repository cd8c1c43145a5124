import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyWedge, swallowed, typedKey, wedgeGapMs, wedgeKey } from './wedge.ts';

/** What comes of these keys, each so long after the one before. */
function typed(keys: readonly { readonly key: string; readonly afterMs: number }[]): string[] {
  let buffer = emptyWedge;
  let nowMs = 1_000;
  const found: string[] = [];
  for (const { key, afterMs } of keys) {
    nowMs += afterMs;
    const step = wedgeKey(buffer, key, nowMs);
    buffer = step.buffer;
    if (step.scanned !== null) found.push(step.scanned);
  }
  return found;
}

const printable = fc.stringMatching(/^[!-~]{4,64}$/);
const quick = fc.integer({ min: 0, max: wedgeGapMs });
const slow = fc.integer({ min: wedgeGapMs + 1, max: 5_000 });

test('what a scanner types quickly is read whole, whatever was typed by hand before', () => {
  fc.assert(
    fc.property(
      printable,
      quick,
      fc.stringMatching(/^[0-9]{0,5}$/),
      slow,
      (text, gap, hand, pause) => {
        const before = Array.from(hand, (key) => ({ key, afterMs: pause }));
        const keys = [...Array.from(text), 'Enter'].map((key, at) => ({
          key,
          afterMs: at === 0 ? pause : gap,
        }));
        expect(typed([...before, ...keys])).toEqual([text]);
      },
    ),
  );
});

test('a hand is never a scanner', () => {
  fc.assert(
    fc.property(printable, slow, (text, gap) => {
      expect(typed([...Array.from(text), 'Enter'].map((key) => ({ key, afterMs: gap })))).toEqual(
        [],
      );
    }),
  );
});

test('Shift between the characters is not one of them', () => {
  const keys = ['Shift', 'H', 'Shift', 'A', 'L', 'L', ':', '1', 'Enter'];
  expect(typed(keys.map((key) => ({ key, afterMs: 5 })))).toEqual(['HALL:1']);
});

test('what is longer than any paper of the hall is no scan, and the next one is', () => {
  const long = [...Array.from('x'.repeat(200)), 'Enter'].map((key) => ({ key, afterMs: 1 }));
  const slip = [...Array.from('406172'), 'Enter'].map((key, at) => ({
    key,
    afterMs: at === 0 ? 900 : 3,
  }));
  expect(typed([...long, ...slip])).toEqual(['406172']);
});

/** The key of an American keyboard that types this character, which is what a scanner pretends to be. */
function placeOf(character: string): { readonly code: string; readonly shiftKey: boolean } {
  if (character === ':') return { code: 'Semicolon', shiftKey: true };
  if (character === '-') return { code: 'Minus', shiftKey: false };
  return /\d/.test(character)
    ? { code: `Digit${character}`, shiftKey: false }
    : { code: `Key${character.toUpperCase()}`, shiftKey: /[A-Z]/.test(character) };
}

/** As an input method in full-width mode hands it on. */
function wide(character: string): string {
  return String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0);
}

const onSlips = fc.stringMatching(/^[A-Za-z0-9:-]{1,40}$/);

test('what a slip says is read whatever an input method does with its keys', () => {
  const handedOn = fc.constantFrom<(character: string) => string>(
    (character) => character,
    wide,
    () => 'Process',
    () => 'Unidentified',
  );
  fc.assert(
    fc.property(onSlips, handedOn, (text, hand) => {
      const read = Array.from(text, (character) =>
        typedKey({ ...placeOf(character), key: hand(character) }),
      );
      expect(read.join('')).toBe(text);
    }),
  );
});

test('Enter ends a slip also when the input method takes it, and no other key does', () => {
  const enter = { key: 'Process', code: 'Enter', shiftKey: false };
  expect(typedKey(enter)).toBe('Enter');
  expect(typedKey({ ...enter, code: 'NumpadEnter' })).toBe('Enter');
  expect(typedKey({ key: 'Process', code: 'ShiftLeft', shiftKey: true })).toBe('Shift');
  expect(typedKey({ key: 'Tab', code: 'Tab', shiftKey: false })).toBe('Tab');
});

test('what cannot be known is said to be so, not guessed', () => {
  expect(typedKey({ key: 'Process', code: '', shiftKey: false })).toBe(swallowed);
  expect(typedKey({ key: '大', code: '', shiftKey: false })).toBe(swallowed);
  expect(typedKey({ key: 'Process', code: 'Digit5', shiftKey: true })).toBe(swallowed);
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.boolean(), (key, code, shiftKey) => {
      const read = typedKey({ key, code, shiftKey });
      expect(read.length === 1 ? /^[ -~\uFFFD]$/.test(read) : read === key || read.length > 1).toBe(
        true,
      );
    }),
  );
});
