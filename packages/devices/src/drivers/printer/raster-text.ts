/** One bit per dot, rows padded to whole bytes, most significant bit left, 1 is black. */
export interface Bitmap {
  readonly widthDots: number;
  readonly heightDots: number;
  readonly bits: Uint8Array;
}

/** A line of characters to be drawn, each at its own place so that columns stay columns. */
export interface RasterLine {
  readonly glyphs: readonly RasterGlyph[];
  readonly widthDots: number;
  readonly heightDots: number;
  /** Height of the characters in dots. */
  readonly textDots: number;
  readonly bold: boolean;
}

/** One character (with its combining marks) and the box it is drawn in. */
export interface RasterGlyph {
  readonly text: string;
  readonly xDots: number;
  readonly widthDots: number;
}

/**
 * Draws lines that hold characters the printer lacks. A character that no font has is drawn as a
 * box with its code point, never as a question mark. The bitmap has exactly the asked size.
 */
export interface RasterText {
  draw(line: RasterLine): Promise<Bitmap>;
}

/** Bytes of one row of dots. */
export function rowBytes(widthDots: number): number {
  return Math.ceil(widthDots / 8);
}
