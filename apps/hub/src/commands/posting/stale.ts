import { err, ok, type Result } from '@hall/core/basics/result';
import type { HallError } from '@hall/core/contract/errors';
import type { Posting } from '@hall/core/domain/posting/posting';
import { askStill, expireStale, keep } from '@hall/core/domain/posting/staleness';
import type { Handler, Tx } from '../handler.ts';

/** 还招人吗: the hub's clock asks. */
export const askStillWanted: Handler<'posting.askStill'> = (tx, { postingId }) => {
  const posting = tx.stores.postings.get(postingId);
  if (posting === null) return err({ code: 'not_found' });
  const asked = askStill(posting, tx.nowMs);
  if (!asked.ok) return asked;
  tx.record({ type: 'posting.still_asked', entityId: postingId, state: asked.value, detail: {} });
  return ok({ postingId });
};

/** Nobody answered; the posting leaves the boards. */
export const expireUnanswered: Handler<'posting.expireStale'> = (tx, { postingId }) => {
  const posting = tx.stores.postings.get(postingId);
  if (posting === null) return err({ code: 'not_found' });
  const expired = expireStale(posting, tx.nowMs);
  if (!expired.ok) return expired;
  tx.record({ type: 'posting.stale', entityId: postingId, state: expired.value, detail: {} });
  return ok({ postingId });
};

/** A window was told that people are still wanted. */
export const keepPosting: Handler<'posting.keep'> = (tx, { postingId }) => {
  const posting = tx.stores.postings.get(postingId);
  return posting === null ? err({ code: 'not_found' }) : recordKept(tx, posting);
};

/** Writes down that people are still wanted, whoever says so. */
export function recordKept(tx: Tx, posting: Posting): Result<{ postingId: string }, HallError> {
  const kept = keep(posting, tx.nowMs);
  if (!kept.ok) return kept;
  tx.record({ type: 'posting.kept', entityId: posting.id, state: kept.value, detail: {} });
  return ok({ postingId: posting.id });
}
