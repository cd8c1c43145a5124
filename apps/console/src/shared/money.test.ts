import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatRange, formatYuan, parseYuan } from './money.ts';

test('every amount survives being shown and typed again, to the fen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999_999 }), (fen) => {
      expect(parseYuan(formatYuan(fen))).toBe(fen);
    }),
  );
});

test('amounts as people type them are read exactly', () => {
  const typed: [string, number | null][] = [
    ['160', 16_000],
    ['160.5', 16_050],
    ['0.08', 8],
    ['１２０．５０', 12_050],
    ['1,200元', 120_000],
    ['19.99', 1_999],
    ['', null],
    ['0', null],
    ['-5', null],
    ['1.234', null],
    ['面议', null],
  ];
  for (const [text, fen] of typed) expect(parseYuan(text)).toBe(fen);
});

test('a range of one figure is that figure', () => {
  expect(formatRange(16_000, 16_000)).toBe('160');
  expect(formatRange(35_000, 40_000)).toBe('350–400');
  expect(formatRange(null, null)).toBe('');
});
