import type { Complaint } from '@hall/core/domain/complaint/complaint';
import { proposeBarring, voidProposal } from '@hall/core/domain/employer/barring-proposal';
import type { Posting } from '@hall/core/domain/posting/posting';
import { proposesBarring, wageComplaintsSinceMs } from '@hall/core/rules/wage-complaints';
import type { Tx } from '../handler.ts';

/** More than an employer sends to review at once. */
const latestLooked = 50;

/**
 * A wage complaint was found right: what waits for review leaves the fast lane, and a second one
 * within twelve months asks the manager about barring (C-08). Nothing here bars anybody.
 */
export function wageComplaintFound(tx: Tx, { employerId, kind }: Complaint): void {
  if (kind !== 'wage' || employerId === null) return;
  const withinYear = countAgain(tx, employerId);
  leaveFastLane(tx, employerId);
  const isBarred = tx.stores.employers.get(employerId)?.status === 'blacklisted';
  if (proposesBarring(withinYear) && !isBarred) propose(tx, employerId, withinYear);
}

/** One that was found right is taken up again: a proposal that rested on it falls away. */
export function wageComplaintReopened(tx: Tx, { employerId, kind }: Complaint): void {
  if (kind !== 'wage' || employerId === null) return;
  const withinYear = countAgain(tx, employerId);
  const proposal = tx.stores.barrings.get(employerId);
  if (proposal === null || proposesBarring(withinYear)) return;
  const state = voidProposal(proposal, tx.nowMs);
  if (state === null) return;
  tx.record({ type: 'employer.bar_void', entityId: employerId, state, detail: {} });
}

/** Counts after a change, and says so in the employer's own history. */
function countAgain(tx: Tx, employerId: string): number {
  const sinceMs = wageComplaintsSinceMs(tx.nowMs);
  const withinYear = tx.stores.complaints.substantiated(employerId, 'wage', sinceMs);
  const detail = { withinYear };
  tx.record({ type: 'employer.wage_complaint', entityId: employerId, state: null, detail });
  return withinYear;
}

function propose(tx: Tx, employerId: string, wageComplaints: number): void {
  const ground = 'wage_complaints' as const;
  const proposed = proposeBarring(tx.stores.barrings.get(employerId), {
    id: employerId,
    ground,
    wageComplaints,
    text: '',
    nowMs: tx.nowMs,
  });
  // The manager has not answered the last one yet.
  if (!proposed.ok) return;
  const detail = { ground, text: '' };
  tx.record({ type: 'employer.bar_proposed', entityId: employerId, state: proposed.value, detail });
}

/** What was found of it stays; only the short way is closed. */
function leaveFastLane(tx: Tx, employerId: string): void {
  for (const posting of tx.stores.postings.latestOf(employerId, latestLooked)) {
    const state = slowed(posting);
    if (state === null) continue;
    const scan = state.revision?.scan ?? state.scan;
    tx.record({
      type: 'posting.rescanned',
      entityId: posting.id,
      state,
      detail: { lexiconVersion: scan?.lexiconVersion ?? '', hits: scan?.hits.length ?? 0 },
    });
  }
}

function slowed(posting: Posting): Posting | null {
  const { revision, scan, status } = posting;
  if (revision?.scan.fastLane === true) {
    return { ...posting, revision: { ...revision, scan: { ...revision.scan, fastLane: false } } };
  }
  if (status !== 'pending_review' || scan?.fastLane !== true) return null;
  return { ...posting, scan: { ...scan, fastLane: false } };
}
