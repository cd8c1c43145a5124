import { err, ok, type Result } from '@hall/core/basics/result';
import type { HallError } from '@hall/core/contract/errors';
import { isPublic, publishFair, tickPaper } from '@hall/core/domain/fair/checklist';
import { fairEndMs, type Fair } from '@hall/core/domain/fair/fair';
import {
  announceFair,
  atAnotherFair,
  callOffFair,
  changeFair,
  closeFair,
  endedWithFair,
  mayJoinFair,
  placePostings,
  removePostings,
} from '@hall/core/domain/fair/holding';
import type { Handler, Handlers, Tx } from '../handler.ts';

const saveFair: Handler<'fair.save'> = (tx, { fairId, details }) => {
  const { nowMs } = tx;
  if (fairId === null) {
    const announced = announceFair({ id: tx.newId(), details, nowMs });
    if (!announced.ok) return announced;
    return recorded(tx, 'fair.announced', announced.value);
  }
  return changed(tx, fairId, (fair) => changeFair(fair, { details, nowMs }), 'fair.changed');
};

const placeAtFair: Handler<'fair.place'> = (tx, { fairId, postingIds, stall }) => {
  if (tx.stores.fairs.get(fairId) === null) return err({ code: 'not_found' });
  const postings = postingIds.map((id) => tx.stores.postings.get(id));
  if (postings.includes(null)) return err({ code: 'not_found' });
  if (!postings.every((posting) => posting !== null && mayJoinFair(posting))) {
    return err({ code: 'wrong_state' });
  }
  if (atAnotherFair(tx.stores.fairs.open(), { fairId, postingIds }).length > 0) {
    return err({ code: 'at_another_fair' });
  }
  const stalls = postingIds.map((postingId) => ({ postingId, stall }));
  return stallsSet(tx, fairId, (fair) => placePostings(fair, { stalls, nowMs: tx.nowMs }));
};

const removeFromFair: Handler<'fair.remove'> = (tx, { fairId, postingIds }) =>
  stallsSet(tx, fairId, (fair) => removePostings(fair, { postingIds, nowMs: tx.nowMs }));

const tick: Handler<'fair.tick'> = (tx, { fairId, paper, isDone }) => {
  const fair = tx.stores.fairs.get(fairId);
  if (fair === null) return err({ code: 'not_found' });
  const next = tickPaper(fair, { paper, isDone, nowMs: tx.nowMs });
  if (!next.ok) return next;
  const detail = { paper, isDone };
  tx.record({ type: 'fair.paper_ticked', entityId: fairId, state: next.value, detail });
  return ok({ fairId });
};

const publish: Handler<'fair.publish'> = (tx, { fairId }) =>
  changed(tx, fairId, (fair) => publishFair(fair, tx.nowMs), 'fair.published');

const callOff: Handler<'fair.callOff'> = (tx, { fairId }) =>
  changed(tx, fairId, (fair) => callOffFair(fair, tx.nowMs), 'fair.called_off');

const closeByHand: Handler<'fair.close'> = (tx, { fairId }) => {
  const fair = tx.stores.fairs.get(fairId);
  return fair === null ? err({ code: 'not_found' }) : endFair(tx, fair, { byClock: false });
};

const endByClock: Handler<'fair.end'> = (tx, { fairId }) => {
  const fair = tx.stores.fairs.get(fairId);
  if (fair === null) return err({ code: 'not_found' });
  if (fairEndMs(fair.details) > tx.nowMs) return err({ code: 'too_early' });
  if (isPublic(fair)) return endFair(tx, fair, { byClock: true });
  // Nobody was ever told of it: it was not held, and its postings go on.
  const off = callOffFair(fair, tx.nowMs);
  if (!off.ok) return off;
  recorded(tx, 'fair.called_off', off.value);
  return ok({ fairId, ended: 0 });
};

/** The commands about job fairs. */
export const fairHandlers = {
  'fair.save': saveFair,
  'fair.place': placeAtFair,
  'fair.remove': removeFromFair,
  'fair.tick': tick,
  'fair.publish': publish,
  'fair.callOff': callOff,
  'fair.close': closeByHand,
  'fair.end': endByClock,
} satisfies Partial<Handlers>;

/** Ends a fair and its postings in one breath: nobody ever sees the one without the others. */
function endFair(
  tx: Tx,
  fair: Fair,
  { byClock }: { readonly byClock: boolean },
): Result<{ fairId: string; ended: number }, HallError> {
  const { nowMs } = tx;
  const ending = fair.stalls.flatMap(({ postingId }) => {
    const posting = tx.stores.postings.get(postingId);
    const over = posting === null ? null : endedWithFair(posting, nowMs);
    return over === null ? [] : [over];
  });
  const ended = ending.length;
  const closed = closeFair(fair, { endedPostings: ended, nowMs });
  if (!closed.ok) return closed;
  for (const state of ending) {
    const detail = { fairId: fair.id };
    tx.record({ type: 'posting.ended_with_fair', entityId: state.id, state, detail });
  }
  const detail = { ended, byClock };
  tx.record({ type: 'fair.closed', entityId: fair.id, state: closed.value, detail });
  return ok({ fairId: fair.id, ended });
}

function changed(
  tx: Tx,
  fairId: string,
  change: (fair: Fair) => Result<Fair, HallError>,
  type: 'fair.changed' | 'fair.published' | 'fair.called_off',
): Result<{ fairId: string }, HallError> {
  const fair = tx.stores.fairs.get(fairId);
  if (fair === null) return err({ code: 'not_found' });
  const next = change(fair);
  return next.ok ? recorded(tx, type, next.value) : next;
}

function recorded(
  tx: Tx,
  type: 'fair.announced' | 'fair.changed' | 'fair.published' | 'fair.called_off',
  fair: Fair,
): Result<{ fairId: string }, HallError> {
  tx.record({ type, entityId: fair.id, state: fair, detail: {} });
  return ok({ fairId: fair.id });
}

function stallsSet(
  tx: Tx,
  fairId: string,
  change: (fair: Fair) => Result<Fair, HallError>,
): Result<{ fairId: string }, HallError> {
  const fair = tx.stores.fairs.get(fairId);
  if (fair === null) return err({ code: 'not_found' });
  const next = change(fair);
  if (!next.ok) return next;
  const detail = { postings: next.value.stalls.length };
  tx.record({ type: 'fair.stalls_set', entityId: fairId, state: next.value, detail });
  return ok({ fairId });
}
