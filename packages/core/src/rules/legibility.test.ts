import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boardLayoutLint, fontPx, kioskSizes, leastGlyphMm } from './legibility.ts';

test.each([
  [5, 33, 83, 42],
  [10, 67, 167, 83],
  [15, 100, 250, 125],
])('at %d m a row needs %d mm, a call %d mm, the hotline %d mm', (distance, row, call, hotline) => {
  expect(Math.round(leastGlyphMm('row', distance))).toBe(row);
  expect(Math.round(leastGlyphMm('call', distance))).toBe(call);
  expect(Math.round(leastGlyphMm('hotline', distance))).toBe(hotline);
});

const wall = {
  farthestViewerM: 10,
  pixelPitchMm: 2.5,
  zoneWidthPx: 1920,
  zoneHeightPx: 700,
  rowGlyphs: 30,
  lineHeight: 1.5,
};

test('an LED wall of 2.5 mm pitch holds its rows at ten metres', () => {
  expect(boardLayoutLint(wall)).toMatchObject({ rowFontPx: 29, rows: 15, fits: true });
});

test('a 55 inch television cannot be read from twenty metres, and says from where it can', () => {
  const layout = boardLayoutLint({
    ...wall,
    farthestViewerM: 20,
    pixelPitchMm: 0.63,
  });
  expect(layout.fits).toBe(false);
  expect(layout.standWithinM).toBeGreaterThan(4);
  expect(layout.standWithinM).toBeLessThan(20);
});

test('whoever stands where the lint says can read a layout that fits', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 60 }),
      fc.integer({ min: 5, max: 100 }),
      fc.integer({ min: 300, max: 4000 }),
      fc.integer({ min: 200, max: 2000 }),
      (farthestViewerM, pitch, zoneWidthPx, zoneHeightPx) => {
        const profile = {
          ...wall,
          farthestViewerM,
          pixelPitchMm: pitch / 20,
          zoneWidthPx,
          zoneHeightPx,
        };
        const { standWithinM } = boardLayoutLint(profile);
        // A hair nearer, for the rounding of binary fractions.
        const nearer = boardLayoutLint({ ...profile, farthestViewerM: standWithinM * 0.999 });
        expect(nearer.fits).toBe(true);
        if (boardLayoutLint(profile).fits) {
          expect(standWithinM).toBeGreaterThanOrEqual(farthestViewerM * 0.999);
        }
      },
    ),
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
