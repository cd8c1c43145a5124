import { err, ok } from '@hall/core/basics/result';
import { withdraw } from '@hall/core/domain/posting/living';
import type { Handler } from '../handler.ts';

/** Takes a posting down for good. */
export const withdrawPosting: Handler<'posting.withdraw'> = (tx, input) => {
  const { postingId, reason, text } = input;
  const posting = tx.stores.postings.get(postingId);
  if (posting === null) return err({ code: 'not_found' });
  const withdrawn = withdraw(posting, { reason: { code: reason, text }, nowMs: tx.nowMs });
  if (!withdrawn.ok) return withdrawn;
  const detail = { reason, text };
  tx.record({ type: 'posting.withdrawn', entityId: postingId, state: withdrawn.value, detail });
  return ok({ postingId });
};
