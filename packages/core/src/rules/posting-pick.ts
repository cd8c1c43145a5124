import type { Posting, PostingContent } from '../domain/posting/posting.ts';
import { fitOf, isOffered, mayMinorsTake, type Fit, type Seeker } from './fit.ts';

/** Whom a pick is for, and when. */
export interface PickFor extends Seeker {
  readonly nowMs: number;
}

/** A posting with its points and what they are for. */
export interface Picked extends Fit {
  readonly posting: Posting;
}

const mostPicked = 5;

/** The postings of today that fit a worker, best first. */
export function pickPostings(worker: PickFor, postings: Iterable<Posting>): Posting[] {
  return explainPick(worker, postings).map(({ posting }) => posting);
}

/** The same with points and reasons. */
export function explainPick(worker: PickFor, postings: Iterable<Posting>): Picked[] {
  return fitting(worker, postings).sort(better).slice(0, mostPicked);
}

/**
 * Everything offered now that fits somebody whom staff bring to an employer: first what a reviewer
 * found fit for people who find work hard to find (A-27, D-05), and within that the best first.
 */
export function rankForMeeting(worker: PickFor, postings: Iterable<Posting>): Picked[] {
  return fitting(worker, postings).sort(
    (a, b) => Number(isFriendly(b.posting)) - Number(isFriendly(a.posting)) || better(a, b),
  );
}

/** Whether a reviewer found a posting fit for people who find work hard to find. */
export function isFriendly({ content }: Pick<Posting, 'content'>): boolean {
  return (content.hardshipFriendly ?? []).length > 0;
}

function fitting(worker: PickFor, postings: Iterable<Posting>): Picked[] {
  const picked: Picked[] = [];
  for (const posting of postings) {
    if (!isOffered(posting, worker.nowMs)) continue;
    // Only finished texts are ever published.
    const fit = fitOf(worker, posting.content as PostingContent, worker.nowMs);
    if (fit !== null) picked.push({ posting, ...fit });
  }
  return picked;
}

/**
 * The newest postings for somebody who wants no recommendations (PIPL 24): there is nothing of his
 * wishes to look at. Only what the law keeps from young workers is left out for them.
 */
export function latestPostings(
  { minorWorker, nowMs }: Pick<PickFor, 'minorWorker' | 'nowMs'>,
  postings: Iterable<Posting>,
): Posting[] {
  const open: Posting[] = [];
  for (const posting of postings) {
    if (!isOffered(posting, nowMs)) continue;
    if (minorWorker && !mayMinorsTake(posting.content as PostingContent)) continue;
    open.push(posting);
  }
  return open.sort(newer).slice(0, mostPicked);
}

function newer(a: Posting, b: Posting): number {
  return (b.publishAtMs ?? 0) - (a.publishAtMs ?? 0) || (a.id < b.id ? -1 : 1);
}

function better(a: Picked, b: Picked): number {
  return (
    b.points - a.points ||
    (a.posting.publishAtMs ?? 0) - (b.posting.publishAtMs ?? 0) ||
    (a.posting.id < b.posting.id ? -1 : 1)
  );
}
