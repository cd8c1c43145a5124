import type * as CanvasModule from '@napi-rs/canvas';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { rowBytes, type Bitmap, type RasterLine, type RasterText } from './raster-text.ts';

type CanvasLibrary = typeof CanvasModule;

/** The families in the order they are asked; Noto Sans CJK covers GB 18030 except private use. */
const fontFamilies = '"Noto Sans CJK SC", "Noto Sans SC", "Noto Sans CJK JP", sans-serif';
/** No font has this code point (a noncharacter), so it shows what a missing glyph looks like. */
const missingSample = '\u{10FFFF}';
/** Darker than this counts as ink; Chinese strokes of one dot need a generous limit. */
const inkBelow = 150;

/**
 * Draws with the system's fonts by way of Skia, for a hub or a test without a browser. The library
 * is loaded with the first line that needs it: most slips need none.
 */
export function canvasRasterText(): RasterText {
  let library: Promise<CanvasLibrary> | null = null;
  return {
    draw: async (line) => {
      library ??= import('@napi-rs/canvas');
      return drawLine(await library, line);
    },
  };
}

function drawLine(library: CanvasLibrary, line: RasterLine): Bitmap {
  const canvas = library.createCanvas(line.widthDots, line.heightDots);
  const context = blankContext(canvas);
  for (const glyph of line.glyphs) {
    if (isMissing(library, glyph.text)) {
      drawCodePoint(context, { ...glyph, textDots: line.textDots });
    } else {
      context.font = fontOf(line.textDots, line.bold);
      context.fillText(glyph.text, glyph.xDots, line.textDots * 0.88, glyph.widthDots);
    }
  }
  return toBitmap(context, line);
}

function blankContext(canvas: Canvas): SKRSContext2D {
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  context.strokeStyle = '#000';
  context.textBaseline = 'alphabetic';
  context.lang = 'zh-CN';
  return context;
}

function fontOf(textDots: number, bold: boolean): string {
  return `${bold ? 'bold ' : ''}${textDots}px ${fontFamilies}`;
}

/** A character is missing when it looks like one that cannot exist. */
function isMissing(library: CanvasLibrary, text: string): boolean {
  const [character = ''] = text;
  if (character.charCodeAt(0) < 0x80) return false;
  return picture(library, character) === picture(library, missingSample);
}

function picture(library: CanvasLibrary, character: string): string {
  const canvas = library.createCanvas(32, 32);
  const context = blankContext(canvas);
  context.font = fontOf(24, false);
  context.fillText(character, 2, 26);
  return Buffer.from(context.getImageData(0, 0, 32, 32).data.buffer).toString('latin1');
}

/**
 * A box with the code point in it, as typographers do: unsightly, but a person can look it up. The
 * digits are drawn dot by dot, because no font is legible at this size.
 */
function drawCodePoint(
  context: SKRSContext2D,
  box: { readonly text: string; readonly xDots: number; readonly textDots: number },
): void {
  const hex = (box.text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const perRow = Math.ceil(hex.length / 2);
  const dot = box.textDots / 12;
  const edge = dot / 2;
  context.lineWidth = edge;
  context.strokeRect(box.xDots + edge / 2, edge / 2, box.textDots - edge, box.textDots - edge);
  const left = (box.textDots - (perRow * digitColumns + perRow - 1) * dot) / 2;
  Array.from(hex).forEach((digit, index) => {
    const column = index % perRow;
    const row = index < perRow ? 0 : 1;
    drawDigit(context, {
      digit,
      xDots: box.xDots + left + column * (digitColumns + 1) * dot,
      yDots: edge * 2 + row * (digitRows * dot + edge) - edge / 2,
      dot,
    });
  });
}

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

function drawDigit(
  context: SKRSContext2D,
  at: {
    readonly digit: string;
    readonly xDots: number;
    readonly yDots: number;
    readonly dot: number;
  },
): void {
  const shape = digitShapes[Number.parseInt(at.digit, 16)] ?? '';
  Array.from(shape).forEach((mark, index) => {
    if (mark !== '1') return;
    const x = at.xDots + (index % digitColumns) * at.dot;
    const y = at.yDots + Math.floor(index / digitColumns) * at.dot;
    context.fillRect(Math.round(x), Math.round(y), at.dot, at.dot);
  });
}

function toBitmap(context: SKRSContext2D, line: RasterLine): Bitmap {
  const { widthDots, heightDots } = line;
  const { data } = context.getImageData(0, 0, widthDots, heightDots);
  const stride = rowBytes(widthDots);
  const bits = new Uint8Array(stride * heightDots);
  for (let y = 0; y < heightDots; y += 1) {
    for (let x = 0; x < widthDots; x += 1) {
      if ((data[(y * widthDots + x) * 4] ?? 255) >= inkBelow) continue;
      const at = y * stride + (x >> 3);
      bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return { widthDots, heightDots, bits };
}
