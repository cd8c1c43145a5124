import { err, ok } from '@hall/core/basics/result';
import { archive } from '@hall/core/domain/posting/living';
import type { Handler } from '../handler.ts';

/** Puts away a posting nobody will work on any more. */
export const archivePosting: Handler<'posting.archive'> = (tx, { postingId }) => {
  const posting = tx.stores.postings.get(postingId);
  if (posting === null) return err({ code: 'not_found' });
  const archived = archive(posting, tx.nowMs);
  if (!archived.ok) return archived;
  tx.record({ type: 'posting.archived', entityId: postingId, state: archived.value, detail: {} });
  return ok({ postingId });
};
