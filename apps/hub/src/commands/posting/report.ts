import { err, ok } from '@hall/core/basics/result';
import { report } from '@hall/core/domain/posting/living';
import type { Handler } from '../handler.ts';

/** Somebody reported a posting; the third visit takes it off the boards. */
export const reportPosting: Handler<'posting.report'> = (tx, input) => {
  const { postingId, visitId, reason } = input;
  const posting = tx.stores.postings.get(postingId);
  if (posting === null) return err({ code: 'not_found' });
  const reported = report(posting, { visitId, nowMs: tx.nowMs });
  if (!reported.ok) return reported;
  const state = reported.value;
  if (state === posting) return ok({ postingId });
  const reports = state.reportedBy.length;
  const entityId = postingId;
  tx.record({ type: 'posting.reported', entityId, state, detail: { reason, reports } });
  if (state.status !== posting.status) {
    const detail = { reason: 'reported' as const, text: '' };
    tx.record({ type: 'posting.suspended', entityId, state, detail });
  }
  return ok({ postingId });
};
