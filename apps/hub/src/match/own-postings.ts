import { dayOf, msPerDay } from '@hall/core/basics/market-day';
import type { BoothPosting } from '@hall/core/contract/commands/booth-parts';
import type { Posting } from '@hall/core/domain/posting/posting';
import { answerUntilMs } from '@hall/core/domain/posting/staleness';
import { postingTextHash } from '../store/posting-text.ts';
import type { Stores } from '../store/stores.ts';

/** The newest an employer's desk is made of; a bound on the work, not a rule. */
const mostLookedAt = 200;
const mostShown = 50;
const mostEarlier = 20;
const earlierDays = 7;

/** An employer's own postings: what is going on, and what he may want to post again. */
export function ownPostings(
  stores: Stores,
  employerId: string,
  nowMs: number,
): { readonly postings: BoothPosting[]; readonly earlier: BoothPosting[] } {
  const latest = stores.postings.latestOf(employerId, mostLookedAt);
  const known = new Map(
    [...latest, ...stores.postings.openOf(employerId)].map((one) => [one.id, one]),
  );
  // Ids are in the order of time.
  const all = [...known.values()].sort((a, b) => (a.id < b.id ? 1 : -1));
  const postings = all.filter((posting) => isGoingOn(posting, nowMs)).slice(0, mostShown);
  return {
    postings: postings.map(forEmployer),
    earlier: earlierOf(all, nowMs).map(forEmployer),
  };
}

/** Field by field, so that nothing the market notes for itself is handed on. */
function forEmployer(posting: Posting): BoothPosting {
  const { id, postingNo, status, content, taken, revision } = posting;
  return {
    id,
    postingNo,
    status,
    content,
    taken,
    headcountInReview: revision?.content.headcount ?? null,
    answerUntilMs: answerUntilMs(posting),
  };
}

function isGoingOn(posting: Posting, nowMs: number): boolean {
  switch (posting.status) {
    case 'pending_review':
    case 'published':
    case 'suspended':
      return true;
    case 'filled':
      // A match that is cancelled opens it again while it is good.
      return (posting.validUntilMs ?? 0) > nowMs;
    case 'rejected':
      return dayOf(posting.updatedAtMs) === dayOf(nowMs);
    default:
      return false;
  }
}

/** Once published, over, of an earlier day of the last week; the newest of each wording. */
function earlierOf(all: readonly Posting[], nowMs: number): Posting[] {
  const wordings = new Map<string, Posting>();
  const today = dayOf(nowMs);
  for (const posting of all) {
    const { createdAtMs, publishAtMs, content } = posting;
    if (publishAtMs === null || isGoingOn(posting, nowMs)) continue;
    if (dayOf(createdAtMs) >= today || createdAtMs < nowMs - earlierDays * msPerDay) continue;
    const wording = postingTextHash(content);
    if (wording !== null && !wordings.has(wording)) wordings.set(wording, posting);
  }
  return [...wordings.values()].slice(0, mostEarlier);
}
