import { err, ok } from '@hall/core/basics/result';
import { verify } from '@hall/core/domain/employer/verification';
import type { Handler } from '../handler.ts';
import { staffIdOf } from '../staff-of.ts';

/** Verifies an employer on the papers that were seen (C-03). */
export const verifyEmployer: Handler<'employer.verify'> = (tx, input, actor) => {
  const { employerId, ...seen } = input;
  const employer = tx.stores.employers.get(employerId);
  if (employer === null) return err({ code: 'not_found' });
  const verified = verify(employer, { ...seen, by: staffIdOf(actor), nowMs: tx.nowMs });
  if (!verified.ok) return verified;
  const state = verified.value;
  const detail = { materials: state.materials };
  tx.record({ type: 'employer.verified', entityId: employerId, state, detail });
  return ok({ employerId, verifiedUntilMs: state.verifiedUntilMs ?? tx.nowMs });
};
