import { err, ok } from '@hall/core/basics/result';
import { mostBays, type Bay } from '@hall/core/domain/bay/bay';
import type { Handler } from '../handler.ts';

/** Sets up a bay or changes it; a number is one bay's. A vehicle in it keeps the time it was given. */
export const saveBay: Handler<'bay.save'> = (tx, { bayId, details }) => {
  const known = bayId === null ? null : tx.stores.bays.get(bayId);
  if (bayId !== null && known?.removed !== false) return err({ code: 'not_found' });
  const others = tx.stores.bays.all().filter(({ id }) => id !== bayId);
  if (others.some((other) => other.details.number === details.number)) {
    return err({ code: 'already_exists', fields: ['number'] });
  }
  if (others.length >= mostBays) return err({ code: 'wrong_state' });
  const id = known?.id ?? tx.newId();
  const state: Bay = { id, details, removed: false, stay: known?.stay ?? null };
  tx.record({ type: 'bay.saved', entityId: id, state, detail: {} });
  return ok({ bayId: id });
};

/** Takes a bay away; nobody may stand in it. */
export const removeBay: Handler<'bay.remove'> = (tx, { bayId }) => {
  const known = tx.stores.bays.get(bayId);
  if (known?.removed !== false) return err({ code: 'not_found' });
  if (known.stay !== null) return err({ code: 'in_use' });
  tx.record({
    type: 'bay.removed',
    entityId: bayId,
    state: { ...known, removed: true },
    detail: {},
  });
  return ok({ bayId });
};
