import { err, ok, type Result } from '../../basics/result.ts';
import type { HallError } from '../../contract/errors.ts';
import { openHits } from './decisions.ts';
import type {
  HitDecision,
  Posting,
  PostingContent,
  PostingRelease,
  PostingScan,
} from './posting.ts';
import { nextStatus } from './transition.ts';

/** A text that waits for review, wherever the posting keeps it. */
export interface Waiting {
  readonly version: number;
  readonly content: PostingContent;
  readonly collectedBy: string;
}

/** The text a reviewer has before him, or null when nothing waits. */
export function waitingText(posting: Posting): Waiting | null {
  if (posting.status === 'published') return posting.revision;
  if (posting.status !== 'pending_review') return null;
  // Only finished texts reach this status, see `submit`.
  const content = posting.content as PostingContent;
  return { version: posting.version, content, collectedBy: posting.collectedBy };
}

interface Approval {
  readonly version: number;
  /** The scan made at the moment of publishing. */
  readonly scan: PostingScan;
  readonly decisions: readonly HitDecision[];
  readonly by: string;
  /** One person on site: he may review his own work, and it is marked. */
  readonly singleStaff: boolean;
  readonly validUntilMs: number;
  readonly nowMs: number;
}

/** Releases the waiting text to the boards. */
export function approve(posting: Posting, approval: Approval): Result<Posting, HallError> {
  const waiting = waitingText(posting);
  if (waiting === null) return err({ code: 'wrong_state' });
  if (waiting.version !== approval.version) return err({ code: 'version_conflict' });
  const selfReviewed = waiting.collectedBy === approval.by;
  if (selfReviewed && !approval.singleStaff) return err({ code: 'four_eyes' });
  const open = openHits(approval.scan, approval.decisions);
  if (open.length > 0) return err({ code: 'hits_open', fields: open.map((hit) => hit.key) });
  if (approval.validUntilMs <= approval.nowMs) return err({ code: 'expired' });
  return ok(filledIfNothingRemains(released(posting, waiting, approval), approval.nowMs));
}

function released(posting: Posting, waiting: Waiting, approval: Approval): Posting {
  return {
    ...posting,
    status: 'published',
    version: waiting.version,
    content: waiting.content,
    revision: null,
    scan: approval.scan,
    decisions: [...approval.decisions],
    firstPublishedAtMs: posting.firstPublishedAtMs ?? approval.nowMs,
    publishAtMs: approval.nowMs,
    validUntilMs: approval.validUntilMs,
    collectedBy: waiting.collectedBy,
    reviewedBy: approval.by,
    publishedBy: approval.by,
    selfReviewed: waiting.collectedBy === approval.by,
    reason: null,
    touchedAtMs: null,
    askedStillAtMs: null,
    release: null,
    updatedAtMs: approval.nowMs,
  };
}

/** A published posting without a free place is a filled one. */
export function filledIfNothingRemains(posting: Posting, nowMs: number): Posting {
  if (posting.status !== 'published' || remainingPlaces(posting) > 0) return posting;
  return { ...posting, status: 'filled', filledAtMs: nowMs };
}

/** Places still to be had. */
export function remainingPlaces(posting: {
  readonly content: Pick<Posting['content'], 'headcount'>;
  readonly taken: number;
}): number {
  return Math.max(0, (posting.content.headcount ?? 0) - posting.taken);
}

/** The review under which a posting goes on the boards at the opening; null when it has none. */
export function releaseOf(posting: Posting): PostingRelease | null {
  const { release, status, version } = posting;
  return status === 'pending_review' && release?.version === version ? release : null;
}

interface Refusal {
  readonly version: number;
  readonly reason: { readonly code: string; readonly text: string };
  readonly nowMs: number;
}

/** Refuses the waiting text; of a live posting only the edit goes, what is on the boards stays. */
export function reject(posting: Posting, refusal: Refusal): Result<Posting, HallError> {
  const waiting = waitingText(posting);
  if (waiting === null) return err({ code: 'wrong_state' });
  if (waiting.version !== refusal.version) return err({ code: 'version_conflict' });
  const status =
    posting.status === 'published' ? posting.status : nextStatus(posting.status, 'reject');
  if (status === null) return err({ code: 'wrong_state' });
  return ok({
    ...posting,
    status,
    // The number of a refused edit is not used again, so that a version always means one text.
    version: waiting.version,
    revision: null,
    release: null,
    reason: { ...refusal.reason },
    updatedAtMs: refusal.nowMs,
  });
}

/**
 * Whether the manager looks at a self-reviewed posting once more the same day (A-05: at least one
 * in ten). Follows from the id alone, so nobody can choose and every screen agrees.
 */
export function isAfterCheckSample(postingId: string): boolean {
  let hash = 0x811c9dc5;
  for (let at = 0; at < postingId.length; at += 1) {
    // FNV-1a; one in seven keeps the share above one in ten also on days with few postings.
    hash = Math.imul(hash ^ postingId.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0) % 7 === 0;
}
