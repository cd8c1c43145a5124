import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePointBox } from './code-point-box.ts';

/** The dots as rows of text, to be read by whoever looks at this test. */
function picture(character: string): string[] {
  const { dots, sideDots } = codePointBox(character);
  const rows = Array.from({ length: sideDots }, () => Array<string>(sideDots).fill('.'));
  for (const { x, y } of dots) {
    const row = rows[Math.floor(y)];
    if (row !== undefined) row[Math.floor(x)] = '#';
  }
  return rows.map((row) => row.join(''));
}

test('the box of U+E863 reads E8 over 63', () => {
  expect(picture('\uE863')).toEqual([
    '..###.###...',
    '..#...#.#...',
    '..###.###...',
    '..#...#.#...',
    '..###.###...',
    '............',
    '..###.###...',
    '..#.....#...',
    '..###.###...',
    '..#.#...#...',
    '..###.###...',
    '............',
  ]);
});

test('every code point has digits inside its box', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0x10ffff }), (codePoint) => {
      const { dots, sideDots } = codePointBox(String.fromCodePoint(codePoint));
      expect(dots.length).toBeGreaterThan(0);
      for (const { x, y } of dots) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(Math.max(x, y) + 1).toBeLessThanOrEqual(sideDots);
      }
    }),
  );
});
