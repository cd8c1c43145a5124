import { z } from 'zod';
import { instantMs, marketDay, shortText } from '../../basics/fields.ts';

/**
 * What a complaint is about. `no_show` is an employer who did not keep the appointment, `terms_differ`
 * is 货不对板; the others are what 人社部发〔2022〕38号 五 and 劳动保障监察条例 11 name.
 */
export const complaintKind = z.enum([
  'wage',
  'no_show',
  'terms_differ',
  'false_posting',
  'illegal_agency',
  'fee_deposit',
  'document',
  'discrimination',
  'forced_labour',
  'injury',
  'child_labour',
  'service',
  'other',
]);
export type ComplaintKind = z.infer<typeof complaintKind>;

/**
 * A `draft` is what the hall wrote down by itself and nobody has complained about yet. `referred` lies
 * with an authority (移送); `handled` has an outcome; `dropped` ended without one.
 */
export const complaintStatus = z.enum([
  'draft',
  'submitted',
  'accepted',
  'referred',
  'handled',
  'dropped',
]);
export type ComplaintStatus = z.infer<typeof complaintStatus>;

export const complaintSource = z.enum(['window', 'match', 'posting_reports', 'kiosk']);
export type ComplaintSource = z.infer<typeof complaintSource>;

export const complaintOutcome = z.enum(['substantiated', 'unsubstantiated']);
export type ComplaintOutcome = z.infer<typeof complaintOutcome>;

/** Why a complaint ended without an outcome. */
export const dropReason = z.enum(['no_complaint', 'withdrawn', 'repeated', 'not_ours']);
export type DropReason = z.infer<typeof dropReason>;

/** Whom a complaint is handed to (移送). */
export const agency = z.enum([
  'labour_inspection',
  'arbitration',
  'police',
  'market_regulation',
  'other_agency',
]);
export type Agency = z.infer<typeof agency>;

/**
 * The aggregate, as the ledger and everybody but the rights window may know it: whoever complained,
 * what was told and every written reason are kept apart and sealed (劳动保障监察条例 9, 举报人保密).
 */
export const complaint = z.strictObject({
  id: z.uuid(),
  /** T-{market code}-{yyMMdd}-{seq4}; given to whoever complains. */
  complaintNo: z.string().max(26),
  /** The day it was opened. */
  day: marketDay,
  kind: complaintKind,
  source: complaintSource,
  status: complaintStatus,
  /** Null where nobody of the register is meant. */
  employerId: z.uuid().nullable(),
  postingId: z.uuid().nullable(),
  /** The day by which the next step is due; null where none of ours is. */
  dueDay: marketDay.nullable(),
  agency: agency.nullable(),
  outcome: complaintOutcome.nullable(),
  dropReason: dropReason.nullable(),
  handledBy: z.uuid().nullable(),
  openedAtMs: instantMs,
  submittedAtMs: instantMs.nullable(),
  acceptedAtMs: instantMs.nullable(),
  referredAtMs: instantMs.nullable(),
  /** When nothing was left for the market to do: referred, handled or dropped. */
  endedAtMs: instantMs.nullable(),
  /** What was told and by whom has been erased (K-06). */
  forgotten: z.boolean(),
  version: z.number().int().min(1),
});
export type Complaint = z.infer<typeof complaint>;

/** What happened, in the words of whoever complains; several lines. */
export const complaintAccount = z.string().trim().min(4).max(2_000);
/** What whoever holds the receipt is answered; nothing in it may say who that is. */
export const complaintAnswer = z.string().trim().min(4).max(300);
/** A written reason; the rights window alone reads it. */
export const complaintNote = z.string().trim().min(4).max(500);

/** Who complains, as it is taken down: nobody has to say (38号 五). */
export const reporterInput = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('anonymous') }),
  z.strictObject({
    by: z.literal('person'),
    name: shortText(20),
    phone: z
      .string()
      .regex(/^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8}(-\d{1,6})?)$/)
      .nullable(),
  }),
]);
export type ReporterInput = z.infer<typeof reporterInput>;

/**
 * Who complains, as it is kept: a registered worker by his id, so that his data stand once; at a kiosk
 * also a phone without a name, or the name on a card the hall does not know.
 */
export const reporter = z.discriminatedUnion('by', [
  ...reporterInput.options,
  z.strictObject({
    by: z.literal('worker'),
    workerId: z.uuid(),
    /** The match that went wrong; null where he complained himself. */
    matchId: z.uuid().nullable(),
  }),
  z.strictObject({ by: z.literal('phone'), phone: z.string().regex(/^1[3-9]\d{9}$/) }),
  z.strictObject({ by: z.literal('card'), name: z.string().min(1).max(60) }),
]);
export type Reporter = z.infer<typeof reporter>;

/** Whether the rights window still has something to do. */
export function isWaiting(status: ComplaintStatus): boolean {
  return status === 'draft' || status === 'submitted' || status === 'accepted';
}

/** Whether its term has run out: the day it was due is over (I-03). */
export function isOverdue({ dueDay }: Pick<Complaint, 'dueDay'>, today: string): boolean {
  return dueDay !== null && dueDay < today;
}
