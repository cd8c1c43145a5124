import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bayEm, bayGrid, bayPages, fewestBays } from './board-bays.ts';
import { planBoardLayout, pageBox } from './board-layout.ts';
import { fontPx, leastGlyphMm } from './legibility.ts';

const panel = {
  layout: 'landscape',
  widthPx: 1920,
  heightPx: 1080,
  pixelPitchMm: 0.5,
  farthestViewerM: 4,
  page: 'bays',
} as const;

const counts = fc.integer({ min: 1, max: 48 });
const boxes = fc.record({
  widthPx: fc.integer({ min: 400, max: 4_000 }),
  heightPx: fc.integer({ min: 300, max: 4_000 }),
});

test('whatever the panel and however many bays, all have a place and none is larger than its place', () => {
  fc.assert(
    fc.property(boxes, counts, fc.double({ min: 1, max: 20, noNaN: true }), (box, count, farM) => {
      const at = { count, pixelPitchMm: 0.5, farthestViewerM: farM };
      const { columns, rows, fontPx: size, perPage, pages } = bayPages(box, at);
      expect(perPage * pages).toBeGreaterThanOrEqual(count);
      expect(perPage * (pages - 1)).toBeLessThan(count);
      expect(columns * rows).toBeGreaterThanOrEqual(perPage);
      expect(columns * (bayEm.width + bayEm.gap) * size).toBeLessThanOrEqual(box.widthPx);
      expect(rows * (bayEm.height + bayEm.gap) * size).toBeLessThanOrEqual(box.heightPx);
      // Readable from the farthest place, unless four are too many already.
      const least = fontPx(leastGlyphMm('row', farM), 0.5);
      if (perPage > fewestBays) expect(size).toBeGreaterThanOrEqual(least);
    }),
  );
});

test('a board of bays says how far people may stand where four cannot be read', () => {
  expect(planBoardLayout(panel).findings).toEqual([]);
  const far = planBoardLayout({ ...panel, farthestViewerM: 15 });
  expect(far.findings[0]).toMatchObject({ code: 'rows_too_small' });
  expect(far.findings[0]?.legibleToM).toBeGreaterThan(4);
});

test('one bay is large, and twenty-four are on one page for who stands before them', () => {
  const box = pageBox(planBoardLayout(panel));
  expect(bayGrid(box, 1).fontPx).toBeGreaterThanOrEqual(90);
  const near = { pixelPitchMm: 0.5, farthestViewerM: 1.8, count: 24 };
  expect(bayPages(box, near)).toMatchObject({ pages: 1, perPage: 24 });
});

test('a strip has no page of its own', () => {
  expect(planBoardLayout({ ...panel, layout: 'strip', heightPx: 320 }).page).toBeNull();
});
