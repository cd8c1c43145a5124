import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standardCharacters } from './standard-characters.ts';

const privateOf = (at: number): string => String.fromCodePoint(0xe815 + at);
const eighty = Array.from({ length: 80 }, (_, at) => standardCharacters(privateOf(at)));

test('no two of them become one, and none stays private', () => {
  expect(new Set(eighty).size).toBe(80);
  expect(eighty.filter((character) => /\p{Private_Use}/u.test(character))).toEqual([]);
});

test('the surname of which everybody has heard', () => {
  // U+4DAE, once FE9F of GBK.
  expect(standardCharacters('\uE863思聪')).toBe('䶮思聪');
});

test('everything else stays as it is, at any length', () => {
  const others = fc.string({ unit: 'binary' }).filter((text) => !/[\uE815-\uE864]/.test(text));
  fc.assert(
    fc.property(others, (text) => {
      expect(standardCharacters(text)).toBe(text);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = standardCharacters(text);
      expect(standardCharacters(once)).toBe(once);
      expect(Array.from(once)).toHaveLength(Array.from(text).length);
    }),
  );
});
