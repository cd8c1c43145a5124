import { expect, test } from 'vitest';
import { typedNumber } from './typed-number.ts';

test('numbers are read as people type them, and nothing is no number', () => {
  expect(typedNumber('12')).toBe(12);
  expect(typedNumber(' １２ ')).toBe(12);
  expect(typedNumber('')).toBeUndefined();
  expect(typedNumber('  ')).toBeUndefined();
  expect(typedNumber('1o')).toBeNaN();
});
