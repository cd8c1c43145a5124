import fc from 'fast-check';
import { expect, test } from 'vitest';
import { postingStatus, type PostingStatus } from './posting.ts';
import { nextStatus, postingEvents, type PostingEvent } from './transition.ts';

/** The table of the requirements, written down a second time and differently, by event. */
const expected: Record<PostingEvent, Partial<Record<PostingStatus, PostingStatus>>> = {
  save: { draft: 'draft', rejected: 'draft' },
  submit: { draft: 'pending_review', rejected: 'pending_review' },
  edit: { pending_review: 'pending_review', published: 'published' },
  pull: { published: 'pending_review' },
  approve: { pending_review: 'published' },
  reject: { pending_review: 'rejected' },
  fill: { published: 'filled' },
  reopen: { filled: 'published' },
  expire: {
    pending_review: 'expired',
    published: 'expired',
    suspended: 'expired',
    filled: 'archived',
  },
  withdraw: {
    draft: 'withdrawn',
    pending_review: 'withdrawn',
    rejected: 'withdrawn',
    published: 'withdrawn',
    filled: 'withdrawn',
    suspended: 'withdrawn',
  },
  suspend: { published: 'suspended', filled: 'suspended' },
  restore: { suspended: 'published' },
  archive: {
    rejected: 'archived',
    filled: 'archived',
    expired: 'archived',
    withdrawn: 'archived',
  },
};

test.each(
  postingStatus.options.flatMap((from) => postingEvents.map((event) => [from, event] as const)),
)('a posting that is %s answers to "%s" as the table says', (from, event) => {
  expect(nextStatus(from, event)).toBe(expected[event][from] ?? null);
});

test('no way leads out of the archive, and nothing reaches the boards past a review', () => {
  const steps = fc.array(fc.constantFrom(...postingEvents), { maxLength: 30 });
  fc.assert(
    fc.property(steps, (events) => {
      let status: PostingStatus = 'draft';
      let approved = false;
      for (const event of events) {
        const next = nextStatus(status, event);
        if (status === 'archived') expect(next).toBeNull();
        if (next === null) continue;
        if (event === 'approve') approved = true;
        if (event === 'pull' || event === 'save') approved = false;
        status = next;
        if (status === 'published' || status === 'filled') expect(approved).toBe(true);
      }
    }),
  );
});
