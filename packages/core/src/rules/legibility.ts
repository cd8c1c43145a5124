/** What the smallest glyph of each kind of text may be, as a share of the viewing distance (F-05). */
const distanceShare = { row: 150, call: 60, hotline: 120 } as const;
export type BoardText = keyof typeof distanceShare;

/** An ideograph's ink fills about this share of the font size (measured on Noto Sans CJK SC). */
export const inkOfEm = 0.92;

/** Capital letters and digits, which is what a queue number has, are less tall (measured likewise). */
export const capitalOfEm = 0.73;

/** Least rows of postings that make a board worth looking at. */
export const leastRows = 4;

/** Smallest glyph height in millimetres for somebody standing `distanceM` away. */
export function leastGlyphMm(text: BoardText, distanceM: number): number {
  return (distanceM * 1000) / distanceShare[text];
}

/** The distance from which a glyph of this height can still be read; the reverse of `leastGlyphMm`. */
export function readableFromM(text: BoardText, glyphMm: number): number {
  return (glyphMm * distanceShare[text]) / 1000;
}

/** Font size in px whose glyphs are at least `glyphMm` tall on a screen of this pixel pitch. */
export function fontPx(glyphMm: number, pixelPitchMm: number, shareOfEm = inkOfEm): number {
  return Math.ceil(glyphMm / pixelPitchMm / shareOfEm);
}

/** People use a kiosk at arm's length. */
export const kioskDistanceMm = 600;
/** Elder mode: at least 0.7 degrees of sight (EN 301 549 5.1.4, B-15); normal mode by the table. */
const kioskGlyphMm = { elder: (kioskDistanceMm * Math.PI * 0.7) / 180, normal: 4 } as const;
const targetMm = 15;
const gapMm = 3;
/** The floor for touch targets whatever the screen says about its size. */
const leastTargetPx = 44;

export interface KioskSizes {
  readonly glyphMm: number;
  readonly fontPx: number;
  readonly targetPx: number;
  readonly gapPx: number;
}

/** Smallest type, touch target and gap of a kiosk screen with this many CSS px to a millimetre. */
export function kioskSizes(mode: 'elder' | 'normal', pxPerMm: number): KioskSizes {
  const glyphMm = kioskGlyphMm[mode];
  return {
    glyphMm,
    fontPx: fontPx(glyphMm, 1 / pxPerMm),
    targetPx: Math.max(leastTargetPx, Math.ceil(targetMm * pxPerMm)),
    gapPx: Math.ceil(gapMm * pxPerMm),
  };
}
