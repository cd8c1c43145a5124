import type { ComplaintStatus } from './complaint.ts';

/** What can happen to a complaint. */
export const complaintEvents = ['submit', 'accept', 'refer', 'handle', 'drop', 'reopen'] as const;
export type ComplaintEvent = (typeof complaintEvents)[number];

const table: Readonly<Record<ComplaintStatus, Partial<Record<ComplaintEvent, ComplaintStatus>>>> = {
  draft: { submit: 'submitted', drop: 'dropped' },
  submitted: { accept: 'accepted', refer: 'referred', drop: 'dropped' },
  accepted: { refer: 'referred', handle: 'handled', drop: 'dropped' },
  // The authority's answer comes back as an outcome.
  referred: { handle: 'handled', drop: 'dropped' },
  // A mistake has consequences for an employer, so an outcome can be taken up again.
  handled: { reopen: 'accepted' },
  dropped: { reopen: 'accepted' },
};

/** The status an event leads to, or null where the table knows no such step. */
export function nextComplaintStatus(
  from: ComplaintStatus,
  event: ComplaintEvent,
): ComplaintStatus | null {
  return table[from][event] ?? null;
}
