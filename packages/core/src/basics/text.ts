/**
 * The characters of a text as a reader counts them: a surrogate pair is one, and a variation
 * selector, combining mark or joined emoji stays with what it belongs to. Rare Chinese names and
 * characters of the supplementary planes are therefore never cut in half.
 */
export function graphemes(text: string): string[] {
  const found: string[] = [];
  for (const character of text) {
    const previous = found[found.length - 1];
    if (previous !== undefined && (joinsPrevious(character) || previous.endsWith('\u200d'))) {
      found[found.length - 1] = previous + character;
    } else found.push(character);
  }
  return found;
}

/** Combining marks, variation selectors (they are marks too) and the zero-width joiner. */
function joinsPrevious(character: string): boolean {
  return /^\p{M}$/u.test(character) || character === '\u200d';
}

/** Length in characters as a reader counts them. */
export function textLength(text: string): number {
  return graphemes(text).length;
}

/** Cuts a text to at most `max` characters; what was cut shows as `…`, which counts as one. */
export function truncate(text: string, max: number): string {
  const all = graphemes(text);
  if (all.length <= max) return text;
  return max <= 0 ? '' : `${all.slice(0, max - 1).join('')}…`;
}

/** A text without what makes no difference to its words: width, case, spaces and punctuation. */
export function bareText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
