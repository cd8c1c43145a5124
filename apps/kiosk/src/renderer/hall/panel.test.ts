import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highestGlassMm } from '@hall/core/contract/shell';
import {
  hangsTooHigh,
  panelFromQuery,
  panelOf,
  reachInsets,
  reachMm,
  usualPanel,
} from './panel.ts';

test('a page that fills a measured glass knows how many pixels make a millimetre', () => {
  const panel = panelOf({ widthMm: 268, bottomMm: 950 }, 1_080);
  expect(panel.pxPerMm).toBeCloseTo(4.03, 2);
  expect(panel.bottomMm).toBe(950);
});

test('where nobody measured, the glass is the usual one', () => {
  expect(panelOf(null, 1_080)).toEqual(usualPanel);
  expect(panelOf({ widthMm: 268, bottomMm: 950 }, 0)).toEqual(usualPanel);
});

test('a browser is told by its address, whole or not at all', () => {
  expect(panelFromQuery('?widthMm=268&bottomMm=0')).toEqual({ widthMm: 268, bottomMm: 0 });
  for (const query of [
    '',
    '?widthMm=268',
    '?bottomMm=800',
    '?widthMm=3&bottomMm=800',
    '?widthMm=wide&bottomMm=800',
    '?widthMm=268&bottomMm=9000',
  ])
    expect([query, panelFromQuery(query)]).toEqual([query, null]);
});

const measured = fc.record({
  widthMm: fc.double({ min: 100, max: 2_000, noNaN: true }),
  bottomMm: fc.double({ min: 0, max: highestGlassMm, noNaN: true }),
});

test('what low mode leaves of any glass that hangs low enough lies where a sitting person reaches', () => {
  const px = fc.integer({ min: 320, max: 7_680 });
  fc.assert(
    fc.property(measured, px, px, (size, widthPx, heightPx) => {
      const panel = panelOf(size, widthPx);
      const { topPx, bottomPx } = reachInsets(panel, heightPx);
      const aboveFloorMm = (fromTopPx: number): number =>
        panel.bottomMm + (heightPx - fromTopPx) / panel.pxPerMm;
      expect(aboveFloorMm(topPx)).toBeLessThanOrEqual(reachMm.high + 1e-6);
      expect(aboveFloorMm(heightPx - bottomPx)).toBeGreaterThanOrEqual(
        Math.min(reachMm.low, aboveFloorMm(0)) - 1e-6,
      );
    }),
  );
});

test('a glass that hangs too high says so, and keeps as much page as the highest one that does not', () => {
  const heightPx = 1_920;
  const kept = (bottomMm: number): number => {
    const { topPx, bottomPx } = reachInsets({ ...usualPanel, bottomMm }, heightPx);
    return heightPx - topPx - bottomPx;
  };
  fc.assert(
    fc.property(fc.integer({ min: highestGlassMm + 1, max: 1_500 }), (bottomMm) => {
      expect(hangsTooHigh({ ...usualPanel, bottomMm })).toBe(true);
      expect(kept(bottomMm)).toBe(kept(highestGlassMm));
    }),
  );
  expect(hangsTooHigh({ ...usualPanel, bottomMm: highestGlassMm })).toBe(false);
});

test('a glass that hangs within reach keeps all of its height', () => {
  expect(reachInsets({ pxPerMm: 4, bottomMm: 700 }, 1_600)).toEqual({ topPx: 0, bottomPx: 0 });
});
