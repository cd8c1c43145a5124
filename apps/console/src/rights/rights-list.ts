import type { ComplaintRow } from '@hall/core/contract/queries/complaint-queries';
import type { RightsCounts } from '@hall/core/contract/topics/rights-record';
import type { ComplaintStatus, DropReason } from '@hall/core/domain/complaint/complaint';
import type { ComplaintEvent } from '@hall/core/domain/complaint/transition';
import type { StaffRole } from '@hall/core/domain/staff/staff';
import type { Say, TextKey } from '../app/language.tsx';

/** What waits for the person at this desk: complaints for the rights window, what is late for the manager. */
export function rightsWaiting(counts: RightsCounts | null, roles: readonly StaffRole[]): number {
  if (counts === null) return 0;
  const own = roles.includes('rights') ? counts.waiting : 0;
  // Whoever holds both roles is told of a late complaint once.
  const late = roles.includes('manager') && !roles.includes('rights') ? counts.overdue : 0;
  return own + late + (roles.includes('manager') ? counts.proposals : 0);
}

/** The steps of a complaint in the order in which they are offered; the first is the usual one. */
const steps: Readonly<Record<ComplaintStatus, readonly ComplaintEvent[]>> = {
  draft: ['submit', 'drop'],
  submitted: ['accept', 'refer', 'drop'],
  accepted: ['handle', 'refer', 'drop'],
  referred: ['handle', 'drop'],
  handled: ['reopen'],
  dropped: ['reopen'],
};

/** What can be done with a complaint now. */
export function stepsOf(complaint: {
  readonly status: ComplaintStatus;
  readonly forgotten: boolean;
}): readonly ComplaintEvent[] {
  return complaint.forgotten
    ? steps[complaint.status].filter((step) => step !== 'reopen')
    : steps[complaint.status];
}

/** Reasons that can be meant when a complaint ends: nobody withdraws what nobody has made. */
export function dropReasonsFor(status: ComplaintStatus): readonly DropReason[] {
  return status === 'draft'
    ? ['no_complaint', 'repeated', 'not_ours']
    : ['withdrawn', 'repeated', 'not_ours'];
}

type Tone = 'plain' | 'accent' | 'good' | 'warn' | 'alarm';

/** The colour of a status; its word stands beside it. */
export function complaintTone(status: ComplaintStatus): Tone {
  switch (status) {
    case 'draft':
    case 'submitted':
      return 'warn';
    case 'accepted':
      return 'accent';
    case 'referred':
    case 'dropped':
      return 'plain';
    case 'handled':
      return 'good';
  }
}

/** How a complaint ended, in words; null while it has not. */
export function resultWords(
  { outcome, dropReason, agency, status }: ComplaintRow,
  say: Say,
): string | null {
  if (status === 'handled' && outcome !== null) return say(`rights.outcome.${outcome}`);
  if (status === 'dropped' && dropReason !== null) {
    const key: TextKey = `reason.${dropReason}`;
    return say(key);
  }
  if (status === 'referred' && agency !== null) return say(`rights.agency.${agency}`);
  return null;
}
