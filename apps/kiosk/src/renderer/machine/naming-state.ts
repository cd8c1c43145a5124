import type { NamePart } from '@hall/core/rules/names/name-candidates';

export type NameBy = 'letters' | 'strokes';

/** A name while it is typed. */
export interface NameInHand {
  /** What was chosen, one character each; a surname of two counts as one. */
  readonly chosen: readonly string[];
  /** Letters or strokes of the next one. */
  readonly typed: string;
  /** How he types: in pinyin, or stroke by stroke who knows no pinyin (B-19). */
  readonly by: NameBy;
}

/** Nobody has said what he is called. */
export const noName: NameInHand = { chosen: [], typed: '', by: 'letters' };

/** The longest name a card holds, in UTF-16 units (domain B.0). */
export const longestName = 15;

/** What stands between the parts of names of several peoples, as their cards have it. */
export const middleDot = '·';

/** The surname comes first; after it people are called all kinds of things. */
export function partOf({ chosen }: NameInHand): NamePart {
  return chosen.length === 0 ? 'surname' : 'given';
}

/** The name as it will be kept; null where none was given. */
export function nameOf({ chosen }: NameInHand): string | null {
  return chosen.length === 0 ? null : chosen.join('');
}

/** Whether another character fits in. */
export function hasRoom({ chosen }: NameInHand): boolean {
  return chosen.join('').length < longestName;
}

/** Whether the dot may stand next: between two parts, never at an end or twice. */
export function mayDot(name: NameInHand): boolean {
  const last = name.chosen.at(-1);
  return name.typed === '' && last !== undefined && last !== middleDot && hasRoom(name);
}

/** A surname and something behind it, with nothing begun and not taken. */
export function isWholeName({ chosen, typed }: NameInHand): boolean {
  return typed === '' && chosen.join('').length >= 2 && chosen.at(-1) !== middleDot;
}
