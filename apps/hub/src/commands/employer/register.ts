import { err, ok } from '@hall/core/basics/result';
import { acceptDetails, newEmployer } from '@hall/core/domain/employer/verification';
import type { Handler } from '../handler.ts';
import { staffIdOf } from '../staff-of.ts';
import { contactOf, enterAgent } from './agents.ts';
import { holdsCode } from './holds-code.ts';

/** Registers an employer; nothing of it is shown before it is verified. Its contact may act for it. */
export const registerEmployer: Handler<'employer.register'> = (tx, input, actor) => {
  const details = acceptDetails(input.details);
  if (!details.ok) return details;
  if (holdsCode(tx, details.value.creditCode) !== null) return err({ code: 'already_exists' });
  const by = staffIdOf(actor);
  const id = tx.newId();
  const state = newEmployer({ id, details: details.value, by, nowMs: tx.nowMs });
  tx.record({ type: 'employer.registered', entityId: id, state, detail: {} });
  enterAgent(tx, { employerId: id, ...contactOf(state) });
  return ok({ employerId: id });
};
