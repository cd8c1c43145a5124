import { err, ok, type Result } from '@hall/core/basics/result';
import type { HallError } from '@hall/core/contract/errors';
import { isOpenMatch, type Match, type MatchSide } from '@hall/core/domain/match/match';
import { agree, decline, invite, recommend } from '@hall/core/domain/match/meeting';
import type { Worker } from '@hall/core/domain/worker/worker';
import type { Tx } from '../handler.ts';
import { mayTake, type Offer } from '../match/may-take.ts';

/** More than anybody sits down with in a day. */
const mostOpenOfWorker = 20;
/** More than stand around one table. */
const mostOpenOfPosting = 200;

/** A worker and an offer, and which of the two sides, or staff for both, wants them to meet. */
export interface Meeting {
  readonly offer: Offer;
  readonly worker: Worker;
  readonly side: MatchSide | 'staff';
}

/**
 * What the two have begun today, or a beginning now. Who was turned down today does not ask again;
 * who turned the other down may change his mind. Staff bring nobody back to whom one of the two said no.
 */
export function bringTogether(tx: Tx, meeting: Meeting): Result<Match, HallError> {
  const { offer, worker, side } = meeting;
  const free = mayTake(tx, offer, worker);
  if (!free.ok) return free;
  const today = tx.stores.matches.ofPair(offer.posting.id, worker.id, tx.day);
  if (today !== null && isOpenMatch(today.status)) return ok(today);
  const declinedBy = today?.declinedBy ?? side;
  if (declinedBy !== side) return err({ code: 'wrong_state' });
  if (isCrowded(tx, meeting)) return err({ code: 'too_many_open' });
  return ok(begin(tx, meeting));
}

function begin(tx: Tx, { offer, worker, side: source }: Meeting): Match {
  const { id: postingId, employerId } = offer.posting;
  const { nowMs } = tx;
  const who = { postingId, employerId, workerId: worker.id, source };
  const match = recommend({ id: tx.newId(), ...who, nowMs });
  tx.record({
    type: 'match.recommended',
    entityId: match.id,
    state: match,
    detail: { source },
  });
  return match;
}

function isCrowded(tx: Tx, { offer, worker }: Meeting): boolean {
  const { matches } = tx.stores;
  const ofWorker = matches
    .openOrConfirmedOf(worker.id)
    .filter(({ day, status }) => day === tx.day && isOpenMatch(status));
  return (
    ofWorker.length >= mostOpenOfWorker ||
    matches.countOpen(offer.posting.id, tx.day, mostOpenOfPosting) >= mostOpenOfPosting
  );
}

/** One side, or staff, asks for the meeting; where they are further than that, nothing changes. */
export function askToMeet(tx: Tx, match: Match, by: Meeting['side']): Result<Match, HallError> {
  if (match.status !== 'recommended') return ok(match);
  const invited = invite(match, tx.nowMs);
  if (!invited.ok) return invited;
  tx.record({
    type: 'match.invited',
    entityId: match.id,
    state: invited.value,
    detail: { by },
  });
  return invited;
}

/** One side says that they agree, and the other has not yet (D-09). Who says it twice has said it. */
export function agreeAlone(tx: Tx, match: Match, side: MatchSide): Result<Match, HallError> {
  if (match.status === 'unilateral') return ok(match);
  const said = agree(match, { side, nowMs: tx.nowMs });
  if (!said.ok) return said;
  tx.record({ type: 'match.agreed', entityId: match.id, state: said.value, detail: { side } });
  return said;
}

/** One side does not want to. */
export function declineMatch(
  tx: Tx,
  match: Match,
  side: MatchSide,
): Result<{ matchId: string }, HallError> {
  const declined = decline(match, { side, nowMs: tx.nowMs });
  if (!declined.ok) return declined;
  tx.record({
    type: 'match.declined',
    entityId: match.id,
    state: declined.value,
    detail: { side },
  });
  return ok({ matchId: match.id });
}
