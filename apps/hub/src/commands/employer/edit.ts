import { err, ok } from '@hall/core/basics/result';
import { acceptDetails, editDetails } from '@hall/core/domain/employer/verification';
import type { Handler } from '../handler.ts';
import { holdsCode } from './holds-code.ts';

/** Changes an employer's particulars. */
export const editEmployer: Handler<'employer.edit'> = (tx, input) => {
  const { employerId } = input;
  const employer = tx.stores.employers.get(employerId);
  if (employer === null) return err({ code: 'not_found' });
  const details = acceptDetails(input.details);
  if (!details.ok) return details;
  const holder = holdsCode(tx, details.value.creditCode);
  if (holder !== null && holder !== employerId) return err({ code: 'already_exists' });
  const state = editDetails(employer, { details: details.value, nowMs: tx.nowMs });
  tx.record({ type: 'employer.edited', entityId: employerId, state, detail: {} });
  return ok({ employerId });
};
