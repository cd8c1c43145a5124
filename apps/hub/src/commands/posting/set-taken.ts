import { dayOf } from '@hall/core/basics/market-day';
import { err, ok } from '@hall/core/basics/result';
import { statusAt } from '@hall/core/domain/employer/verification';
import { setTaken } from '@hall/core/domain/posting/living';
import { remainingPlaces } from '@hall/core/domain/posting/reviewing';
import type { Posting } from '@hall/core/domain/posting/posting';
import type { Handler, Tx } from '../handler.ts';

/** Sets by hand how many places are taken; the last one fills the posting. */
export const setPostingTaken: Handler<'posting.setTaken'> = (tx, { postingId, taken }) => {
  const posting = tx.stores.postings.get(postingId);
  if (posting === null) return err({ code: 'not_found' });
  const changed = setTaken(posting, { taken, nowMs: tx.nowMs });
  if (!changed.ok) return changed;
  const state = changed.value;
  if (isReopened(posting, state) && !isVerified(tx, state)) {
    return err({ code: 'employer_not_verified' });
  }
  const filled = state.status === 'filled';
  if (filled && posting.status !== 'filled') tx.stores.figures.add(tx.day, 'filled', 1);
  if (isReopened(posting, state)) tx.stores.figures.add(dayFilled(tx, posting), 'filled', -1);
  tx.record({ type: 'posting.taken', entityId: postingId, state, detail: { taken, filled } });
  return ok({ postingId, remaining: remainingPlaces(state) });
};

function isReopened(before: Posting, after: Posting): boolean {
  return before.status === 'filled' && after.status === 'published';
}

function isVerified(tx: Tx, posting: Posting): boolean {
  const employer = tx.stores.employers.get(posting.employerId);
  return employer !== null && statusAt(employer, tx.nowMs) === 'verified';
}

/** A reopened posting is taken out of the figure of the day on which it was filled. */
function dayFilled(tx: Tx, posting: Posting): string {
  return posting.filledAtMs === null ? tx.day : dayOf(posting.filledAtMs);
}
