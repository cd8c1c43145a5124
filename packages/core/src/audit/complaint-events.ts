import { z } from 'zod';
import { printOutcome } from '../contract/device.ts';
import {
  agency,
  complaintKind,
  complaintOutcome,
  complaintSource,
  dropReason,
} from '../domain/complaint/complaint.ts';
import { proposalGround } from '../domain/employer/barring-proposal.ts';
import { event, nothing } from './event-definition.ts';

/**
 * What the ledger tells of complaints: never who complained, what was told or what was written about
 * it (劳动保障监察条例 9).
 */
export const complaintAuditEvents = {
  'complaint.drafted': event({
    entity: 'complaint',
    kind: 'system-action',
    says: 'A match was cancelled because the work was not what was offered; the hall opened a draft.',
    detail: nothing,
  }),
  'complaint.entered': event({
    entity: 'complaint',
    kind: 'user-action',
    says: 'A complaint was written down.',
    detail: z.strictObject({ about: complaintKind, source: complaintSource }),
  }),
  'complaint.submitted': event({
    entity: 'complaint',
    kind: 'user-action',
    says: 'What a draft was about is complained about.',
    detail: z.strictObject({ about: complaintKind }),
  }),
  'complaint.accepted': event({
    entity: 'complaint',
    kind: 'user-action',
    says: 'The rights window took a complaint on.',
    detail: nothing,
  }),
  'complaint.referred': event({
    entity: 'complaint',
    kind: 'user-action',
    says: 'A complaint was handed to an authority.',
    detail: z.strictObject({ agency }),
  }),
  'complaint.handled': event({
    entity: 'complaint',
    kind: 'user-action',
    says: 'A complaint came to an end with an outcome.',
    detail: z.strictObject({ outcome: complaintOutcome }),
  }),
  'complaint.dropped': event({
    entity: 'complaint',
    kind: 'user-action',
    says: 'A complaint ended without an outcome.',
    detail: z.strictObject({ reason: dropReason }),
  }),
  'complaint.reopened': event({
    entity: 'complaint',
    kind: 'user-action',
    says: 'A complaint that had ended was taken up again.',
    detail: nothing,
  }),
  'complaint.answered': event({
    entity: 'complaint',
    kind: 'user-action',
    says: 'The rights window wrote what whoever holds the receipt is answered, or took it back.',
    detail: nothing,
  }),
  'complaint.receipt_printed': event({
    entity: 'complaint',
    kind: 'device',
    says: 'What became of the paper of a receipt.',
    detail: z.strictObject({ result: printOutcome }),
  }),
  'complaint.receipt_reprinted': event({
    entity: 'complaint',
    kind: 'user-action',
    says: 'Whoever holds the number and the code of a receipt had it printed again.',
    detail: nothing,
  }),
  'complaint.receipt_renewed': event({
    entity: 'complaint',
    kind: 'user-action',
    says: 'The rights window gave another receipt; the code of the one before is dead.',
    detail: nothing,
  }),
  'complaint.reporter_seen': event({
    entity: 'complaint',
    kind: 'security',
    says: 'Somebody had himself shown who complained.',
    detail: nothing,
  }),
  'complaint.forgotten': event({
    entity: 'complaint',
    kind: 'system-action',
    says: 'Its time was over: what was told and by whom was erased.',
    detail: nothing,
  }),
  'employer.wage_complaint': event({
    entity: 'employer',
    kind: 'system-action',
    says: 'Wage complaints found right within twelve months; while there is one there is no fast lane.',
    detail: z.strictObject({ withinYear: z.number().int() }),
  }),
  'employer.bar_proposed': event({
    entity: 'barring',
    kind: 'user-action',
    says: 'The manager was asked whether to bar an employer.',
    detail: z.strictObject({ ground: proposalGround, text: z.string().max(200) }),
  }),
  'employer.bar_answered': event({
    entity: 'barring',
    kind: 'user-action',
    says: 'The manager answered a proposal to bar an employer.',
    detail: z.strictObject({ followed: z.boolean(), text: z.string().max(200) }),
  }),
  'employer.bar_void': event({
    entity: 'barring',
    kind: 'system-action',
    says: 'A complaint a proposal rested on was taken up again; the proposal fell away.',
    detail: nothing,
  }),
} as const;
