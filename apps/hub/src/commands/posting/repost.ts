import { dayOf } from '@hall/core/basics/market-day';
import { err } from '@hall/core/basics/result';
import type { Handler } from '../handler.ts';
import { staffIdOf } from '../staff-of.ts';
import { sendToReview } from './submit.ts';

/** Yesterday's posting again with today's dates, headcount and pay. */
export const repostPosting: Handler<'posting.repost'> = (tx, input, actor) => {
  const { fromPostingId, ...changes } = input;
  const from = tx.stores.postings.get(fromPostingId);
  if (from === null) return err({ code: 'not_found' });
  const settlementDay =
    from.content.settlement === 'on_completion' ? dayOf(changes.workEndMs) : null;
  return sendToReview(tx, {
    known: null,
    employerId: from.employerId,
    content: { ...from.content, ...changes, settlementDay },
    by: staffIdOf(actor),
  });
};
