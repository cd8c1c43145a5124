import { z } from 'zod';
import { instantMs } from '../../basics/fields.ts';
import {
  hitDecision,
  postingDraft,
  rejectReason,
  suspendReason,
  withdrawReason,
} from '../../domain/posting/posting.ts';
import { define } from '../define.ts';

const postingId = z.uuid();
const written = z.strictObject({ postingId, postingNo: z.string(), version: z.number().int() });
const done = z.strictObject({ postingId });
const reasonText = z.string().trim().min(2).max(200);

/** Postings: written by staff and managers, released by somebody else. */
export const postingCommands = {
  /** Keeps a posting that is not complete yet. `postingId: null` makes a new one. */
  'posting.saveDraft': define({
    input: z.strictObject({
      postingId: postingId.nullable(),
      employerId: z.uuid(),
      content: postingDraft,
    }),
    output: written,
    allowed: ['staff', 'manager'],
  }),
  /**
   * Sends a posting to review; refused with the missing fields (`missing_fields`). On a live posting
   * it makes a revision; the live version stays unless the edit worsens the job.
   */
  'posting.submit': define({
    input: z.strictObject({
      postingId: postingId.nullable(),
      employerId: z.uuid(),
      content: postingDraft,
    }),
    output: written,
    allowed: ['staff', 'manager'],
  }),
  /** A new posting from an old one of the same employer; goes straight to review. */
  'posting.repost': define({
    input: z.strictObject({
      fromPostingId: postingId,
      headcount: z.number().int().min(1).max(999),
      payMinFen: z.number().int().min(1),
      payMaxFen: z.number().int().min(1),
      workStartMs: instantMs,
      workEndMs: instantMs,
    }),
    output: written,
    allowed: ['staff', 'manager'],
  }),
  /** Approves and publishes in one act. Every open hit needs its decision. */
  'posting.approve': define({
    input: z.strictObject({
      postingId,
      version: z.number().int().min(1),
      decisions: z.array(hitDecision).max(50),
      /** One tap on a posting of the fast lane; refused when it no longer qualifies. */
      fastLane: z.boolean(),
    }),
    output: z.strictObject({ postingId, validUntilMs: instantMs, selfReviewed: z.boolean() }),
    allowed: ['reviewer', 'manager'],
  }),
  /**
   * Reviews while the hall is shut: the text goes on the boards when it opens, read and judged anew
   * then (A-10, K-09). `wrong_state` while the hall is open, when no opening is known, and for the
   * edit of a live posting.
   */
  'posting.approveForOpening': define({
    input: z.strictObject({
      postingId,
      version: z.number().int().min(1),
      decisions: z.array(hitDecision).max(50),
      fastLane: z.boolean(),
    }),
    output: z.strictObject({ postingId, opensAtMs: instantMs }),
    allowed: ['reviewer', 'manager'],
  }),
  /** The hall is open: what was reviewed for the opening goes on the boards; the hub's clock only. */
  'posting.release': define({
    input: z.strictObject({ postingId }),
    output: z.strictObject({ postingId, isPublished: z.boolean() }),
    allowed: ['system'],
  }),
  /** Puts the scanner's neutral wording in place of hits and scans again. */
  'posting.rewrite': define({
    input: z.strictObject({
      postingId,
      version: z.number().int().min(1),
      /** Keys of hits that carry a suggestion, as the scan names them. */
      hitKeys: z.array(z.string().min(3).max(80)).min(1).max(50),
    }),
    output: z.strictObject({
      postingId,
      version: z.number().int(),
      rewritten: z.number().int().min(0),
    }),
    allowed: ['reviewer', 'manager'],
  }),
  'posting.reject': define({
    input: z.strictObject({
      postingId,
      version: z.number().int().min(1),
      reason: rejectReason,
      text: reasonText,
    }),
    output: done,
    allowed: ['reviewer', 'manager'],
  }),
  'posting.withdraw': define({
    input: z.strictObject({ postingId, reason: withdrawReason, text: reasonText }),
    output: done,
    allowed: ['staff', 'reviewer', 'manager'],
  }),
  'posting.suspend': define({
    input: z.strictObject({ postingId, reason: suspendReason, text: reasonText }),
    output: done,
    allowed: ['reviewer', 'rights', 'manager'],
  }),
  'posting.restore': define({
    input: z.strictObject({ postingId, text: reasonText }),
    output: done,
    allowed: ['reviewer', 'manager'],
  }),
  /** Places taken so far; the last one fills the posting, fewer reopen it. */
  'posting.setTaken': define({
    input: z.strictObject({ postingId, taken: z.number().int().min(0).max(999) }),
    output: z.strictObject({ postingId, remaining: z.number().int().min(0) }),
    allowed: ['staff', 'manager'],
  }),
  /** Anybody at a kiosk may report a posting, without saying who he is (条例 29, A-28). */
  'posting.report': define({
    input: z.strictObject({
      postingId,
      /** One visit at one kiosk; three different ones suspend the posting. */
      visitId: z.uuid(),
      reason: z.enum(['fee_or_deposit', 'false_content', 'discrimination', 'wage', 'other']),
    }),
    output: done,
    allowed: ['kiosk', 'staff', 'manager'],
  }),
  /** Puts away what nobody will work on any more: ended, rejected, or filled before its time. */
  'posting.archive': define({
    input: z.strictObject({ postingId }),
    output: done,
    allowed: ['staff', 'reviewer', 'manager'],
  }),
  /** Reads an open posting with the lexicon in force; a new BLOCK takes it off the boards. */
  'posting.rescan': define({
    input: z.strictObject({ postingId }),
    output: z.strictObject({ postingId, suspended: z.boolean() }),
    allowed: ['system'],
  }),
  /** 还招人吗: the employer, asked by a window, still wants people. */
  'posting.keep': define({
    input: z.strictObject({ postingId }),
    output: done,
    allowed: ['staff', 'manager'],
  }),
  /** Nobody has touched an unfilled posting for too long: the question is put. */
  'posting.askStill': define({
    input: z.strictObject({ postingId }),
    output: done,
    allowed: ['system'],
  }),
  /** Nobody has answered it. */
  'posting.expireStale': define({
    input: z.strictObject({ postingId }),
    output: done,
    allowed: ['system'],
  }),
  /** Takes a posting from the boards once `validUntilMs` has passed. */
  'posting.expire': define({
    input: z.strictObject({ postingId }),
    output: done,
    allowed: ['system'],
  }),
} as const;
