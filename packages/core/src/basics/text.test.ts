import fc from 'fast-check';
import { expect, test } from 'vitest';
import { graphemes, textLength, truncate } from './text.ts';

test('a rare character outside the basic plane counts as one', () => {
  expect(textLength('𠅤某')).toBe(2);
  expect(graphemes('䶮㛃𠅤')).toEqual(['䶮', '㛃', '𠅤']);
});

test('a variation selector stays with its character', () => {
  expect(graphemes('葛\u{e0100}城')).toEqual(['葛\u{e0100}', '城']);
});

test('a cut text says so and never ends in half a character', () => {
  expect(truncate('物流园𠅤区装卸', 5)).toBe('物流园𠅤…');
  expect(truncate('物流园', 3)).toBe('物流园');
  expect(truncate('物流园', 0)).toBe('');
});

test('the pieces of a text make up the text, and cutting keeps the limit', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 40 }), (text, max) => {
      expect(graphemes(text).join('')).toBe(text);
      expect(textLength(truncate(text, max))).toBeLessThanOrEqual(max);
    }),
  );
});
