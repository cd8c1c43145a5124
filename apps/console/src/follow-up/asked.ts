import { dayOf } from '@hall/core/basics/market-day';
import type { Posting } from '@hall/core/domain/posting/posting';
import { answerUntilMs } from '@hall/core/domain/posting/staleness';

/** Postings whose employers are asked 还招人吗: one's own first, then those that leave soonest. */
export function askedPostings(postings: readonly Posting[], staffId: string): Posting[] {
  const isOthers = ({ collectedBy }: Posting): number => Number(collectedBy !== staffId);
  const until = (posting: Posting): number => answerUntilMs(posting) ?? 0;
  return postings
    .filter((posting) => answerUntilMs(posting) !== null)
    .sort((a, b) => isOthers(a) - isOthers(b) || until(a) - until(b));
}

/** How many left the boards today because nobody answered. */
export function unansweredToday(postings: readonly Posting[], nowMs: number): number {
  const today = dayOf(nowMs);
  return postings.filter(
    ({ status, reason, updatedAtMs }) =>
      status === 'expired' && reason?.code === 'stale' && dayOf(updatedAtMs) === today,
  ).length;
}
