import { z } from 'zod';
import { msPerMinute } from '../basics/market-day.ts';
import type { PostingContent } from '../domain/posting/posting.ts';
import { fitOf, fitReasons, type Seeker } from './fit.ts';

/** A worker who is in the market today, as a posting's search for people may know him. */
export interface Candidate extends Seeker {
  readonly workerId: string;
  /** Today's check-in; who came first goes first among equals (D-17). */
  readonly checkedInAtMs: number;
  /** He has worked for this employer, and both were content. */
  readonly knownToEmployer: boolean;
}

export const candidateReason = z.enum([...fitReasons, 'known', 'waited']);
export type CandidateReason = z.infer<typeof candidateReason>;

/** A candidate with his points and what they are for. */
export interface RankedCandidate {
  readonly candidate: Candidate;
  readonly points: number;
  readonly reasons: readonly CandidateReason[];
}

const knownWorth = 10;
/** A point for each quarter of an hour of waiting, ten at most. */
const waitedWorthMost = 10;
const waitedPointMs = 15 * msPerMinute;

/** The people of today who fit a posting, best first, at most `limit`. */
export function topCandidates(
  content: PostingContent,
  candidates: Iterable<Candidate>,
  { nowMs, limit }: { readonly nowMs: number; readonly limit: number },
): RankedCandidate[] {
  const top: RankedCandidate[] = [];
  for (const candidate of candidates) {
    const ranked = rank(content, candidate, nowMs);
    if (ranked !== null) insert(top, ranked, limit);
  }
  return top;
}

function rank(
  content: PostingContent,
  candidate: Candidate,
  nowMs: number,
): RankedCandidate | null {
  const fit = fitOf(candidate, content, nowMs);
  if (fit === null) return null;
  const reasons: CandidateReason[] = [...fit.reasons];
  if (candidate.knownToEmployer) reasons.push('known');
  // A clock that was set back takes points from nobody.
  const waitedMs = Math.max(0, nowMs - candidate.checkedInAtMs);
  const waited = Math.min(waitedWorthMost, Math.floor(waitedMs / waitedPointMs));
  if (waited > 0) reasons.push('waited');
  const points = fit.points + (candidate.knownToEmployer ? knownWorth : 0) + waited;
  return { candidate, points, reasons };
}

/** Keeps the best few in order, so that nobody sorts thousands for twenty. */
function insert(top: RankedCandidate[], one: RankedCandidate, limit: number): void {
  const last = top.at(-1);
  if (top.length >= limit && last !== undefined && !isBefore(one, last)) return;
  let at = top.length;
  for (let before = top[at - 1]; before !== undefined && isBefore(one, before);) {
    at -= 1;
    before = top[at - 1];
  }
  top.splice(at, 0, one);
  if (top.length > limit) top.pop();
}

function isBefore(a: RankedCandidate, b: RankedCandidate): boolean {
  return (
    (b.points - a.points ||
      a.candidate.checkedInAtMs - b.candidate.checkedInAtMs ||
      (a.candidate.workerId < b.candidate.workerId ? -1 : 1)) < 0
  );
}
