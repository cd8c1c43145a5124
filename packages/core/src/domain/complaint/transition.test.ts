import { expect, test } from 'vitest';
import { complaintStatus, type ComplaintStatus } from './complaint.ts';
import { complaintEvents, nextComplaintStatus, type ComplaintEvent } from './transition.ts';

/** The table written down a second time and differently, by event. */
const expected: Record<ComplaintEvent, Partial<Record<ComplaintStatus, ComplaintStatus>>> = {
  submit: { draft: 'submitted' },
  accept: { submitted: 'accepted' },
  refer: { submitted: 'referred', accepted: 'referred' },
  handle: { accepted: 'handled', referred: 'handled' },
  drop: { draft: 'dropped', submitted: 'dropped', accepted: 'dropped', referred: 'dropped' },
  reopen: { handled: 'accepted', dropped: 'accepted' },
};

test.each(
  complaintStatus.options.flatMap((from) => complaintEvents.map((event) => [from, event] as const)),
)('a complaint that is %s answers to "%s" as the table says', (from, event) => {
  expect(nextComplaintStatus(from, event)).toBe(expected[event][from] ?? null);
});
