import { createHash } from 'node:crypto';
import { bareText } from '@hall/core/basics/text';
import type { PostingDraft } from '@hall/core/domain/posting/posting';

/**
 * Fingerprint of what a posting says about the work, to find the same text under another employer
 * . Null while the work is not described.
 */
export function postingTextHash(content: PostingDraft): string | null {
  if (content.workContent === null) {
    return null;
  }
  const words = [content.occupationId, content.workContent, content.skillRequirements];
  const text = words.join('\n');
  const known = hashes.get(text);
  if (known !== undefined) {
    return known;
  }
  const hash = hashOf(words);
  if (hashes.size >= hashesMax) {
    hashes.clear();
  }
  hashes.set(text, hash);
  return hash;
}

/** A posting's text stays the same while everything else about it changes, many times a day. */
const hashes = new Map<string, string>();
/** The live postings of the largest market twice over. */
const hashesMax = 4_000;

function hashOf(words: readonly (string | null)[]): string {
  return createHash('sha256')
    .update(words.map((word) => bareText(word ?? '')).join('|'))
    .digest('hex');
}
