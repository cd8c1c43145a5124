import { dayOf } from '../../basics/market-day.ts';
import { err, ok, type Result } from '../../basics/result.ts';
import type { HallError } from '../../contract/errors.ts';
import type { Arrival, CancelReason, ContactConsent, Match, MatchSide } from './match.ts';
import { nextMatchStatus, type MatchEvent } from './transition.ts';

const wrongState = err({ code: 'wrong_state' } as const);

/** Who is brought together with what, and by whom. */
export interface Beginning extends Pick<
  Match,
  'id' | 'postingId' | 'employerId' | 'workerId' | 'source'
> {
  readonly nowMs: number;
}

/** The market hands a posting to a worker, or the worker to an employer. */
export function recommend(beginning: Beginning): Match {
  const { nowMs, ...who } = beginning;
  return {
    ...who,
    day: dayOf(nowMs),
    status: 'recommended',
    matchNo: null,
    placeNo: null,
    agreed: { worker: null, employer: null },
    contact: null,
    arrival: null,
    cancel: null,
    declinedBy: null,
    recommendedAtMs: nowMs,
    invitedAtMs: null,
    negotiatingAtMs: null,
    confirmedAtMs: null,
    endedAtMs: null,
    version: 1,
  };
}

function move(match: Match, event: MatchEvent, change: Partial<Match>): Result<Match, HallError> {
  const status = nextMatchStatus(match.status, event);
  if (status === null) return wrongState;
  return ok({ ...match, ...change, status, version: match.version + 1 });
}

/** One side wants to meet the other. */
export function invite(match: Match, nowMs: number): Result<Match, HallError> {
  return move(match, 'invite', { invitedAtMs: nowMs });
}

/** Both are at the table. */
export function meet(match: Match, nowMs: number): Result<Match, HallError> {
  return move(match, 'meet', { negotiatingAtMs: nowMs });
}

/** One side says that they agree; the other, or the window, still has to (D-09). */
export function agree(
  match: Match,
  { side, nowMs }: { readonly side: MatchSide; readonly nowMs: number },
): Result<Match, HallError> {
  return move(match, 'agree', { agreed: { ...match.agreed, [side]: nowMs } });
}

/** Whether this side's word is the one that is still missing. */
export function completesAgreement(match: Match, side: MatchSide): boolean {
  const other = side === 'worker' ? match.agreed.employer : match.agreed.worker;
  return match.status === 'unilateral' && other !== null && match.agreed[side] === null;
}

/** The side whose word is still missing; null where nobody, or everybody, has agreed. */
export function awaitedSide(match: Match): MatchSide | null {
  if (completesAgreement(match, 'worker')) return 'worker';
  return completesAgreement(match, 'employer') ? 'employer' : null;
}

/** Number and place that the hub has drawn for a match that is confirmed now. */
export interface Seal extends Pick<Match, 'agreed'> {
  readonly matchNo: string;
  readonly placeNo: number;
  readonly nowMs: number;
}

/**
 * Both have agreed, or the window says so for them. Whoever calls this has taken a place of the
 * posting in the same transaction (D-10).
 */
export function seal(match: Match, how: Seal): Result<Match, HallError> {
  const { matchNo, placeNo, agreed, nowMs } = how;
  return move(match, 'seal', { matchNo, placeNo, agreed, confirmedAtMs: nowMs });
}

/** One side does not want to. */
export function decline(
  match: Match,
  { side, nowMs }: { readonly side: MatchSide; readonly nowMs: number },
): Result<Match, HallError> {
  return move(match, 'decline', { declinedBy: side, endedAtMs: nowMs });
}

/** He was invited and did not come to the table. */
export function missMeeting(match: Match, nowMs: number): Result<Match, HallError> {
  return move(match, 'miss', { endedAtMs: nowMs });
}

/** A confirmed match comes to nothing; its place is free again, its number is not (D-12). */
export function cancel(
  match: Match,
  { reason, nowMs }: { readonly reason: CancelReason; readonly nowMs: number },
): Result<Match, HallError> {
  return move(match, 'cancel', { cancel: reason, endedAtMs: nowMs });
}

/** The day is over and nobody has said what became of it. */
export function lapse(match: Match, nowMs: number): Result<Match, HallError> {
  return move(match, 'lapse', { endedAtMs: nowMs });
}

/** The worker came to work, or did not (D-11); the last word stands. */
export function reportArrival(match: Match, arrival: Arrival): Result<Match, HallError> {
  if (match.status !== 'confirmed') return wrongState;
  return ok({ ...match, arrival, version: match.version + 1 });
}

/** An employer pressed too soon: what he said about the arrival is unsaid; others' words stay. */
export function takeBackArrival(match: Match): Result<Match, HallError> {
  if (match.status !== 'confirmed' || match.arrival?.by !== 'employer') return wrongState;
  return ok({ ...match, arrival: null, version: match.version + 1 });
}

/** The worker's answer about his name and phone, for this employer and this match alone. */
export function answerContact(
  match: Match,
  consent: Omit<ContactConsent, 'withdrawnAtMs'>,
): Result<Match, HallError> {
  if (hasEnded(match)) return wrongState;
  const contact = { ...consent, withdrawnAtMs: null };
  return ok({ ...match, contact, version: match.version + 1 });
}

/** He takes his consent back, at any time and for any reason (PIPL 15). */
export function withdrawContact(match: Match, nowMs: number): Result<Match, HallError> {
  if (match.contact?.given !== true || match.contact.withdrawnAtMs !== null) return wrongState;
  const contact = { ...match.contact, withdrawnAtMs: nowMs };
  return ok({ ...match, contact, version: match.version + 1 });
}

/** Whether an answer of the worker's stands, yes or no: one that he took back is none. */
export function hasAnswered({ contact }: Match): boolean {
  return contact !== null && contact.withdrawnAtMs === null;
}

/** Whether the employer may be shown the worker's name and phone now (C-11). */
export function showsContact(match: Match): boolean {
  const { contact } = match;
  return contact?.given === true && contact.withdrawnAtMs === null && !hasEnded(match);
}

function hasEnded({ endedAtMs }: Match): boolean {
  return endedAtMs !== null;
}
