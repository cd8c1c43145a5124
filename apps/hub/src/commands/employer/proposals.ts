import { err, ok } from '@hall/core/basics/result';
import { answerProposal, proposeBarring } from '@hall/core/domain/employer/barring-proposal';
import { wageComplaintsSinceMs } from '@hall/core/rules/wage-complaints';
import type { Handler } from '../handler.ts';
import { staffIdOf } from '../staff-of.ts';

/** The rights window asks the manager to bar an employer. */
export const proposeBar: Handler<'employer.proposeBar'> = (tx, { employerId, text }) => {
  const { employers, barrings, complaints } = tx.stores;
  const employer = employers.get(employerId);
  if (employer === null) return err({ code: 'not_found' });
  if (employer.status === 'blacklisted') return err({ code: 'wrong_state' });
  const ground = 'rights_officer' as const;
  const sinceMs = wageComplaintsSinceMs(tx.nowMs);
  const proposed = proposeBarring(barrings.get(employerId), {
    id: employerId,
    ground,
    wageComplaints: complaints.substantiated(employerId, 'wage', sinceMs),
    text,
    nowMs: tx.nowMs,
  });
  if (!proposed.ok) return proposed;
  const detail = { ground, text };
  tx.record({ type: 'employer.bar_proposed', entityId: employerId, state: proposed.value, detail });
  return ok({ employerId });
};

/** The manager's answer; `bar` is barring by hand, which answers what was asked. */
export function answerBarProposal(
  bar: Handler<'employer.blacklist'>,
): Handler<'employer.answerProposal'> {
  return (tx, { employerId, answer, text }, actor) => {
    const proposal = tx.stores.barrings.get(employerId);
    if (proposal === null) return err({ code: 'not_found' });
    const act = { status: 'declined', by: staffIdOf(actor), text, nowMs: tx.nowMs } as const;
    const declined = answerProposal(proposal, act);
    if (!declined.ok) return declined;
    if (answer === 'bar') {
      const barred = bar(tx, { employerId, text }, actor);
      return barred.ok ? ok({ employerId }) : barred;
    }
    const detail = { followed: false, text };
    const state = declined.value;
    tx.record({ type: 'employer.bar_answered', entityId: employerId, state, detail });
    return ok({ employerId });
  };
}
