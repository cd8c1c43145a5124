/**
 * A printed document as data. Who prints it decides dots and bytes; who writes it decides words.
 * Widths are in columns: one for ASCII, two for a Chinese character (48 on 80 mm paper, 32 on 58 mm).
 */
export type PaperBlock =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly align?: 'left' | 'centre' | 'right';
      /** 1 normal, 2 double width and height. */
      readonly size?: 1 | 2;
      readonly bold?: boolean;
    }
  /** One line whose cells start at fixed columns; a cell that does not fit continues below itself. */
  | { readonly kind: 'row'; readonly cells: readonly PaperCell[]; readonly bold?: boolean }
  | { readonly kind: 'rule' }
  /** A QR code; `data` is ASCII only, `modulePx` dots per module (1 to 8). */
  | { readonly kind: 'qr'; readonly data: string; readonly modulePx?: number }
  | { readonly kind: 'feed'; readonly lines: number };

/** A cell of a row; `width` in columns, the widths of a row add up to at most the paper width. */
export interface PaperCell {
  readonly text: string;
  readonly width: number;
  readonly align?: 'left' | 'right';
}

/** What the document is, for the log and for the person asked about it; never its content. */
export type PaperKind =
  | 'registration-slip'
  | 'posting-slip'
  | 'notice'
  | 'test-page'
  | 'ticket'
  | 'match-slip'
  | 'complaint-receipt';

/** One document, cut off at its end. */
export interface PaperDocument {
  readonly kind: PaperKind;
  readonly blocks: readonly PaperBlock[];
}
