import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BoardProfile } from '../domain/device/terminal.ts';
import { planBoardLayout } from './board-layout.ts';

const hall: BoardProfile = {
  layout: 'landscape',
  widthPx: 1920,
  heightPx: 1080,
  pixelPitchMm: 0.63,
  farthestViewerM: 3,
};

test('a 55-inch panel read from three metres shows ten rows in columns and has nothing to say', () => {
  const layout = planBoardLayout(hall);
  expect(layout.row).toBe('table');
  expect(layout.rowCount + layout.bandCount).toBeGreaterThanOrEqual(10);
  expect(layout.findings).toEqual([]);
});

test('read from five metres the same panel sets a posting on two lines', () => {
  const layout = planBoardLayout({ ...hall, farthestViewerM: 5 });
  expect(layout.row).toBe('card');
  expect(layout.rowCount + layout.bandCount).toBeGreaterThanOrEqual(4);
  expect(layout.findings).toEqual([]);
});

test('read from ten metres it keeps four rows and says how far people may stand', () => {
  const layout = planBoardLayout({ ...hall, farthestViewerM: 10 });
  expect(layout.rowCount + layout.bandCount).toBe(4);
  expect(layout.findings.map((finding) => finding.code)).toEqual([
    'rows_too_small',
    'hotline_too_small',
  ]);
  const rows = layout.findings[0]?.legibleToM ?? 0;
  expect(rows).toBeGreaterThan(5);
  expect(rows).toBeLessThan(10);
});

test('a portrait screen sets every posting on two lines', () => {
  const layout = planBoardLayout({ ...hall, layout: 'portrait', widthPx: 1080, heightPx: 1920 });
  expect(layout.row).toBe('card');
  expect(layout.rowCount).toBeGreaterThan(6);
});

test('a strip has one line for postings and one for what is new', () => {
  const strip = { ...hall, layout: 'strip' as const, widthPx: 1920, heightPx: 160 };
  const layout = planBoardLayout({ ...strip, pixelPitchMm: 5, farthestViewerM: 15 });
  expect(layout.row).toBe('line');
  expect([layout.rowCount, layout.bandCount]).toEqual([1, 1]);
});

const size = {
  landscape: [
    [1280, 720],
    [1366, 768],
    [1920, 1080],
    [3840, 2160],
  ],
  portrait: [
    [720, 1280],
    [1080, 1920],
    [2160, 3840],
  ],
} as const;

const profiles = fc
  .constantFrom('landscape' as const, 'portrait' as const)
  .chain((layout) =>
    fc.record({
      layout: fc.constant(layout),
      size: fc.constantFrom(...size[layout]),
      pixelPitchMm: fc.double({ min: 0.2, max: 6, noNaN: true }),
      farthestViewerM: fc.double({ min: 1, max: 30, noNaN: true }),
    }),
  )
  .map(({ size: [widthPx, heightPx], ...rest }): BoardProfile => ({ ...rest, widthPx, heightPx }));

test('no board is laid out higher than its panel, and none has fewer than four rows', () => {
  fc.assert(
    fc.property(profiles, (profile) => {
      const layout = planBoardLayout(profile);
      const rows = layout.rowCount + layout.bandCount;
      expect(rows).toBeGreaterThanOrEqual(4);
      expect(layout.rowFontPx).toBeGreaterThan(0);
      expect(rows * layout.rowHeightPx + layout.headerPx + layout.footerPx).toBeLessThan(
        profile.heightPx,
      );
    }),
  );
});

test('a board says so if, and only if, it cannot be read from where people stand', () => {
  fc.assert(
    fc.property(profiles, (profile) => {
      const layout = planBoardLayout(profile);
      const small = layout.findings.some((finding) => finding.code === 'rows_too_small');
      if (small) {
        expect(layout.legibleToM).toBeLessThanOrEqual(profile.farthestViewerM);
      } else {
        // The distance is told cut to a tenth of a metre.
        expect(layout.legibleToM).toBeGreaterThanOrEqual(
          Math.floor(profile.farthestViewerM * 10) / 10,
        );
      }
    }),
  );
});
