import { dayOf } from '../../basics/market-day.ts';
import { err, ok, type Result } from '../../basics/result.ts';
import type { HallError } from '../../contract/errors.ts';
import { endOfTerm } from '../../rules/working-days.ts';
import type {
  Agency,
  Complaint,
  ComplaintKind,
  ComplaintOutcome,
  ComplaintSource,
  DropReason,
} from './complaint.ts';
import { nextComplaintStatus, type ComplaintEvent } from './transition.ts';

/** Whoever complains is told whether it is accepted within one working day (I-03). */
export const answerTermDays = 1;
/** An accepted complaint is brought to an end within five working days (I-03). */
export const handlingTermDays = 5;
/** What the labour inspection has for a case, and what it may add (劳动保障监察条例 17). */
export const inspectionTermDays = 60;
export const inspectionExtensionDays = 30;

const wrongState = err<HallError>({ code: 'wrong_state' });

interface Opening {
  readonly id: string;
  readonly complaintNo: string;
  readonly kind: ComplaintKind;
  readonly source: ComplaintSource;
  readonly employerId: string | null;
  readonly postingId: string | null;
  readonly nowMs: number;
}

/** Something nobody has complained about yet; it wants a look within the term of an answer. */
export function draftComplaint(opening: Opening): Complaint {
  const { nowMs, ...given } = opening;
  return {
    ...given,
    day: dayOf(nowMs),
    status: 'draft',
    dueDay: endOfTerm(dayOf(nowMs), answerTermDays),
    agency: null,
    outcome: null,
    dropReason: null,
    handledBy: null,
    openedAtMs: nowMs,
    submittedAtMs: null,
    acceptedAtMs: null,
    referredAtMs: null,
    endedAtMs: null,
    forgotten: false,
    version: 1,
  };
}

/** A complaint somebody makes, at a window or by the reports of a posting. */
export function enterComplaint(opening: Opening): Complaint {
  return { ...draftComplaint(opening), status: 'submitted', submittedAtMs: opening.nowMs };
}

/** What a draft was about is complained about; its kind may turn out to be another. */
export function submitComplaint(
  complaint: Complaint,
  { kind, nowMs }: { readonly kind: ComplaintKind; readonly nowMs: number },
): Result<Complaint, HallError> {
  const dueDay = endOfTerm(dayOf(nowMs), answerTermDays);
  return step(complaint, 'submit', { kind, submittedAtMs: nowMs, dueDay });
}

interface Act {
  readonly by: string;
  readonly nowMs: number;
}

/** The market takes the complaint on (受理). */
export function acceptComplaint(
  complaint: Complaint,
  { by, nowMs }: Act,
): Result<Complaint, HallError> {
  const dueDay = endOfTerm(dayOf(nowMs), handlingTermDays);
  return step(complaint, 'accept', { acceptedAtMs: nowMs, handledBy: by, dueDay });
}

/** It belongs to an authority (移送); the term is that authority's from now on. */
export function referComplaint(
  complaint: Complaint,
  { agency, by, nowMs }: Act & { readonly agency: Agency },
): Result<Complaint, HallError> {
  const change = { agency, referredAtMs: nowMs, endedAtMs: nowMs, handledBy: by, dueDay: null };
  return step(complaint, 'refer', change);
}

/** It comes to an end with an outcome (办结). */
export function handleComplaint(
  complaint: Complaint,
  { outcome, by, nowMs }: Act & { readonly outcome: ComplaintOutcome },
): Result<Complaint, HallError> {
  return step(complaint, 'handle', { outcome, endedAtMs: nowMs, handledBy: by, dueDay: null });
}

/** It ends without an outcome, for a reason. */
export function dropComplaint(
  complaint: Complaint,
  { reason, by, nowMs }: Act & { readonly reason: DropReason },
): Result<Complaint, HallError> {
  const change = { dropReason: reason, endedAtMs: nowMs, handledBy: by, dueDay: null };
  return step(complaint, 'drop', change);
}

/** An end that was a mistake; refused once nobody knows any more what it was about. */
export function reopenComplaint(
  complaint: Complaint,
  { by, nowMs }: Act,
): Result<Complaint, HallError> {
  if (complaint.forgotten) return wrongState;
  return step(complaint, 'reopen', {
    submittedAtMs: complaint.submittedAtMs ?? nowMs,
    acceptedAtMs: complaint.acceptedAtMs ?? nowMs,
    outcome: null,
    dropReason: null,
    endedAtMs: null,
    handledBy: by,
    dueDay: endOfTerm(dayOf(nowMs), handlingTermDays),
  });
}

/** What was told and by whom has been erased; the number and the outcome stay in the ledger. */
export function forgetComplaint(complaint: Complaint): Complaint {
  return { ...complaint, forgotten: true, version: complaint.version + 1 };
}

/** The days by which the labour inspection has to be done: its term, and the longest with more time. */
export function inspectionDays(referredAtMs: number): {
  readonly usual: string;
  readonly longest: string;
} {
  const day = dayOf(referredAtMs);
  return {
    usual: endOfTerm(day, inspectionTermDays),
    longest: endOfTerm(day, inspectionTermDays + inspectionExtensionDays),
  };
}

function step(
  complaint: Complaint,
  event: ComplaintEvent,
  change: Partial<Complaint>,
): Result<Complaint, HallError> {
  const status = nextComplaintStatus(complaint.status, event);
  if (status === null) return wrongState;
  return ok({ ...complaint, ...change, status, version: complaint.version + 1 });
}
