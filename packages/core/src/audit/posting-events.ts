import { z } from 'zod';
import {
  hitDecision,
  rejectReason,
  suspendReason,
  withdrawReason,
} from '../domain/posting/posting.ts';
import { event, nothing, reasonText } from './event-definition.ts';

/** What the ledger tells of postings, from the draft to the archive. */
export const postingEvents = {
  'posting.drafted': event({
    entity: 'posting',
    kind: 'user-action',
    says: 'A posting was saved unfinished.',
    detail: nothing,
  }),
  'posting.submitted': event({
    entity: 'posting',
    kind: 'user-action',
    says: 'A posting was sent to review and scanned.',
    detail: z.strictObject({
      version: z.number().int(),
      hits: z.number().int(),
      fastLane: z.boolean(),
    }),
  }),
  'posting.revised': event({
    entity: 'posting',
    kind: 'user-action',
    says: 'A live posting was edited; the edit waits for review.',
    detail: z.strictObject({ version: z.number().int(), pulled: z.boolean() }),
  }),
  'posting.rewritten': event({
    entity: 'posting',
    kind: 'user-action',
    says: "A reviewer put the scanner's neutral wording into a posting under review (改写).",
    detail: z.strictObject({ version: z.number().int(), rewritten: z.number().int() }),
  }),
  'posting.approved': event({
    entity: 'posting',
    kind: 'user-action',
    says: 'A reviewer released a posting to the boards.',
    detail: z.strictObject({
      version: z.number().int(),
      decisions: z.array(hitDecision),
      selfReviewed: z.boolean(),
      afterCheck: z.boolean(),
      fastLane: z.boolean(),
    }),
  }),
  'posting.release_planned': event({
    entity: 'posting',
    kind: 'user-action',
    says: 'A reviewer passed a posting while the hall was shut; it goes on the boards at the opening.',
    detail: z.strictObject({ version: z.number().int(), decisions: z.array(hitDecision) }),
  }),
  'posting.release_dropped': event({
    entity: 'posting',
    kind: 'system-action',
    says: 'At the opening a posting that had been passed could not go on the boards; it waits for review again.',
    detail: z.strictObject({ code: z.string().max(40) }),
  }),
  'posting.rejected': event({
    entity: 'posting',
    kind: 'user-action',
    says: 'A reviewer refused a posting, with the reason the employer is told.',
    detail: z.strictObject({ reason: rejectReason, text: reasonText }),
  }),
  'posting.withdrawn': event({
    entity: 'posting',
    kind: 'user-action',
    says: 'A posting was taken down.',
    detail: z.strictObject({ reason: withdrawReason, text: reasonText }),
  }),
  'posting.suspended': event({
    entity: 'posting',
    kind: 'user-action',
    says: 'A posting was taken off the boards until somebody has looked into it.',
    detail: z.strictObject({ reason: suspendReason, text: reasonText }),
  }),
  'posting.restored': event({
    entity: 'posting',
    kind: 'user-action',
    says: 'A suspended posting went back to the boards.',
    detail: z.strictObject({ text: reasonText }),
  }),
  'posting.taken': event({
    entity: 'posting',
    kind: 'user-action',
    says: 'The number of places taken changed: set by hand, or with a match that was confirmed or cancelled.',
    detail: z.strictObject({ taken: z.number().int(), filled: z.boolean() }),
  }),
  'posting.reported': event({
    entity: 'posting',
    kind: 'user-action',
    says: 'Somebody at a kiosk reported a posting.',
    detail: z.strictObject({ reason: z.string().max(40), reports: z.number().int() }),
  }),
  'posting.expired': event({
    entity: 'posting',
    kind: 'system-action',
    says: 'A posting passed its validity and left the boards.',
    detail: nothing,
  }),
  'posting.still_asked': event({
    entity: 'posting',
    kind: 'system-action',
    says: 'Nobody had touched an unfilled posting for too long; its employer is asked whether people are still wanted.',
    detail: nothing,
  }),
  'posting.kept': event({
    entity: 'posting',
    kind: 'user-action',
    says: 'The employer, at a booth or through a window, still wants people.',
    detail: nothing,
  }),
  'posting.stale': event({
    entity: 'posting',
    kind: 'system-action',
    says: 'Nobody answered whether people are still wanted; the posting left the boards.',
    detail: nothing,
  }),
  'posting.archived': event({
    entity: 'posting',
    kind: 'user-action',
    says: 'A posting nobody will work on any more was put away.',
    detail: nothing,
  }),
  'posting.rescanned': event({
    entity: 'posting',
    kind: 'system-action',
    says: 'The lexicon had changed; an open posting was read anew and its finds are not what they were.',
    detail: z.strictObject({ lexiconVersion: z.string(), hits: z.number().int() }),
  }),
} as const;
