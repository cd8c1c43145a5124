import fc from 'fast-check';
import { expect, test } from 'vitest';
import { panelFromQuery, panelOf, reachInsets, reachMm, usualPanel } from './panel.ts';

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
  bottomMm: fc.double({ min: 0, max: 1_500, noNaN: true }),
});

test('what low mode leaves of any glass lies where a sitting person reaches', () => {
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

test('a glass that hangs within reach keeps all of its height', () => {
  expect(reachInsets({ pxPerMm: 4, bottomMm: 700 }, 1_600)).toEqual({ topPx: 0, bottomPx: 0 });
});
