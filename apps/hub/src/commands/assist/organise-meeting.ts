import { err, ok } from '@hall/core/basics/result';
import { organise } from '@hall/core/domain/assistance/point-to-point';
import type { Handler } from '../handler.ts';
import { offerOf } from '../match/may-take.ts';
import { askToMeet, bringTogether } from '../meeting/bring-together.ts';
import { staffIdOf } from '../staff-of.ts';
import { meetingPlaceOf } from '../stand/stand-of.ts';
import { countMeeting } from './recommendations.ts';
import { supported } from './supported.ts';

/** 组织对接: brings a worker who is here today to an employer, and tells the booth by its topic. */
export const organiseMeeting: Handler<'assist.organise'> = (tx, { workerId, postingId }, actor) => {
  const worker = supported(tx, workerId);
  if (!worker.ok) return worker;
  if (tx.stores.slips.ofWorker(tx.day, workerId) === null) return err({ code: 'wrong_state' });
  if (tx.stores.pointToPoint.openOf(workerId) !== null) return err({ code: 'already_exists' });
  const offer = offerOf(tx, postingId);
  if (!offer.ok) return offer;
  const begun = bringTogether(tx, { offer: offer.value, worker: worker.value, side: 'staff' });
  if (!begun.ok) return begun;
  const asked = askToMeet(tx, begun.value, 'staff');
  if (!asked.ok) return asked;
  const { employerId } = offer.value.posting;
  const zone = meetingPlaceOf(tx, offer.value.posting);
  const staffId = staffIdOf(actor);
  const { day, nowMs } = tx;
  const meeting = organise({
    ...{ id: tx.newId(), day, workerId, postingId, employerId, zone, staffId },
    matchId: asked.value.id,
    organisedAtMs: nowMs,
  });
  tx.record({
    type: 'point_to_point.organised',
    entityId: meeting.id,
    state: meeting,
    detail: {},
  });
  countMeeting(tx, { workerId, postingId, staffId });
  return ok({ meetingId: meeting.id, zone });
};
