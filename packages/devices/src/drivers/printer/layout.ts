import { assertNever } from '@hall/core/basics/assert-never';
import type { PaperBlock, PaperCell, PaperDocument } from '@hall/core/documents/paper';

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

/** Columns of one character: one for ASCII, two for everything else, none for marks on a letter. */
export function characterColumns(character: string): number {
  if (/^\p{M}$/u.test(character)) return 0;
  return (character.codePointAt(0) ?? 0) < 0x80 ? 1 : 2;
}

/** Columns of a text. */
export function textColumns(text: string): number {
  let columns = 0;
  for (const character of text) columns += characterColumns(character);
  return columns;
}

/**
 * Breaks text at the paper's edge, at a blank where a Latin word or a number would be torn.
 * Control characters become blanks: what people typed must not be able to command the printer.
 */
function wrap(text: string, width: number): string[] {
  return text.split(/\r\n|\n|\r/).flatMap((line) => wrapLine(cleaned(line), width));
}

function cleaned(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').replace(/[\p{Cf}\p{Cs}]/gu, '');
}

/** Two blanks lie between things, such as phone numbers, that are each kept whole where a line can. */
function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const thing of line.split(/(?<=\S) {2,}(?=\S)/)) {
    const joined = current === '' ? thing : `${current}  ${thing}`;
    if (textColumns(joined) <= width || textColumns(thing) > width) {
      const broken = breakLine(joined, width);
      lines.push(...broken.slice(0, -1));
      current = broken.at(-1) ?? '';
    } else {
      lines.push(current);
      current = thing;
    }
  }
  return [...lines, current];
}

function breakLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  let used = 0;
  for (const character of line) {
    const columns = characterColumns(character);
    // On paper one column wide a Chinese character fits nowhere.
    if (columns > width) continue;
    if (used + columns > width) {
      const [kept, carried] = breakBefore(current, character);
      lines.push(kept.trimEnd());
      current = carried;
      used = textColumns(carried);
    }
    if (current === '' && character === ' ' && lines.length > 0) continue;
    current += character;
    used += columns;
  }
  return [...lines, current.trimEnd()];
}

/** Where to break when `next` no longer fits: what stays on the line and what goes with `next`. */
function breakBefore(line: string, next: string): [string, string] {
  const word = /[!-~]+$/.exec(line)?.[0] ?? '';
  const tearsWord = /[!-~]/.test(next) && word !== '' && word.length < line.length;
  if (!tearsWord) return [line, ''];
  return [line.slice(0, line.length - word.length), word];
}
