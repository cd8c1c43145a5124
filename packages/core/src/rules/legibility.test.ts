import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fontPx, kioskSizes, leastGlyphMm, readableFromM } from './legibility.ts';

test.each([
  [5, 33, 83, 42],
  [10, 67, 167, 83],
  [15, 100, 250, 125],
])('at %d m a row needs %d mm, a call %d mm, the hotline %d mm', (distance, row, call, hotline) => {
  expect(Math.round(leastGlyphMm('row', distance))).toBe(row);
  expect(Math.round(leastGlyphMm('call', distance))).toBe(call);
  expect(Math.round(leastGlyphMm('hotline', distance))).toBe(hotline);
});

test('where a glyph may be seen from and how tall it must be there are the same rule', () => {
  const texts = fc.constantFrom('row', 'call', 'hotline');
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 60 }), (text, distanceM) => {
      expect(readableFromM(text, leastGlyphMm(text, distanceM))).toBeCloseTo(distanceM, 9);
    }),
  );
});

test('a font is never smaller than its glyphs need', () => {
  expect(fontPx(67, 2.5) * 0.92 * 2.5).toBeGreaterThanOrEqual(67);
});

test('elder mode and targets keep their millimetres on a kiosk of four px to the millimetre', () => {
  const elder = kioskSizes('elder', 4);
  expect(elder.glyphMm).toBeCloseTo(7.33, 2);
  expect(elder).toMatchObject({ fontPx: 32, targetPx: 60, gapPx: 12 });
  expect(kioskSizes('normal', 4)).toMatchObject({ fontPx: 18, targetPx: 60 });
  expect(kioskSizes('normal', 2).targetPx).toBe(44);
});
