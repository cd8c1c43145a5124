import { createHash } from 'node:crypto';
import type { PostingDraft } from '@hall/core/domain/posting/posting';

/** Width, case, spaces and punctuation do not make a different job. */
function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Fingerprint of what a posting says about the work, to find the same text under another employer
 * . Null while the work is not described.
 */
export function postingTextHash(content: PostingDraft): string | null {
  const known = hashes.get(content);
  if (known !== undefined) {
    return known;
  }
  const hash = hashOf(content);
  hashes.set(content, hash);
  return hash;
}

/** A posting's text stays the same object while everything else about it changes. */
const hashes = new WeakMap<PostingDraft, string | null>();

function hashOf(content: PostingDraft): string | null {
  if (content.workContent === null) {
    return null;
  }
  const words = [content.occupationId, content.workContent, content.skillRequirements];
  return createHash('sha256')
    .update(words.map((word) => normalised(word ?? '')).join('|'))
    .digest('hex');
}
