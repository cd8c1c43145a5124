import { z } from 'zod';
import { marketDay } from '../../basics/fields.ts';
import {
  agency,
  complaintAccount,
  complaintKind,
  complaintNote,
  complaintOutcome,
  dropReason,
  reporterInput,
} from '../../domain/complaint/complaint.ts';
import { define } from '../define.ts';
import { receiptGiven } from './complaint-kiosk-commands.ts';

const complaintId = z.uuid();
const done = z.strictObject({ complaintId });
const entered = z.strictObject({
  complaintId,
  complaintNo: z.string().max(26),
  /** Whoever complains is answered by this day. */
  dueDay: marketDay.nullable(),
});
/** Everybody at a desk may write a complaint down; the auditor changes nothing (L-02). */
const submitters = ['staff', 'reviewer', 'rights', 'manager'] as const;

/** Who complained, as the rights window and the auditor are told. */
export const reporterView = z.strictObject({
  by: z.enum(['anonymous', 'person', 'worker', 'phone']),
  /** Null where nobody said, or where the person has been deleted. */
  name: z.string().nullable(),
  phone: z.string().nullable(),
  registrationNo: z.string().nullable(),
});
export type ReporterView = z.infer<typeof reporterView>;

/** Complaints (权益维护): written down by anybody, handled by the rights window alone (domain notes L). */
export const complaintCommands = {
  /**
   * Somebody complains at a window, and gets a receipt. What is typed here is never shown to the clerk
   * again.
   */
  'complaint.enter': define({
    input: z.strictObject({
      kind: complaintKind,
      employerId: z.uuid().nullable(),
      postingId: z.uuid().nullable(),
      account: complaintAccount,
      reporter: reporterInput,
    }),
    output: receiptGiven,
    allowed: submitters,
  }),
  /** What people at kiosks reported of a posting becomes a complaint; one at a time. */
  'complaint.takeOverReports': define({
    input: z.strictObject({
      postingId: z.uuid(),
      kind: complaintKind,
      account: complaintAccount,
    }),
    output: entered,
    allowed: submitters,
  }),
  /** Somebody complains about what a draft says. */
  'complaint.submit': define({
    input: z.strictObject({ complaintId, kind: complaintKind, account: complaintAccount }),
    output: entered,
    allowed: ['rights'],
  }),
  'complaint.accept': define({
    input: z.strictObject({ complaintId, note: complaintNote.nullable() }),
    output: entered,
    allowed: ['rights'],
  }),
  'complaint.refer': define({
    input: z.strictObject({ complaintId, agency, note: complaintNote }),
    output: done,
    allowed: ['rights'],
  }),
  /** A wage complaint that was found right takes the fast lane away (A-06, C-08). */
  'complaint.handle': define({
    input: z.strictObject({ complaintId, outcome: complaintOutcome, note: complaintNote }),
    output: done,
    allowed: ['rights'],
  }),
  'complaint.drop': define({
    input: z.strictObject({ complaintId, reason: dropReason, note: complaintNote }),
    output: done,
    allowed: ['rights'],
  }),
  'complaint.reopen': define({
    input: z.strictObject({ complaintId, note: complaintNote }),
    output: entered,
    allowed: ['rights'],
  }),
  /**
   * Who complained. A command although it changes nothing: that somebody looked stands in the ledger
   * (K-03), which is why the auditor may.
   */
  'complaint.reveal': define({
    input: z.strictObject({ complaintId }),
    output: z.strictObject({ reporter: reporterView }),
    allowed: ['rights', 'auditor'],
  }),
  /** Three years are over: what was told and by whom is erased (K-06). */
  'complaint.lapse': define({
    input: z.strictObject({ complaintId }),
    output: done,
    allowed: ['system'],
  }),
  /** The rights window thinks that an employer should be barred; the manager is asked. */
  'employer.proposeBar': define({
    input: z.strictObject({ employerId: z.uuid(), text: z.string().trim().min(6).max(200) }),
    output: z.strictObject({ employerId: z.uuid() }),
    allowed: ['rights'],
  }),
  /** `bar` is the same as barring the employer by hand, in one transaction with the answer. */
  'employer.answerProposal': define({
    input: z.strictObject({
      employerId: z.uuid(),
      answer: z.enum(['bar', 'decline']),
      text: z.string().trim().min(6).max(200),
    }),
    output: z.strictObject({ employerId: z.uuid() }),
    allowed: ['manager'],
  }),
} as const;
