import { assertNever } from '@hall/core/basics/assert-never';
import type { PaperBlock, PaperCell, PaperDocument } from '@hall/core/documents/paper';
import { textColumns, wrap } from './wrap.ts';

/** Paper as a printer head sees it. */
export interface PaperFormat {
  readonly widthDots: number;
  /** One column is half a Chinese character: 12 dots. */
  readonly columns: number;
}

/** Dots of one column and of a line of text, at normal size (font A 12×24, Chinese 24×24). */
export const columnDots = 12;
export const textDots = 24;

/** 80 mm paper has 576 printable dots, 58 mm paper 384. */
export function paperFormat(paperWidthMm: 80 | 58): PaperFormat {
  return paperWidthMm === 80 ? { widthDots: 576, columns: 48 } : { widthDots: 384, columns: 32 };
}

/** One line or object, already known to fit the paper. */
export type PaperLine =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly align: 'left' | 'centre' | 'right';
      readonly size: 1 | 2;
      readonly bold: boolean;
    }
  | { readonly kind: 'qr'; readonly data: string; readonly modulePx: number }
  | { readonly kind: 'feed'; readonly lines: number };

const maxFeedLines = 255;
const defaultModulePx = 6;

/** Breaks a document into lines that fit. */
export function layOut(document: PaperDocument, format: PaperFormat): PaperLine[] {
  return document.blocks.flatMap((block) => blockLines(block, format));
}

function blockLines(block: PaperBlock, format: PaperFormat): PaperLine[] {
  switch (block.kind) {
    case 'text': {
      const { align = 'left', size = 1, bold = false } = block;
      const width = Math.floor(format.columns / size);
      return wrap(block.text, width).map((text) => ({ kind: 'text', text, align, size, bold }));
    }
    case 'row':
      return rowLines(block.cells, { columns: format.columns, bold: block.bold ?? false });
    case 'rule':
      return [plainLine('-'.repeat(format.columns), false)];
    case 'qr':
      return [{ kind: 'qr', data: block.data, modulePx: block.modulePx ?? defaultModulePx }];
    case 'feed':
      return [{ kind: 'feed', lines: Math.min(maxFeedLines, Math.max(0, block.lines)) }];
    default:
      return assertNever(block);
  }
}

function plainLine(text: string, bold: boolean): PaperLine {
  return { kind: 'text', text, align: 'left', size: 1, bold };
}

function rowLines(
  cells: readonly PaperCell[],
  paper: { readonly columns: number; readonly bold: boolean },
): PaperLine[] {
  let left = paper.columns;
  const columns = cells.map((cell) => {
    // A cell beyond the paper's edge would push the line over it.
    const width = Math.max(0, Math.min(cell.width, left));
    left -= width;
    return { cell, width, lines: width === 0 ? [] : wrap(cell.text, width) };
  });
  const height = Math.max(0, ...columns.map((column) => column.lines.length));
  return Array.from({ length: height }, (_, row) => {
    const text = columns
      .map(({ cell, width, lines }) =>
        pad(lines[row] ?? '', { width, align: cell.align ?? 'left' }),
      )
      .join('');
    return plainLine(text.trimEnd(), paper.bold);
  });
}

function pad(
  text: string,
  to: { readonly width: number; readonly align: 'left' | 'right' },
): string {
  const blank = ' '.repeat(Math.max(0, to.width - textColumns(text)));
  return to.align === 'left' ? text + blank : blank + text;
}
