import { err, ok } from '@hall/core/basics/result';
import type { Counter } from '@hall/core/domain/service/counter';
import type { Handler } from '../handler.ts';

/** Sets up a counter or changes what it serves; whom it is busy with stays. */
export const saveCounter: Handler<'queue.saveCounter'> = (tx, { counterId, details }) => {
  const known = counterId === null ? null : tx.stores.serviceCounters.get(counterId);
  if (counterId !== null && (known === null || known.retired)) return err({ code: 'not_found' });
  const services = new Set(tx.stores.services.all().map(({ id }) => id));
  const distinct = new Set(details.serviceIds).size === details.serviceIds.length;
  if (!distinct || details.serviceIds.some((id) => !services.has(id))) {
    return err({ code: 'invalid_fields', fields: ['serviceIds'] });
  }
  const others = tx.stores.serviceCounters.all().filter(({ id }) => id !== counterId);
  if (others.some((other) => other.details.number === details.number)) {
    return err({ code: 'already_exists', fields: ['number'] });
  }
  const id = known?.id ?? tx.newId();
  const fresh = { retired: false, paused: true, ticketId: null, act: null };
  // What it serves is not seen outside: how long it has been busy or closed is counted on.
  const same = known !== null && known.details.number === details.number;
  const changedAtMs = same ? known.changedAtMs : tx.nowMs;
  const state: Counter = { ...fresh, ...known, id, details, changedAtMs };
  tx.record({ type: 'counter.saved', entityId: id, state, detail: {} });
  return ok({ counterId: id });
};
