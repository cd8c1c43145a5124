import { z } from 'zod';
import { complaintKind } from './complaint.ts';

/** What can be complained of at a kiosk, in the order in which it is offered (I-02). */
export const toldKind = complaintKind.extract([
  'wage',
  'illegal_agency',
  'false_posting',
  'fee_deposit',
  'document',
  'discrimination',
  'forced_labour',
  'injury',
  'child_labour',
  'service',
  'other',
]);
export type ToldKind = z.infer<typeof toldKind>;

/** When it was: as people say it, not a date. */
export const toldWhen = z.enum(['today', 'yesterday', 'this_week', 'this_month', 'earlier']);
export type ToldWhen = z.infer<typeof toldWhen>;

/** For how many days wages are owed. */
export const toldDays = z.enum(['1', '2', '3', '4-7', '8-30', '31+']);
export type ToldDays = z.infer<typeof toldDays>;

/** What else somebody can say with a touch. */
export const toldFact = z.enum([
  'has_proof',
  'several_people',
  'still_going_on',
  'asked_in_vain',
  'threatened',
  'hurt',
]);
export type ToldFact = z.infer<typeof toldFact>;

/** The largest sum somebody can say: 999,999 yuan. */
export const mostYuan = 999_999;
const fenPerYuan = 100;

/** What was told by touching instead of writing. */
export const toldFacts = z.strictObject({
  when: toldWhen,
  /** What is owed, or was taken; null where nobody said. */
  amountFen: z
    .number()
    .int()
    .min(fenPerYuan)
    .max(mostYuan * fenPerYuan)
    .nullable(),
  days: toldDays.nullable(),
  facts: z
    .array(toldFact)
    .max(toldFact.options.length)
    .refine((facts) => new Set(facts).size === facts.length),
});
export type ToldFacts = z.infer<typeof toldFacts>;

/** Whether a sum belongs to it. */
export function asksAmount(kind: ToldKind): boolean {
  return kind === 'wage' || kind === 'fee_deposit';
}

/** Whether days of work belong to it. */
export function asksDays(kind: ToldKind): boolean {
  return kind === 'wage';
}

/** Whether what is told are facts its kind is asked for. */
export function fitsKind(kind: ToldKind, { amountFen, days }: ToldFacts): boolean {
  return (asksAmount(kind) || amountFen === null) && (asksDays(kind) || days === null);
}

const urgent: ReadonlySet<ToldKind> = new Set([
  'document',
  'forced_labour',
  'injury',
  'child_labour',
]);

/**
 * Whether somebody may be in danger now, so that whoever tells of it is shown whom to ring up before
 * anything else is asked.
 */
export function isUrgent(kind: ToldKind): boolean {
  return urgent.has(kind);
}
