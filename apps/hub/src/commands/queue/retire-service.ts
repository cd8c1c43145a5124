import { err, ok } from '@hall/core/basics/result';
import type { Counter } from '@hall/core/domain/service/counter';
import type { Handler, Tx } from '../handler.ts';
import { queueDayOf } from '../ticket/queue-tx.ts';

/** Takes a service out of the queue once nobody waits for it. */
export const retireService: Handler<'queue.retireService'> = (tx, { serviceId }) => {
  const service = tx.stores.services.get(serviceId);
  if (service === null || service.retired) return err({ code: 'not_found' });
  const tally = tx.stores.tickets.waiting(queueDayOf(tx.stores, tx.nowMs), serviceId);
  if (tally.ordinary + tally.priority > 0) return err({ code: 'in_use' });
  const state = { ...service, retired: true, updatedAtMs: tx.nowMs };
  tx.record({ type: 'service.retired', entityId: serviceId, state, detail: {} });
  for (const counter of tx.stores.serviceCounters.all()) leaveService(tx, counter, serviceId);
  return ok({ serviceId });
};

/** A window that served it serves the rest; one that served nothing else waits for its new work. */
function leaveService(tx: Tx, counter: Counter, serviceId: string): void {
  const { details } = counter;
  const serviceIds = details.serviceIds.filter((id) => id !== serviceId);
  if (serviceIds.length === 0 || serviceIds.length === details.serviceIds.length) return;
  const state: Counter = { ...counter, details: { ...details, serviceIds } };
  tx.record({ type: 'counter.saved', entityId: counter.id, state, detail: {} });
}
