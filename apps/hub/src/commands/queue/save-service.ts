import { err, ok } from '@hall/core/basics/result';
import type { Service } from '@hall/core/domain/service/service';
import type { Handler } from '../handler.ts';

/** Sets up a service or changes it; a letter belongs to one service. */
export const saveService: Handler<'queue.saveService'> = (tx, { serviceId, details }) => {
  const known = serviceId === null ? null : tx.stores.services.get(serviceId);
  if (serviceId !== null && (known === null || known.retired)) return err({ code: 'not_found' });
  if (details.hours.some(({ from, to }) => to <= from)) {
    return err({ code: 'invalid_fields', fields: ['hours'] });
  }
  const others = tx.stores.services.all().filter(({ id }) => id !== serviceId);
  if (others.some((other) => other.details.letter === details.letter)) {
    return err({ code: 'already_exists', fields: ['letter'] });
  }
  const id = known?.id ?? tx.newId();
  const state: Service = { id, details, retired: false, updatedAtMs: tx.nowMs };
  tx.record({ type: 'service.saved', entityId: id, state, detail: {} });
  return ok({ serviceId: id });
};
