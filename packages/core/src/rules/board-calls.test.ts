import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BoardProfile } from '../domain/device/terminal.ts';
import { callEm, callsShown } from './board-calls.ts';
import { planBoardLayout } from './board-layout.ts';
import { capitalOfEm, leastGlyphMm } from './legibility.ts';

/** A LED wall read from ten metres. */
const wall: BoardProfile = {
  layout: 'landscape',
  widthPx: 1920,
  heightPx: 1080,
  pixelPitchMm: 2,
  farthestViewerM: 10,
  calls: 'zone',
};

const glyphMm = (board: BoardProfile): number =>
  (planBoardLayout(board).calls?.fontPx ?? 0) * capitalOfEm * board.pixelPitchMm;

test('a board whose profile says nothing of calls gives its whole width to postings', () => {
  const { calls, ...postingsOnly } = wall;
  expect(calls).toBe('zone');
  const layout = planBoardLayout(postingsOnly);
  expect(layout.calls).toBeNull();
  expect(layout.stageWidthPx).toBe(1920);
});

test('a wall read from ten metres has six calls of a sixtieth of that, and postings beside them', () => {
  const layout = planBoardLayout(wall);
  expect(layout.calls?.shown).toBe(6);
  expect(glyphMm(wall)).toBeGreaterThanOrEqual(10_000 / 60);
  expect(layout.findings).toEqual([]);
  expect(layout.rowCount + layout.bandCount).toBeGreaterThanOrEqual(4);
  expect(layout.rowFontPx * 0.92 * 2).toBeGreaterThanOrEqual(10_000 / 150);
});

test('calls that cannot be read from where people stand are a finding with the distance', () => {
  const far = planBoardLayout({ ...wall, farthestViewerM: 16 });
  const finding = far.findings.find(({ code }) => code === 'calls_too_small');
  expect(finding?.legibleToM).toBeGreaterThan(8);
  expect(finding?.legibleToM).toBeLessThan(16);
});

test('a call board over the windows has larger numbers than a zone and no word about postings', () => {
  const alone: BoardProfile = { ...wall, calls: 'only', pixelPitchMm: 0.87, farthestViewerM: 4.5 };
  const layout = planBoardLayout(alone);
  expect(layout.calls?.place).toBe('alone');
  expect(layout.findings).toEqual([]);
  expect(layout.calls?.fontPx).toBeGreaterThan(
    planBoardLayout({ ...alone, calls: 'zone' }).calls?.fontPx ?? Infinity,
  );
  const tiny = planBoardLayout({ ...alone, farthestViewerM: 40 });
  expect(tiny.findings.map(({ code }) => code)).not.toContain('rows_too_small');
});

test('a strip has its newest calls beside the lines, or nothing else', () => {
  const strip: BoardProfile = {
    ...wall,
    layout: 'strip',
    heightPx: 160,
    pixelPitchMm: 2.5,
    farthestViewerM: 9,
  };
  const zone = planBoardLayout(strip);
  expect(zone.calls?.place).toBe('strip');
  expect(zone.calls?.shown).toBeGreaterThanOrEqual(1);
  const alone = planBoardLayout({ ...strip, calls: 'only' });
  expect(alone.calls?.place).toBe('alone');
  expect(alone.calls?.shown).toBeGreaterThanOrEqual(zone.calls?.shown ?? Infinity);
});

const sizes = {
  landscape: [
    [1280, 720],
    [1920, 1080],
    [2560, 1080],
    [3840, 2160],
    [1024, 768],
  ],
  portrait: [
    [720, 1280],
    [1080, 1920],
    [2160, 3840],
  ],
  strip: [
    [1920, 160],
    [960, 96],
    [3840, 320],
  ],
} as const;

const profiles = fc
  .constantFrom('landscape' as const, 'portrait' as const, 'strip' as const)
  .chain((layout) =>
    fc.record({
      layout: fc.constant(layout),
      size: fc.constantFrom(...sizes[layout]),
      pixelPitchMm: fc.double({ min: 0.2, max: 10, noNaN: true }),
      farthestViewerM: fc.double({ min: 0.5, max: 60, noNaN: true }),
      calls: fc.constantFrom('zone' as const, 'only' as const),
    }),
  )
  .map(({ size: [widthPx, heightPx], ...rest }): BoardProfile => ({ ...rest, widthPx, heightPx }));

test('calls lie within the panel, whatever it is, and take no row from the postings', () => {
  fc.assert(
    fc.property(profiles, (profile) => {
      const layout = planBoardLayout(profile);
      const { calls } = layout;
      if (calls === null) throw new Error('the profile wants calls');
      expect(calls.fontPx).toBeGreaterThan(0);
      expect(calls.columns * callEm.width * calls.fontPx).toBeLessThanOrEqual(calls.widthPx);
      expect(calls.widthPx).toBeLessThanOrEqual(profile.widthPx);
      const rows = Math.ceil(calls.shown / calls.columns);
      expect(rows * calls.rowHeightPx).toBeLessThanOrEqual(calls.heightPx);
      expect(calls.fontPx * callEm.height).toBeLessThanOrEqual(calls.rowHeightPx + 1);
      const below = layout.headerPx + layout.footerPx + calls.heightPx;
      expect(below).toBeLessThanOrEqual(profile.heightPx + 1);
      if (profile.layout !== 'strip') {
        expect(calls.shown).toBe(callsShown);
        expect(layout.rowCount + layout.bandCount).toBeGreaterThanOrEqual(4);
      }
      if (calls.place === 'beside') {
        expect(layout.stageWidthPx + calls.widthPx).toBe(profile.widthPx);
      }
    }),
  );
});

test('a board says that calls are too small if, and only if, the farthest viewer cannot read them', () => {
  fc.assert(
    fc.property(profiles, (profile) => {
      const small = planBoardLayout(profile).findings.some((one) => one.code === 'calls_too_small');
      const leastPx = leastGlyphMm('call', profile.farthestViewerM) / profile.pixelPitchMm;
      const fontPx = planBoardLayout(profile).calls?.fontPx ?? 0;
      // A font size is a whole number of pixels.
      expect(small).toBe(fontPx < Math.ceil(leastPx / capitalOfEm));
    }),
  );
});
