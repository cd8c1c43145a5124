import { err, ok } from '@hall/core/basics/result';
import { blacklist } from '@hall/core/domain/employer/verification';
import { suspend } from '@hall/core/domain/posting/living';
import type { Handler, Tx } from '../handler.ts';

/** Bars an employer and suspends what it has on the boards, in one breath. */
export const blacklistEmployer: Handler<'employer.blacklist'> = (tx, { employerId, text }) => {
  const employer = tx.stores.employers.get(employerId);
  if (employer === null) return err({ code: 'not_found' });
  const barred = blacklist(employer, { text, nowMs: tx.nowMs });
  if (!barred.ok) return barred;
  const suspended = suspendAll(tx, { employerId, text });
  const detail = { text, suspended };
  tx.record({ type: 'employer.blacklisted', entityId: employerId, state: barred.value, detail });
  return ok({ employerId, suspended });
};

function suspendAll(
  tx: Tx,
  { employerId, text }: { readonly employerId: string; readonly text: string },
): number {
  const reason = 'employer_blacklisted' as const;
  let count = 0;
  for (const posting of tx.stores.postings.openOf(employerId)) {
    const suspended = suspend(posting, { reason: { code: reason, text }, nowMs: tx.nowMs });
    // Refused only where it is suspended already.
    if (!suspended.ok) continue;
    const detail = { reason, text };
    tx.record({
      type: 'posting.suspended',
      entityId: posting.id,
      state: suspended.value,
      detail,
    });
    count += 1;
  }
  return count;
}
