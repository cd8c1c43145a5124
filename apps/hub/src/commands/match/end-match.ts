import { err, ok, type Result } from '@hall/core/basics/result';
import type { HallError } from '@hall/core/contract/errors';
import type { Arrival, CancelReason, Match } from '@hall/core/domain/match/match';
import { cancel, lapse, reportArrival, takeBackArrival } from '@hall/core/domain/match/meeting';
import { returnPlace } from '@hall/core/domain/posting/living';
import { draftOfMatch } from '../complaint/opening.ts';
import type { Handler, Tx } from '../handler.ts';
import { isOfVerified, recordPlaces } from '../posting/places.ts';
import { standAs } from './confirm-match.ts';

/** A window says that a confirmed match came to nothing. */
export const cancelAtWindow: Handler<'match.cancel'> = (tx, { matchId, reason }) => {
  const match = tx.stores.matches.get(matchId);
  return match === null ? err({ code: 'not_found' }) : cancelMatch(tx, match, reason);
};

/** A window was told whether a worker came. */
export const arrivalAtWindow: Handler<'match.arrival'> = (tx, { matchId, arrived }) => {
  const match = tx.stores.matches.get(matchId);
  if (match === null) return err({ code: 'not_found' });
  return recordArrival(tx, match, { arrived, by: 'staff' });
};

/** The day is over and nobody has said what became of it. */
export const lapseMatch: Handler<'match.lapse'> = (tx, { matchId }) => {
  const match = tx.stores.matches.get(matchId);
  if (match === null) return err({ code: 'not_found' });
  if (match.day >= tx.day) return err({ code: 'wrong_state' });
  const lapsed = lapse(match, tx.nowMs);
  if (!lapsed.ok) return lapsed;
  tx.record({ type: 'match.lapsed', entityId: matchId, state: lapsed.value, detail: {} });
  return ok({ matchId });
};

/**
 * Gives the place of a confirmed match back, in one transaction with everything it had changed: the
 * posting, the figure of the day it was counted on, the worker, and where the work was not what was
 * offered, the draft of a complaint. Its number is not given again (D-12).
 */
export function cancelMatch(
  tx: Tx,
  match: Match,
  reason: CancelReason,
): Result<{ matchId: string }, HallError> {
  const cancelled = cancel(match, { reason, nowMs: tx.nowMs });
  if (!cancelled.ok) return cancelled;
  const posting = tx.stores.postings.get(match.postingId);
  if (posting === null) return err({ code: 'not_found' });
  tx.stores.figures.add(match.day, 'matched', -1);
  const detail = { reason };
  tx.record({ type: 'match.cancelled', entityId: match.id, state: cancelled.value, detail });
  const mayReopen = isOfVerified(tx, posting);
  recordPlaces(tx, posting, returnPlace(posting, { mayReopen, nowMs: tx.nowMs }));
  seekAgain(tx, match);
  if (reason === 'terms_differ') draftOfMatch(tx, match);
  return ok({ matchId: match.id });
}

/** He looks for work again, unless other work of today is his. */
function seekAgain(tx: Tx, { workerId, day }: Match): void {
  const worker = tx.stores.workers.get(workerId);
  if (worker?.status !== 'matched_today') return;
  const hasOther = tx.stores.matches
    .openOrConfirmedOf(workerId)
    .some((other) => other.status === 'confirmed' && other.day === day);
  if (!hasOther) standAs(tx, worker, 'seeking');
}

/** What an employer said about an arrival is unsaid. */
export function unsayArrival(tx: Tx, match: Match): Result<{ matchId: string }, HallError> {
  const open = takeBackArrival(match);
  if (!open.ok) return open;
  const entityId = match.id;
  tx.record({ type: 'match.arrival_taken_back', entityId, state: open.value, detail: {} });
  return ok({ matchId: match.id });
}

/** Writes down whether the worker came to work (D-11); the last word stands. */
export function recordArrival(
  tx: Tx,
  match: Match,
  said: Pick<Arrival, 'arrived' | 'by'>,
): Result<{ matchId: string }, HallError> {
  const reported = reportArrival(match, { ...said, atMs: tx.nowMs });
  if (!reported.ok) return reported;
  const detail = { arrived: said.arrived };
  tx.record({ type: 'match.arrived', entityId: match.id, state: reported.value, detail });
  return ok({ matchId: match.id });
}
