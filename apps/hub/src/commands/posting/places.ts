import { dayOf } from '@hall/core/basics/market-day';
import { statusAt } from '@hall/core/domain/employer/verification';
import type { Posting } from '@hall/core/domain/posting/posting';
import type { Tx } from '../handler.ts';

/** Writes down that places were taken or came back, with the figure of filled postings. */
export function recordPlaces(tx: Tx, before: Posting, after: Posting): void {
  const filled = after.status === 'filled';
  if (filled && before.status !== 'filled') tx.stores.figures.add(tx.day, 'filled', 1);
  if (isReopened(before, after)) tx.stores.figures.add(dayFilled(tx, before), 'filled', -1);
  const detail = { taken: after.taken, filled };
  tx.record({ type: 'posting.taken', entityId: after.id, state: after, detail });
}

/** Whether a filled posting is offered again. */
export function isReopened(before: Posting, after: Posting): boolean {
  return before.status === 'filled' && after.status === 'published';
}

/** Whether the employer of a posting may have it on the boards. */
export function isOfVerified(tx: Tx, posting: Posting): boolean {
  const employer = tx.stores.employers.get(posting.employerId);
  return employer !== null && statusAt(employer, tx.nowMs) === 'verified';
}

/** A reopened posting is taken out of the figure of the day on which it was filled. */
function dayFilled(tx: Tx, posting: Posting): string {
  return posting.filledAtMs === null ? tx.day : dayOf(posting.filledAtMs);
}
