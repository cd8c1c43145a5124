import { err, ok } from '@hall/core/basics/result';
import { suspend } from '@hall/core/domain/posting/living';
import type { Handler } from '../handler.ts';

/** Takes a posting off the boards until somebody has looked into it. */
export const suspendPosting: Handler<'posting.suspend'> = (tx, input) => {
  const { postingId, reason, text } = input;
  const posting = tx.stores.postings.get(postingId);
  if (posting === null) return err({ code: 'not_found' });
  const suspended = suspend(posting, { reason: { code: reason, text }, nowMs: tx.nowMs });
  if (!suspended.ok) return suspended;
  const detail = { reason, text };
  tx.record({ type: 'posting.suspended', entityId: postingId, state: suspended.value, detail });
  return ok({ postingId });
};
