import { ok, type Result } from '@hall/core/basics/result';
import type { HallError } from '@hall/core/contract/errors';
import {
  settle,
  type MeetingOutcome,
  type PointToPoint,
} from '@hall/core/domain/assistance/point-to-point';
import type { Tx } from '../handler.ts';

/** Writes down what became of a meeting. */
export function settleMeeting(
  tx: Tx,
  meeting: PointToPoint,
  outcome: MeetingOutcome,
): Result<null, HallError> {
  const settled = settle(meeting, { outcome, nowMs: tx.nowMs });
  if (!settled.ok) return settled;
  const { result } = outcome;
  const said = result === 'declined' ? outcome : { side: null, reason: null };
  tx.record({
    type: 'point_to_point.settled',
    entityId: meeting.id,
    state: settled.value,
    detail: { result, side: said.side, reason: said.reason },
  });
  return ok(null);
}

/** The two were matched, wherever that was: at the booth, at a kiosk or at a window. */
export function settleMatched(tx: Tx, matchId: string): void {
  const meeting = tx.stores.pointToPoint.openOfMatch(matchId);
  if (meeting !== null) settleMeeting(tx, meeting, { result: 'matched' });
}
