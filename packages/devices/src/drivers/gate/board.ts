import type { Direction } from '@hall/core/domain/gate/lane';
import type { Question } from '../line-exchange.ts';

/** What a board says to a question. */
export type BoardAnswer =
  | { readonly kind: 'inputs'; readonly inputs: readonly boolean[] }
  | { readonly kind: 'done' }
  | { readonly kind: 'refused' };

export type BoardQuestion = Question<BoardAnswer>;

/** The contacts of a gate on a relay board: their numbers, as the board counts them. */
export interface GateContacts {
  readonly in: number | null;
  readonly out: number | null;
  /** A contact of the gate that keeps it open as long as it is closed; null where it has none. */
  readonly hold: number | null;
}

/**
 * One board on a line. All it is told can be told again without harm but a pulse, and a pulse is
 * never told twice.
 */
export interface GateBoard {
  readonly name: string;
  /** What is asked again and again, both to read and to know that it lives; null if it never answers. */
  poll(): BoardQuestion | null;
  readonly pollMs: number;
  /** The line is left in peace for so long before the next frame. */
  readonly turnMs: number;
}

/** What opens a gate: which questions make it do so. */
export interface GateDrive {
  readonly board: GateBoard;
  readonly opens: Readonly<Record<Direction, boolean>>;
  /** Lets one person through. */
  pulse(direction: Direction): readonly BoardQuestion[];
  /**
   * Ends a pulse that the board does not end by itself, `afterMs` later; null where the board does.
   */
  endPulse(direction: Direction): {
    readonly questions: readonly BoardQuestion[];
    readonly afterMs: number;
  } | null;
  holdOpen(): readonly BoardQuestion[];
  release(): readonly BoardQuestion[];
}
