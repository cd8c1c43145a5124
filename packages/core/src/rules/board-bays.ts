import { fontPx, leastGlyphMm } from './legibility.ts';

/**
 * What a bay needs, in em of its text: its number at more than twice that size, beside it the work,
 * where the vehicle goes on two smaller lines, and the time.
 */
export const bayEm = { width: 12.6, height: 5.5, gap: 0.4, number: 2.3 } as const;

/** A board with fewer than these on a page is not worth looking at; type gets smaller instead. */
export const fewestBays = 4;
/** More than these on a page nobody takes in. */
const mostOnPage = 24;
/** A number as high as a hand is large enough for any bay. */
const largestShare = 9;

interface Box {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Bays of a page, side by side and above each other. */
export interface BayGrid {
  readonly columns: number;
  readonly rows: number;
  readonly fontPx: number;
}

/** The largest type with which so many bays fit. */
export function bayGrid({ widthPx, heightPx }: Box, count: number): BayGrid {
  let best: BayGrid = { columns: 1, rows: count, fontPx: 0 };
  for (let columns = 1; columns <= count; columns += 1) {
    const rows = Math.ceil(count / columns);
    const fits = Math.min(
      widthPx / (columns * (bayEm.width + bayEm.gap)),
      heightPx / (rows * (bayEm.height + bayEm.gap)),
      Math.min(widthPx, heightPx) / largestShare,
    );
    if (Math.floor(fits) > best.fontPx) best = { columns, rows, fontPx: Math.floor(fits) };
  }
  return best;
}

/**
 * How many bays a page has: as many as can be read from the farthest place (F-05), four at least; the
 * rest is on pages beyond, each as full as the others.
 */
export function bayPages(
  box: Box,
  at: {
    readonly count: number;
    readonly pixelPitchMm: number;
    readonly farthestViewerM: number;
  },
): BayGrid & { readonly perPage: number; readonly pages: number } {
  const leastPx = fontPx(leastGlyphMm('row', at.farthestViewerM), at.pixelPitchMm);
  let most = Math.min(at.count, mostOnPage);
  while (most > fewestBays && bayGrid(box, most).fontPx < leastPx) most -= 1;
  most = Math.max(1, most);
  const pages = Math.max(1, Math.ceil(at.count / most));
  const perPage = Math.max(1, Math.ceil(at.count / pages));
  return { ...bayGrid(box, perPage), perPage, pages };
}
