import type { HitDecision, PostingHit, PostingScan } from './posting.ts';

/** Shorter "reasons" were found to be no reasons. */
const shortestReason = 6;

/** Whether a reviewer's answer settles a hit. */
export function settles(hit: PostingHit, decision: HitDecision): boolean {
  if (decision.hit !== hit.key) return false;
  switch (hit.severity) {
    case 'BLOCK':
      return namesException(hit, decision) && decision.reason.length >= shortestReason;
    case 'REASON':
      return (
        namesException(hit, decision) &&
        (decision.exception !== 'OTHER_WITH_DOCUMENT' || decision.reason.length >= shortestReason)
      );
    case 'REVIEW':
    case 'WARN':
    case 'INFO':
      return true;
  }
}

function namesException(hit: PostingHit, decision: HitDecision): boolean {
  return decision.exception !== null && hit.exceptions.includes(decision.exception);
}

function needsAnswer(hit: PostingHit): boolean {
  return hit.severity === 'BLOCK' || hit.severity === 'REASON' || hit.severity === 'REVIEW';
}

/** Hits that still stand between a posting and the boards. */
export function openHits(scan: PostingScan, decisions: readonly HitDecision[]): PostingHit[] {
  return scan.hits.filter(
    (hit) => needsAnswer(hit) && !decisions.some((decision) => settles(hit, decision)),
  );
}
