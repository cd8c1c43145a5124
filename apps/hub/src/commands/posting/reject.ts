import { err, ok } from '@hall/core/basics/result';
import { reject } from '@hall/core/domain/posting/reviewing';
import type { Handler } from '../handler.ts';

/** Refuses a posting with the reason the employer is told. */
export const rejectPosting: Handler<'posting.reject'> = (tx, input) => {
  const { postingId, version, reason, text } = input;
  const posting = tx.stores.postings.get(postingId);
  if (posting === null) return err({ code: 'not_found' });
  const told = { code: reason, text };
  const rejected = reject(posting, { version, reason: told, nowMs: tx.nowMs });
  if (!rejected.ok) return rejected;
  const detail = { reason, text };
  tx.record({ type: 'posting.rejected', entityId: postingId, state: rejected.value, detail });
  return ok({ postingId });
};
