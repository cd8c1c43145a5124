import type { Employer } from '@hall/core/domain/employer/employer';
import type { Posting, PostingStatus } from '@hall/core/domain/posting/posting';

/** The heaps a desk sorts its postings into. */
export const heaps = [
  'waiting',
  'published',
  'filled',
  'draft',
  'rejected',
  'suspended',
  'over',
  'all',
] as const;
export type Heap = (typeof heaps)[number];

const statusesOf: Readonly<Record<Exclude<Heap, 'all'>, readonly PostingStatus[]>> = {
  waiting: ['pending_review'],
  published: ['published'],
  filled: ['filled'],
  draft: ['draft'],
  rejected: ['rejected'],
  suspended: ['suspended'],
  over: ['expired', 'withdrawn', 'archived'],
};

/** Whether a posting lies on a heap; an edit of a live posting waits as well. */
export function isOn(heap: Heap, posting: Posting): boolean {
  if (heap === 'all') return true;
  if (heap === 'waiting' && posting.revision !== null) return true;
  return statusesOf[heap].includes(posting.status);
}

/** How many lie on each heap. */
export function heapCounts(postings: readonly Posting[]): Record<Heap, number> {
  return Object.fromEntries(
    heaps.map((heap) => [heap, postings.filter((posting) => isOn(heap, posting)).length]),
  ) as Record<Heap, number>;
}

/** What a search looks at in a posting. */
export interface Searched {
  readonly employer: Employer | null;
  readonly occupation: string;
}

/** Whether every word of the search is somewhere in the posting; letters of either case. */
export function matches(posting: Posting, of: Searched, search: string): boolean {
  const words = search
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const hay = [
    posting.postingNo,
    of.occupation,
    of.employer?.details.legalName ?? '',
    of.employer?.details.displayName ?? '',
    posting.content.workAddress ?? '',
    posting.content.workContent ?? '',
  ]
    .join(' ')
    .normalize('NFKC')
    .toLowerCase();
  return words.every((word) => hay.includes(word));
}

/** Newest change first. */
export function newestFirst(postings: readonly Posting[]): Posting[] {
  return [...postings].sort((a, b) => b.updatedAtMs - a.updatedAtMs);
}
