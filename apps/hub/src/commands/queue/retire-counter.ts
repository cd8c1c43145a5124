import { err, ok } from '@hall/core/basics/result';
import type { Handler } from '../handler.ts';
import { queueDayOf } from '../ticket/queue-tx.ts';

/** Takes a counter out of the queue once nobody is at it or waits for it alone. */
export const retireCounter: Handler<'queue.retireCounter'> = (tx, { counterId }) => {
  const counter = tx.stores.serviceCounters.get(counterId);
  if (counter === null || counter.retired) return err({ code: 'not_found' });
  const bound = tx.stores.tickets.waiting(queueDayOf(tx.stores, tx.nowMs), counterId);
  if (counter.ticketId !== null || bound.ordinary + bound.priority > 0) {
    return err({ code: 'in_use' });
  }
  const state = { ...counter, retired: true, paused: true, changedAtMs: tx.nowMs };
  tx.record({ type: 'counter.retired', entityId: counterId, state, detail: {} });
  return ok({ counterId });
};
