import { z } from 'zod';
import {
  hitDecision,
  rejectReason,
  scanSeverity,
  suspendReason,
  withdrawReason,
} from '../domain/posting/posting.ts';
import { consentPurpose } from '../domain/worker/worker.ts';
import { printOutcome } from '../contract/device.ts';
import { event, nothing } from './event-definition.ts';
import { queueEvents } from './queue-events.ts';

const reasonText = z.string().max(200);

/** The ledger (服务台账) in one list: every event the hub can write. */
export const auditEvents = {
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
    says: 'The number of places taken was set by hand.',
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
  'employer.registered': event({
    entity: 'employer',
    kind: 'user-action',
    says: 'An employer was registered.',
    detail: nothing,
  }),
  'employer.edited': event({
    entity: 'employer',
    kind: 'user-action',
    says: "An employer's particulars were changed.",
    detail: nothing,
  }),
  'employer.verified': event({
    entity: 'employer',
    kind: 'user-action',
    says: 'A clerk saw the papers an employer of this type needs.',
    detail: z.strictObject({ materials: z.array(z.string()) }),
  }),
  'employer.blacklisted': event({
    entity: 'employer',
    kind: 'user-action',
    says: 'The manager barred an employer; its live postings were suspended.',
    detail: z.strictObject({ text: reasonText, suspended: z.number().int() }),
  }),
  'employer.unblacklisted': event({
    entity: 'employer',
    kind: 'user-action',
    says: 'The manager lifted a bar; the employer must be verified again.',
    detail: z.strictObject({ text: reasonText }),
  }),
  'worker.registered': event({
    entity: 'worker',
    kind: 'user-action',
    says: 'A worker registered.',
    detail: z.strictObject({ by: z.enum(['card', 'phone']), again: z.boolean() }),
  }),
  'worker.checked_in': event({
    entity: 'worker',
    kind: 'user-action',
    says: 'A known worker checked in.',
    detail: nothing,
  }),
  'worker.corrected': event({
    entity: 'worker',
    kind: 'user-action',
    says: 'A worker changed his own particulars or wishes.',
    detail: nothing,
  }),
  'worker.paused': event({
    entity: 'worker',
    kind: 'user-action',
    says: 'A worker paused or resumed looking for work.',
    detail: z.strictObject({ paused: z.boolean() }),
  }),
  'worker.consent_withdrawn': event({
    entity: 'worker',
    kind: 'user-action',
    says: 'A worker withdrew a consent.',
    detail: z.strictObject({ purpose: consentPurpose }),
  }),
  'worker.opened': event({
    entity: 'worker',
    kind: 'security',
    says: 'Somebody opened 我的信息.',
    detail: z.strictObject({ with: z.enum(['card', 'code']) }),
  }),
  'worker.deleted': event({
    entity: 'worker',
    kind: 'user-action',
    says: 'A worker had his person deleted; this row keeps an anonymous id.',
    detail: nothing,
  }),
  'hall.minor_refused': event({
    entity: 'hall',
    kind: 'user-action',
    says: 'Somebody under 16 was refused; nothing about him is kept.',
    detail: nothing,
  }),
  'slip.issued': event({
    entity: 'slip',
    kind: 'user-action',
    says: 'A slip was made for a worker.',
    detail: nothing,
  }),
  'slip.reprinted': event({
    entity: 'slip',
    kind: 'user-action',
    says: 'A slip was asked for again (补打).',
    detail: nothing,
  }),
  'slip.printed': event({
    entity: 'slip',
    kind: 'device',
    says: 'What became of the paper of a slip.',
    detail: z.strictObject({ result: printOutcome }),
  }),
  'help.called': event({
    entity: 'help',
    kind: 'user-action',
    says: 'Somebody at a kiosk asked for a person.',
    detail: z.strictObject({ page: z.string() }),
  }),
  'help.answered': event({
    entity: 'help',
    kind: 'user-action',
    says: 'A colleague went to help.',
    detail: nothing,
  }),
  ...queueEvents,
  'content.saved': event({
    entity: 'content',
    kind: 'user-action',
    says: 'A page of the boards was written or changed.',
    detail: nothing,
  }),
  'content.approved': event({
    entity: 'content',
    kind: 'user-action',
    says: 'A page was released.',
    detail: nothing,
  }),
  'content.withdrawn': event({
    entity: 'content',
    kind: 'user-action',
    says: 'A page was taken down.',
    detail: nothing,
  }),
  'notice.shown': event({
    entity: 'notice',
    kind: 'user-action',
    says: 'A notice was put over every board.',
    detail: nothing,
  }),
  'notice.cleared': event({
    entity: 'notice',
    kind: 'user-action',
    says: 'The notice was taken away.',
    detail: nothing,
  }),
  'market.updated': event({
    entity: 'market',
    kind: 'user-action',
    says: 'The settings of the market were changed.',
    detail: nothing,
  }),
  'lexicon.word_added': event({
    entity: 'lexicon',
    kind: 'user-action',
    says: "A word of the market's own was added to the scanner's lexicon.",
    detail: z.strictObject({ ruleId: z.string(), severity: scanSeverity, version: z.string() }),
  }),
  'lexicon.word_removed': event({
    entity: 'lexicon',
    kind: 'user-action',
    says: "A word of the market's own was taken out of the lexicon, with the reason.",
    detail: z.strictObject({ ruleId: z.string(), reason: reasonText, version: z.string() }),
  }),
  'lexicon.downgraded': event({
    entity: 'lexicon',
    kind: 'user-action',
    says: 'A rule of the product was taken one step down, with the reason.',
    detail: z.strictObject({ ruleId: z.string(), reason: reasonText, version: z.string() }),
  }),
  'lexicon.reinstated': event({
    entity: 'lexicon',
    kind: 'user-action',
    says: 'A rule of the product got its own severity back.',
    detail: z.strictObject({ ruleId: z.string(), reason: reasonText, version: z.string() }),
  }),
  'lexicon.swept': event({
    entity: 'lexicon',
    kind: 'system-action',
    says: 'Every open posting was read with the lexicon now in force.',
    detail: z.strictObject({
      version: z.string(),
      postings: z.number().int(),
      suspended: z.number().int(),
    }),
  }),
  'terminal.invited': event({
    entity: 'terminal',
    kind: 'security',
    says: 'A pairing code for a new screen was made; it works once, for ten minutes.',
    detail: nothing,
  }),
  'terminal.enrolled': event({
    entity: 'terminal',
    kind: 'security',
    says: 'A screen was enrolled with a pairing code.',
    detail: nothing,
  }),
  'terminal.configured': event({
    entity: 'terminal',
    kind: 'user-action',
    says: 'A screen was renamed or its board profile changed.',
    detail: nothing,
  }),
  'terminal.revoked': event({
    entity: 'terminal',
    kind: 'security',
    says: 'A screen lost its enrolment.',
    detail: nothing,
  }),
  'staff.created': event({
    entity: 'staff',
    kind: 'security',
    says: 'An account was made.',
    detail: nothing,
  }),
  'staff.roles_set': event({
    entity: 'staff',
    kind: 'security',
    says: 'The roles of an account were changed.',
    detail: nothing,
  }),
  'staff.disabled': event({
    entity: 'staff',
    kind: 'security',
    says: 'An account was disabled or enabled.',
    detail: z.strictObject({ disabled: z.boolean() }),
  }),
  'staff.password_set': event({
    entity: 'staff',
    kind: 'security',
    says: 'A password was set.',
    detail: z.strictObject({ byManager: z.boolean() }),
  }),
  'staff.signed_in': event({
    entity: 'staff',
    kind: 'security',
    says: 'Somebody signed in.',
    detail: nothing,
  }),
  'staff.locked_out': event({
    entity: 'staff',
    kind: 'security',
    says: 'An account was locked after wrong passwords.',
    detail: nothing,
  }),
} as const;

export type AuditType = keyof typeof auditEvents;
export type AuditDetail<T extends AuditType> = z.infer<(typeof auditEvents)[T]['detail']>;
