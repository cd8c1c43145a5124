import type { PostingStatus } from './posting.ts';

/**
 * What can happen to a posting (domain rule A.2). `edit` and `pull` are the two ways a text changes
 * after it was sent in: while it waits or is live, or so much for the worse that it leaves
 * the boards at once.
 */
export const postingEvents = [
  'save',
  'submit',
  'edit',
  'pull',
  'approve',
  'reject',
  'fill',
  'reopen',
  'expire',
  'withdraw',
  'suspend',
  'restore',
  'archive',
] as const;
export type PostingEvent = (typeof postingEvents)[number];

const table: Readonly<Record<PostingStatus, Partial<Record<PostingEvent, PostingStatus>>>> = {
  draft: { save: 'draft', submit: 'pending_review', withdraw: 'withdrawn' },
  pending_review: {
    edit: 'pending_review',
    approve: 'published',
    reject: 'rejected',
    expire: 'expired',
    withdraw: 'withdrawn',
  },
  rejected: {
    save: 'draft',
    submit: 'pending_review',
    withdraw: 'withdrawn',
    archive: 'archived',
  },
  published: {
    edit: 'published',
    pull: 'pending_review',
    fill: 'filled',
    expire: 'expired',
    withdraw: 'withdrawn',
    suspend: 'suspended',
  },
  filled: {
    reopen: 'published',
    expire: 'archived',
    withdraw: 'withdrawn',
    suspend: 'suspended',
    archive: 'archived',
  },
  suspended: { expire: 'expired', withdraw: 'withdrawn', restore: 'published' },
  expired: { archive: 'archived' },
  withdrawn: { archive: 'archived' },
  archived: {},
};

/** The status an event leads to, or null where the table knows no such step. */
export function nextStatus(from: PostingStatus, event: PostingEvent): PostingStatus | null {
  return table[from][event] ?? null;
}
