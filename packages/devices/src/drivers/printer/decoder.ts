import { escposReader, type PrinterAction } from './escpos-reader.ts';

/** One piece of a printed slip, from top to bottom. Plain JSON, so that a page can show it. */
export type SlipItem =
  | {
      readonly kind: 'line';
      readonly text: string;
      readonly align: 'left' | 'centre' | 'right';
      readonly width: number;
      readonly height: number;
      readonly bold: boolean;
    }
  | {
      readonly kind: 'image';
      readonly align: 'left' | 'centre' | 'right';
      readonly widthDots: number;
      readonly heightDots: number;
      /** One bit per dot, rows of whole bytes, 1 is black; base64. */
      readonly bitsBase64: string;
    }
  | {
      readonly kind: 'qr';
      readonly align: 'left' | 'centre' | 'right';
      readonly data: string;
      readonly modulePx: number;
    }
  | { readonly kind: 'feed'; readonly lines: number };

/** A slip as it left the printer, read back from the bytes. */
export interface PrintedSlip {
  readonly items: readonly SlipItem[];
  /** Commands the reader did not know; none are expected. */
  readonly unknownCommands: number;
}

/** Builds slips from what a printer does. */
export interface SlipBuilder {
  /** The finished slip when the action was a cut. */
  apply(action: PrinterAction): PrintedSlip | null;
  /** What stands on the paper and is not cut off yet. */
  uncut(): PrintedSlip;
}

interface Style {
  align: 'left' | 'centre' | 'right';
  width: number;
  height: number;
  bold: boolean;
  chinese: boolean;
}

const plain: Style = { align: 'left', width: 1, height: 1, bold: false, chinese: true };

/** Starts with blank paper. */
export function slipBuilder(): SlipBuilder {
  return new Builder();
}

type LineItem = SlipItem & { readonly kind: 'line' };

class Builder implements SlipBuilder {
  readonly #style: Style = { ...plain };
  #items: SlipItem[] = [];
  #unknownCommands = 0;
  #text = '';
  #qr = { data: '', modulePx: 3 };

  apply(action: PrinterAction): PrintedSlip | null {
    if (action.kind !== 'cut') {
      this.#print(action);
      return null;
    }
    this.#endLine();
    const slip = this.uncut();
    this.#items = [];
    this.#unknownCommands = 0;
    return slip;
  }

  uncut(): PrintedSlip {
    const items = this.#text === '' ? [...this.#items] : [...this.#items, this.#line()];
    return { items, unknownCommands: this.#unknownCommands };
  }

  #print(action: PrinterAction): void {
    switch (action.kind) {
      case 'text':
        // Without Chinese mode a printer takes the bytes for single ones and prints rubbish.
        this.#text += this.#style.chinese
          ? action.text
          : action.text.replace(/[^ -~]/g, '\u{FFFD}');
        return;
      case 'line-feed':
        this.#feedLine();
        return;
      case 'qr-store':
        this.#qr = { ...this.#qr, data: Buffer.from(action.data).toString('utf8') };
        return;
      case 'qr-module':
        this.#qr = { ...this.#qr, modulePx: action.px };
        return;
      case 'feed':
      case 'image':
      case 'qr-print':
        this.#endLine();
        this.#items.push(objectItem(action, { align: this.#style.align, qr: this.#qr }));
        return;
      case 'unknown':
        this.#unknownCommands += 1;
        return;
      default:
        restyle(this.#style, action);
    }
  }

  #feedLine(): void {
    // The feed right after a QR code ends the code; it is no line of its own.
    if (this.#text === '' && this.#items.at(-1)?.kind === 'qr') return;
    this.#items.push(this.#line());
    this.#text = '';
  }

  #endLine(): void {
    if (this.#text !== '') this.#feedLine();
  }

  #line(): LineItem {
    return { kind: 'line', text: this.#text, ...textStyle(this.#style) };
  }
}

function objectItem(
  action: PrinterAction & { kind: 'feed' | 'image' | 'qr-print' },
  state: { readonly align: Style['align']; readonly qr: { data: string; modulePx: number } },
): SlipItem {
  const { align, qr } = state;
  switch (action.kind) {
    case 'feed':
      return { kind: 'feed', lines: action.lines };
    case 'qr-print':
      return { kind: 'qr', align, ...qr };
    case 'image': {
      const { widthDots, heightDots, bits } = action;
      const bitsBase64 = Buffer.from(bits).toString('base64');
      return { kind: 'image', align, widthDots, heightDots, bitsBase64 };
    }
  }
}

function textStyle(style: Style): Omit<LineItem, 'kind' | 'text'> {
  const { align, width, height, bold } = style;
  return { align, width, height, bold };
}

function restyle(style: Style, action: PrinterAction): void {
  switch (action.kind) {
    case 'initialise':
      Object.assign(style, plain);
      return;
    case 'chinese':
      style.chinese = action.on;
      return;
    case 'align':
      style.align = action.align;
      return;
    case 'size':
      style.width = action.width;
      style.height = action.height;
      return;
    case 'bold':
      style.bold = action.on;
      return;
    default:
  }
}

/** All slips in a stream of bytes, and what is left uncut at its end. */
export function decodeSlips(bytes: Uint8Array): { slips: PrintedSlip[]; uncut: PrintedSlip } {
  const reader = escposReader();
  const builder = slipBuilder();
  const slips: PrintedSlip[] = [];
  reader.push(bytes);
  for (let action = reader.next(); action; action = reader.next()) {
    const slip = builder.apply(action);
    if (slip) slips.push(slip);
  }
  return { slips, uncut: builder.uncut() };
}

/** The text of a slip, line by line, for tests and for people who search. */
export function slipText(slip: PrintedSlip): string {
  return slip.items.map((item) => (item.kind === 'line' ? item.text : '')).join('\n');
}
