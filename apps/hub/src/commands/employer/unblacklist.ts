import { err, ok } from '@hall/core/basics/result';
import { unblacklist } from '@hall/core/domain/employer/verification';
import type { Handler } from '../handler.ts';

/** Lifts a bar; the employer has to be verified anew before anything of it is published. */
export const unblacklistEmployer: Handler<'employer.unblacklist'> = (tx, { employerId, text }) => {
  const employer = tx.stores.employers.get(employerId);
  if (employer === null) return err({ code: 'not_found' });
  const freed = unblacklist(employer, tx.nowMs);
  if (!freed.ok) return freed;
  const detail = { text };
  tx.record({ type: 'employer.unblacklisted', entityId: employerId, state: freed.value, detail });
  return ok({ employerId });
};
