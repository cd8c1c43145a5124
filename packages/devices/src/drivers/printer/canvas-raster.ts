import { codePointBox } from '@hall/core/rules/code-point-box';
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

function drawCodePoint(
  context: SKRSContext2D,
  at: { readonly text: string; readonly xDots: number; readonly textDots: number },
): void {
  const box = codePointBox(at.text);
  const dot = at.textDots / box.sideDots;
  const edge = box.edgeDots * dot;
  context.lineWidth = edge;
  context.strokeRect(at.xDots + edge / 2, edge / 2, at.textDots - edge, at.textDots - edge);
  for (const { x, y } of box.dots) {
    context.fillRect(at.xDots + Math.round(x * dot), Math.round(y * dot), dot, dot);
  }
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
