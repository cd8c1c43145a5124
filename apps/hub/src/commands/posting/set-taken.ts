import { err, ok } from '@hall/core/basics/result';
import { setTaken } from '@hall/core/domain/posting/living';
import { remainingPlaces } from '@hall/core/domain/posting/reviewing';
import type { Handler } from '../handler.ts';
import { isOfVerified, isReopened, recordPlaces } from './places.ts';

/** Sets by hand how many places are taken; the last one fills the posting. */
export const setPostingTaken: Handler<'posting.setTaken'> = (tx, { postingId, taken }) => {
  const posting = tx.stores.postings.get(postingId);
  if (posting === null) return err({ code: 'not_found' });
  const changed = setTaken(posting, { taken, nowMs: tx.nowMs });
  if (!changed.ok) return changed;
  // The places of confirmed matches come back with the matches, not by hand.
  if (taken < tx.stores.matches.countConfirmed(postingId)) {
    return err({ code: 'invalid_fields', fields: ['taken'] });
  }
  if (isReopened(posting, changed.value) && !isOfVerified(tx, changed.value)) {
    return err({ code: 'employer_not_verified' });
  }
  recordPlaces(tx, posting, changed.value);
  return ok({ postingId, remaining: remainingPlaces(changed.value) });
};
