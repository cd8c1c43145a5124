import { ok } from '@hall/core/basics/result';
import {
  correctCount,
  countPasses,
  doubtCount,
  emptyCount,
  freshCount,
  hourStartOf,
  type CountedAt,
  type HallCount,
} from '@hall/core/domain/gate/hall-count';
import type { Handler, Tx } from '../handler.ts';

const entityId = 'hallCount';

/** The count of today; what was left of another day ends here, whichever way the clock was set. */
function countOfToday(tx: Tx): HallCount {
  const known = tx.stores.hallCount.get();
  if (known === null) return freshCount(tx.day);
  return known.day === tx.day ? known : beginDay(tx, known);
}

function beginDay(tx: Tx, { inside }: HallCount): HallCount {
  const state = freshCount(tx.day);
  tx.record({ type: 'gate.zeroed', entityId, state, detail: { reason: 'new_day', inside } });
  return state;
}

function nowOf(tx: Tx): CountedAt {
  const hourBefore = tx.stores.gateHours.get(hourStartOf(tx.nowMs));
  return { atMs: tx.nowMs, hourBefore };
}

/** Those who passed since the last time. */
export const countPassed: Handler<'gate.counted'> = (tx, { passes }) => {
  const state = countPasses(countOfToday(tx), passes, nowOf(tx));
  // What passed now, by lane, told in the shape of a day.
  const { lanes } = countPasses(freshCount(tx.day), passes, { atMs: tx.nowMs, hourBefore: null });
  tx.record({ type: 'gate.counted', entityId, state, detail: { lanes } });
  return ok({});
};

/** A person's count is right, whatever the sensors say. */
export const correctHall: Handler<'gate.correct'> = (tx, { delta, reason, note }) => {
  const state = correctCount(countOfToday(tx), delta, nowOf(tx));
  const { inside } = state;
  tx.record({ type: 'gate.corrected', entityId, state, detail: { delta, reason, note, inside } });
  return ok({ inside });
};

/** Somebody may have passed unseen. */
export const doubtHall: Handler<'gate.doubted'> = (tx, { reason, lane }) => {
  const before = countOfToday(tx);
  if (before.isApproximate) return ok({});
  const state = doubtCount(before, nowOf(tx));
  tx.record({ type: 'gate.doubted', entityId, state, detail: { reason, lane } });
  return ok({});
};

/** The hall opened, closed, or another day began: nobody is inside. */
export const zeroHall: Handler<'gate.zeroed'> = (tx, { reason }) => {
  const known = tx.stores.hallCount.get();
  if (known === null) return ok({});
  if (known.day !== tx.day) {
    beginDay(tx, known);
    return ok({});
  }
  if (reason === 'new_day' || (known.inside === 0 && !known.isApproximate)) return ok({});
  const { inside } = known;
  const state = emptyCount(known);
  tx.record({ type: 'gate.zeroed', entityId, state, detail: { reason, inside } });
  return ok({});
};
