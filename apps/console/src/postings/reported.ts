import type { Posting } from '@hall/core/domain/posting/posting';

/** Postings somebody at a kiosk reported, most reports first; a withdrawn one is nobody's worry. */
export function reportedPostings(postings: readonly Posting[]): Posting[] {
  return postings
    .filter(
      (posting) =>
        posting.reportedBy.length > 0 &&
        (posting.status === 'published' ||
          posting.status === 'filled' ||
          posting.status === 'suspended'),
    )
    .sort((a, b) => b.reportedBy.length - a.reportedBy.length || b.updatedAtMs - a.updatedAtMs);
}

/** Postings that were taken off the boards until somebody has looked into them, longest first. */
export function suspendedPostings(postings: readonly Posting[]): Posting[] {
  return postings
    .filter((posting) => posting.status === 'suspended')
    .sort((a, b) => a.updatedAtMs - b.updatedAtMs);
}
