import { err, ok } from '@hall/core/basics/result';
import { answerProposal } from '@hall/core/domain/employer/barring-proposal';
import { blacklist } from '@hall/core/domain/employer/verification';
import { suspend } from '@hall/core/domain/posting/living';
import { endBoothsOf, type BoothRegistry } from '../booth/booth-registry.ts';
import type { Handler, Tx } from '../handler.ts';
import { staffIdOf } from '../staff-of.ts';
import { giveUpAllOf } from '../stand/bookings.ts';

/** Bars an employer, ends its booths and suspends what it has on the boards, in one breath. */
export function blacklistEmployer(
  booths: Pick<BoothRegistry, 'endOf'>,
): Handler<'employer.blacklist'> {
  return (tx, { employerId, text }, actor) => {
    const employer = tx.stores.employers.get(employerId);
    if (employer === null) return err({ code: 'not_found' });
    const barred = blacklist(employer, { text, nowMs: tx.nowMs });
    if (!barred.ok) return barred;
    const suspended = suspendAll(tx, { employerId, text });
    const detail = { text, suspended };
    tx.record({ type: 'employer.blacklisted', entityId: employerId, state: barred.value, detail });
    answerOpenProposal(tx, { employerId, text, by: staffIdOf(actor) });
    giveUpAllOf(tx, employerId);
    tx.stores.boothCodes.endAllOf(employerId);
    endBoothsOf(tx.stores, booths, employerId);
    return ok({ employerId, suspended });
  };
}

/** Whoever bars by hand has answered what he was asked. */
function answerOpenProposal(
  tx: Tx,
  { employerId, text, by }: Record<'employerId' | 'text' | 'by', string>,
): void {
  const proposal = tx.stores.barrings.get(employerId);
  if (proposal === null) return;
  const answered = answerProposal(proposal, { status: 'followed', by, text, nowMs: tx.nowMs });
  // Refused only where it has been answered before.
  if (!answered.ok) return;
  const detail = { followed: true, text };
  tx.record({ type: 'employer.bar_answered', entityId: employerId, state: answered.value, detail });
}

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
