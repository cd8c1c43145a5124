import { err, ok, type Result } from '@hall/core/basics/result';
import type { Taking } from '@hall/core/contract/commands/match-parts';
import type { HallError } from '@hall/core/contract/errors';
import type { MeetingOutcome, PointToPoint } from '@hall/core/domain/assistance/point-to-point';
import { isOpenMatch, type Match } from '@hall/core/domain/match/match';
import { missMeeting } from '@hall/core/domain/match/meeting';
import type { Language } from '@hall/core/i18n/translate';
import type { Handler, Tx } from '../handler.ts';
import { takeWorkers } from '../match/take-workers.ts';
import { declineMatch } from '../meeting/bring-together.ts';
import { knownWorker } from '../worker/information.ts';
import { settleMeeting } from './settle-meeting.ts';

/** Staff say what became of a meeting; the match behind it follows in the same transaction. */
export const sayOutcome: Handler<'assist.settle'> = (tx, { meetingId, outcome }) => {
  const meeting = tx.stores.pointToPoint.get(meetingId);
  if (meeting === null) return err({ code: 'not_found' });
  if (meeting.outcome !== null) return err({ code: 'wrong_state' });
  if (outcome.result === 'matched') {
    const taken = takeNow(tx, meeting, outcome.language);
    return taken.ok ? ok({ meetingId, taking: taken.value }) : taken;
  }
  const followed = followInMatch(tx, meeting, outcome);
  if (!followed.ok) return followed;
  const settled = settleMeeting(tx, meeting, outcome);
  return settled.ok ? ok({ meetingId, taking: null }) : settled;
};

/** Takes him as a window does for two who stand before it; he is here today or it is refused. */
function takeNow(tx: Tx, meeting: PointToPoint, language: Language): Result<Taking, HallError> {
  const { workerId, postingId } = meeting;
  const known = knownWorker(tx, workerId);
  const slip = tx.stores.slips.ofWorker(tx.day, workerId);
  if (known === null || slip === null) return err({ code: 'not_found' });
  const done = takeWorkers(tx, {
    postingId,
    candidates: [{ slipCode: slip.code, worker: ok(known.worker), contact: null }],
    source: 'staff',
    agreed: ['worker', 'employer'],
    language,
  });
  const first = done.ok ? done.value.workers[0] : undefined;
  if (first?.outcome === 'refused') return err({ code: first.code });
  // A meeting of an earlier day has a match of today, which closes nothing by itself.
  const open = tx.stores.pointToPoint.get(meeting.id);
  if (open?.outcome === null) settleMeeting(tx, open, { result: 'matched' });
  return done;
}

/** What was said of the meeting is said of the match, unless that has come to an end before. */
function followInMatch(
  tx: Tx,
  meeting: PointToPoint,
  outcome: Exclude<MeetingOutcome, { result: 'matched' }>,
): Result<unknown, HallError> {
  const match = tx.stores.matches.get(meeting.matchId);
  if (match === null || !isOpenMatch(match.status)) return ok(null);
  return outcome.result === 'declined' ? declineMatch(tx, match, outcome.side) : missed(tx, match);
}

/** Refused where they sat at the table already, or one has agreed: then he did come. */
function missed(tx: Tx, match: Match): Result<null, HallError> {
  const gone = missMeeting(match, tx.nowMs);
  if (!gone.ok) return gone;
  tx.record({ type: 'match.missed', entityId: match.id, state: gone.value, detail: {} });
  return ok(null);
}
