import { err, ok } from '@hall/core/basics/result';
import type { Stand } from '@hall/core/domain/stand/stand';
import type { Handler } from '../handler.ts';

/** Sets up a booth or changes it; a name and a place of the plan are one booth's. */
export const saveStand: Handler<'stand.save'> = (tx, { standId, details }) => {
  const known = standId === null ? null : tx.stores.stands.get(standId);
  if (standId !== null && (known === null || known.retired)) return err({ code: 'not_found' });
  const others = tx.stores.stands.all().filter(({ id }) => id !== standId);
  if (others.some((other) => other.details.name === details.name)) {
    return err({ code: 'already_exists', fields: ['name'] });
  }
  const { column, row } = details;
  if (others.some((other) => other.details.column === column && other.details.row === row)) {
    return err({ code: 'already_exists', fields: ['place'] });
  }
  const state: Stand = { id: known?.id ?? tx.newId(), details, retired: false };
  tx.record({ type: 'stand.saved', entityId: state.id, state, detail: {} });
  return ok({ standId: state.id });
};

/** Takes a booth off the plan; nobody may be waiting for it. */
export const retireStand: Handler<'stand.retire'> = (tx, { standId }) => {
  const known = tx.stores.stands.get(standId);
  if (known === null || known.retired) return err({ code: 'not_found' });
  if (tx.stores.bookings.isHeldFrom(standId, tx.day)) return err({ code: 'in_use' });
  const state: Stand = { ...known, retired: true };
  tx.record({ type: 'stand.retired', entityId: standId, state, detail: {} });
  return ok({ standId });
};

/** The rules of booking; what was booked before keeps its time. */
export const saveStandRules: Handler<'stand.saveRules'> = (tx, { rules }) => {
  tx.record({ type: 'stand.rules_saved', entityId: 'standRules', state: rules, detail: {} });
  return ok({});
};
