import { err, ok } from '@hall/core/basics/result';
import type { Gangmaster } from '@hall/core/domain/employer/gangmaster';
import type { Handler } from '../handler.ts';
import { staffIdOf } from '../staff-of.ts';

/** Enters a gang-master in the register or changes his line (C-09). */
export const saveGangmaster: Handler<'gangmaster.save'> = (tx, { employerId, details }, actor) => {
  const employer = tx.stores.employers.get(employerId);
  if (employer === null) return err({ code: 'not_found' });
  if (employer.details.type !== 'gangmaster') return err({ code: 'wrong_state' });
  const represents = [...new Set(details.represents)];
  const before = tx.stores.gangmasters.get(employerId);
  const standing = before?.removed === false ? before.verified : null;
  const state: Gangmaster = {
    id: employerId,
    details: { ...details, represents },
    verified: details.nameVerified ? (standing ?? { by: staffIdOf(actor), atMs: tx.nowMs }) : null,
    removed: false,
    updatedAtMs: tx.nowMs,
  };
  const detail = { nameVerified: details.nameVerified };
  tx.record({ type: 'gangmaster.saved', entityId: employerId, state, detail });
  return ok({ employerId });
};

/** Takes somebody off the register; his postings and his past stay. */
export const removeGangmaster: Handler<'gangmaster.remove'> = (tx, { employerId }) => {
  const known = tx.stores.gangmasters.get(employerId);
  if (known === null || known.removed) return err({ code: 'not_found' });
  const state: Gangmaster = { ...known, removed: true, updatedAtMs: tx.nowMs };
  tx.record({ type: 'gangmaster.removed', entityId: employerId, state, detail: {} });
  return ok({ employerId });
};
