import { msPerMinute } from '@hall/core/basics/market-day';
import type { Posting, PostingContent, PostingScan } from '@hall/core/domain/posting/posting';
import { releaseOf, waitingText } from '@hall/core/domain/posting/reviewing';

/** Minutes a text may wait: what the market promises, and when it is late. */
export const reviewTargetMinutes = 10;
export const reviewOverdueMinutes = 15;

/** A text that waits for a reviewer. */
export interface QueueItem {
  readonly posting: Posting;
  readonly version: number;
  readonly content: PostingContent;
  readonly scan: PostingScan;
  /** Who wrote it; somebody else has to review it. */
  readonly collectedBy: string;
  /** An edit of a posting that stays on the boards meanwhile. */
  readonly isRevision: boolean;
  readonly sinceMs: number;
}

/**
 * The texts that wait: the fast lane first, then by how long they have waited. Who was passed for
 * the opening waits for nobody and stands last.
 */
export function reviewQueue(postings: readonly Posting[]): QueueItem[] {
  return postings
    .map(queueItem)
    .filter((item) => item !== null)
    .sort(
      (a, b) =>
        Number(isPassedForOpening(a)) - Number(isPassedForOpening(b)) ||
        Number(b.scan.fastLane) - Number(a.scan.fastLane) ||
        a.sinceMs - b.sinceMs ||
        a.posting.postingNo.localeCompare(b.posting.postingNo),
    );
}

/** Somebody has passed it already; it goes on the boards when the hall opens (K-09). */
export function isPassedForOpening({ posting }: Pick<QueueItem, 'posting'>): boolean {
  return releaseOf(posting) !== null;
}

/** What somebody has still to look at. */
export function unreviewed(postings: readonly Posting[]): QueueItem[] {
  return reviewQueue(postings).filter((item) => !isPassedForOpening(item));
}

/** What waits in one posting; null when nothing does. */
export function queueItem(posting: Posting): QueueItem | null {
  const waiting = waitingText(posting);
  const scan = posting.status === 'published' ? posting.revision?.scan : posting.scan;
  if (waiting === null || scan === undefined || scan === null) return null;
  return {
    posting,
    version: waiting.version,
    content: waiting.content,
    scan,
    collectedBy: waiting.collectedBy,
    isRevision: posting.status === 'published',
    sinceMs: posting.updatedAtMs,
  };
}

/** How long a text has waited, in whole minutes, and whether that is still in time. */
export function waitingTime(
  item: QueueItem,
  nowMs: number,
): { readonly minutes: number; readonly state: 'in_time' | 'target_missed' | 'overdue' } {
  const minutes = Math.max(0, Math.floor((nowMs - item.sinceMs) / msPerMinute));
  const state =
    minutes >= reviewOverdueMinutes
      ? 'overdue'
      : minutes >= reviewTargetMinutes
        ? 'target_missed'
        : 'in_time';
  return { minutes, state };
}

/** Whether this person may review the text: somebody else's, or his own where one person is all. */
export function fourEyes(
  item: QueueItem,
  me: { readonly staffId: string; readonly singleStaff: boolean },
): 'other' | 'own_allowed' | 'own_refused' {
  if (item.collectedBy !== me.staffId) return 'other';
  return me.singleStaff ? 'own_allowed' : 'own_refused';
}
