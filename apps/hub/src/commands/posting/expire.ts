import { err, ok } from '@hall/core/basics/result';
import { expire } from '@hall/core/domain/posting/living';
import type { Handler } from '../handler.ts';

/** Ends a posting whose time is over. */
export const expirePosting: Handler<'posting.expire'> = (tx, { postingId }) => {
  const posting = tx.stores.postings.get(postingId);
  if (posting === null) return err({ code: 'not_found' });
  const expired = expire(posting, tx.nowMs);
  if (!expired.ok) return expired;
  tx.record({ type: 'posting.expired', entityId: postingId, state: expired.value, detail: {} });
  return ok({ postingId });
};
