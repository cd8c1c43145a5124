import { err, ok } from '@hall/core/basics/result';
import type { Handler } from '../handler.ts';
import { queueDayOf } from '../ticket/queue-tx.ts';

/** Takes a service out of the queue once nobody waits for it. */
export const retireService: Handler<'queue.retireService'> = (tx, { serviceId }) => {
  const service = tx.stores.services.get(serviceId);
  if (service === null || service.retired) return err({ code: 'not_found' });
  const tally = tx.stores.tickets.waiting(queueDayOf(tx.stores, tx.nowMs), serviceId);
  if (tally.ordinary + tally.priority > 0) return err({ code: 'in_use' });
  const state = { ...service, retired: true, updatedAtMs: tx.nowMs };
  tx.record({ type: 'service.retired', entityId: serviceId, state, detail: {} });
  return ok({ serviceId });
};
