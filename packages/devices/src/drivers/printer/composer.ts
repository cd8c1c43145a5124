import ntp from 'node-thermal-printer';
import { assertNever } from '@hall/core/basics/assert-never';
import type { PaperDocument } from '@hall/core/documents/paper';
import { encodeGb18030, isInPrinterRom } from './gb18030.ts';
import { columnDots, layOut, textDots, type PaperFormat, type PaperLine } from './layout.ts';
import { qrCommands } from './qr.ts';
import { rowBytes, type Bitmap, type RasterGlyph, type RasterText } from './raster-text.ts';
import { characterColumns, textColumns } from './wrap.ts';

const initialise = Buffer.of(0x1b, 0x40);

type TextLine = Extract<PaperLine, { kind: 'text' }>;

/** Chinese mode on; a printer may have been left in the other mode, and ESC @ only restores. */
const chineseMode = Buffer.of(0x1c, 0x26);
/** Partial cut after feeding to the cutter; full cuts let slips fall on the floor. */
const feedAndCut = Buffer.of(0x1d, 0x56, 0x42, 0);
/** Many models take at most 2,303 rows at once and some lose rows when memory is short. */
const maxBandRows = 128;
/** White under a drawn line, as the printer itself leaves between its lines. */
const leadingDots = 6;

/**
 * The bytes that print a document and cut it off. node-thermal-printer strings commands together;
 * all text goes in as bytes, because the library neither knows GB 18030 nor double columns.
 */
export async function composeDocument(job: PrintJob): Promise<Uint8Array> {
  const printer = new ntp.printer({ type: ntp.types.EPSON, interface: '' });
  printer.append(initialise);
  printer.append(chineseMode);
  for (const line of layOut(job.document, job.format)) await addLine(printer, { line, job });
  printer.append(feedAndCut);
  return Uint8Array.from(printer.getBuffer());
}

/** What to print, on which paper, and who draws what the printer cannot. */
export interface PrintJob {
  readonly document: PaperDocument;
  readonly format: PaperFormat;
  readonly raster: RasterText;
}

type Printer = InstanceType<typeof ntp.printer>;

async function addLine(
  printer: Printer,
  { line, job }: { readonly line: PaperLine; readonly job: PrintJob },
): Promise<void> {
  switch (line.kind) {
    case 'text':
      align(printer, line.align);
      if (Array.from(line.text).every(isInPrinterRom)) addPrinted(printer, line);
      else printer.append(imageCommands(await drawLine(line, job.raster)));
      return;
    case 'qr':
      align(printer, 'centre');
      printer.append(Buffer.from(qrCommands({ ...line, paperDots: job.format.widthDots })));
      printer.newLine();
      return;
    case 'feed':
      printer.append(Buffer.of(0x1b, 0x64, line.lines));
      return;
    default:
      assertNever(line);
  }
}

function align(printer: Printer, to: TextLine['align']): void {
  if (to === 'left') printer.alignLeft();
  else if (to === 'centre') printer.alignCenter();
  else printer.alignRight();
}

/** A line in the printer's own characters. It states its whole style: none is left over from before. */
function addPrinted(printer: Printer, line: TextLine): void {
  printer.bold(line.bold);
  printer.setTextSize(line.size - 1, line.size - 1);
  printer.append(Buffer.from(encodeGb18030(line.text)));
  printer.newLine();
}

function drawLine(line: TextLine, raster: RasterText): Promise<Bitmap> {
  const columnWidth = columnDots * line.size;
  const glyphs: RasterGlyph[] = [];
  let xDots = 0;
  for (const character of line.text) {
    const widthDots = characterColumns(character) * columnWidth;
    const last = glyphs.at(-1);
    // A mark is drawn with the letter it stands on.
    if (widthDots === 0 && last)
      glyphs[glyphs.length - 1] = { ...last, text: last.text + character };
    else glyphs.push({ text: character, xDots, widthDots });
    xDots += widthDots;
  }
  return raster.draw({
    glyphs: glyphs.filter((glyph) => glyph.text !== ' '),
    widthDots: Math.max(columnWidth, textColumns(line.text) * columnWidth),
    heightDots: textDots * line.size + leadingDots,
    textDots: textDots * line.size,
    bold: line.bold,
  });
}

/** An image in bands a small printer can take. */
function imageCommands(bitmap: Bitmap): Buffer {
  const stride = rowBytes(bitmap.widthDots);
  const parts: Uint8Array[] = [];
  for (let row = 0; row < bitmap.heightDots; row += maxBandRows) {
    const rows = Math.min(maxBandRows, bitmap.heightDots - row);
    parts.push(
      Uint8Array.of(0x1d, 0x76, 0x30, 0, stride & 0xff, stride >> 8, rows & 0xff, rows >> 8),
      bitmap.bits.subarray(row * stride, (row + rows) * stride),
    );
  }
  return Buffer.concat(parts);
}
