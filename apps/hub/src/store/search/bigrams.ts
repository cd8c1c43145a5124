import { bareText } from '@hall/core/basics/text';

/**
 * Chinese has no spaces, and its usual word has two characters: a text is indexed as its pairs of
 * neighbouring characters, and a word is found as the row of its pairs. SQLite's own trigram
 * tokenizer finds nothing shorter than three.
 */

/** Fewer characters than this are in nearly every text. */
export const searchedMin = 2;

/** The pairs of a text as words of an ASCII index, which knows every character that will ever be. */
export function pairsOf(text: string): string {
  const points = Array.from(bareText(text), (character) => character.codePointAt(0) ?? 0);
  return points
    .slice(1)
    .map((point, at) => `${(points[at] ?? 0).toString(16)}x${point.toString(16)}`)
    .join(' ');
}

/** What the index is asked for a word: its pairs one after the other; null when it is too short. */
export function phraseOf(text: string): string | null {
  return Array.from(bareText(text)).length < searchedMin ? null : `"${pairsOf(text)}"`;
}
