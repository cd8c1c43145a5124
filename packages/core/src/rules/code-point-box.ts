/**
 * A character no font has, as typographers show it: a box with its code point. Unsightly, but nobody
 * reads a question mark for his name, and whoever has to can look it up (B-25). Paper and screen draw
 * the same box. Lengths are in dots; a dot is a twelfth of the text size, because no font is legible
 * that small.
 */
export interface CodePointBox {
  readonly sideDots: number;
  readonly edgeDots: number;
  /** Upper left corners of the dots that make the digits; each is one dot wide and high. */
  readonly dots: readonly { readonly x: number; readonly y: number }[];
}

const sideDots = 12;
const edgeDots = 0.5;
const digitColumns = 3;
const digitRows = 5;
/** Rows of three dots, top to bottom, for the digits 0 to F. */
const digitShapes = [
  '111101101101111',
  '010110010010111',
  '111001111100111',
  '111001111001111',
  '101101111001001',
  '111100111001111',
  '111100111101111',
  '111001010010010',
  '111101111101111',
  '111101111001111',
  '111101111101101',
  '110101110101110',
  '111100100100111',
  '110101101101110',
  '111100111100111',
  '111100111100100',
] as const;

/** The box of a character's code point. */
export function codePointBox(character: string): CodePointBox {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const perRow = Math.ceil(hex.length / 2);
  const left = (sideDots - (perRow * digitColumns + perRow - 1)) / 2;
  const dots = Array.from(hex).flatMap((digit, index) => {
    const column = index % perRow;
    const row = index < perRow ? 0 : 1;
    return digitDots(digit).map(({ x, y }) => ({
      x: left + column * (digitColumns + 1) + x,
      y: edgeDots * 1.5 + row * (digitRows + edgeDots) + y,
    }));
  });
  return { sideDots, edgeDots, dots };
}

function digitDots(digit: string): { readonly x: number; readonly y: number }[] {
  const shape = digitShapes[Number.parseInt(digit, 16)] ?? '';
  return Array.from(shape).flatMap((mark, index) =>
    mark === '1' ? [{ x: index % digitColumns, y: Math.floor(index / digitColumns) }] : [],
  );
}
