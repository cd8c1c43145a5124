import type { WorkerMatch } from '@hall/core/contract/commands/match-commands';
import type { KioskPosting } from '@hall/core/contract/topics/board-topic';
import { isOpenMatch } from '@hall/core/domain/match/match';
import { mayMinorsTake, type FitReason } from '@hall/core/rules/fit';
import type { Meeting } from '../machine/meeting-state.ts';

/** A posting in a list for one worker, and why it stands there; nothing where the order is time. */
export interface ListedJob {
  readonly posting: KioskPosting;
  readonly reasons: readonly FitReason[];
}

/** The postings the hall recommends that are still offered, best first. */
export function fittingJobs(
  postings: readonly KioskPosting[],
  fits: Meeting['fits'],
): readonly ListedJob[] {
  return (fits ?? []).flatMap(({ postingId, reasons }) =>
    postings.filter(({ id }) => id === postingId).map((posting) => ({ posting, reasons })),
  );
}

/**
 * Every posting, newest first, whoever looks at it: what somebody gets who wants nothing picked for
 * him (PIPL 24). Only work the law keeps from the young is left out for them.
 */
export function jobsByTime(
  postings: readonly KioskPosting[],
  { isMinor }: { readonly isMinor: boolean },
): readonly ListedJob[] {
  return postings
    .filter((posting) => !isMinor || mayMinorsTake(posting))
    .sort((a, b) => b.publishAtMs - a.publishAtMs || a.postingNo.localeCompare(b.postingNo))
    .map((posting) => ({ posting, reasons: [] }));
}

/** A job somebody may have found: one he met about today, or one that suits him. */
export type FoundJob =
  | { readonly of: 'match'; readonly postingId: string; readonly match: WorkerMatch }
  | { readonly of: 'fit'; readonly postingId: string; readonly posting: KioskPosting };

/** The jobs to choose from: first what he met about and is still open, then what suits him. */
export function jobsToChoose(
  postings: readonly KioskPosting[],
  { matches, fits, recommends }: Pick<Meeting, 'matches' | 'fits' | 'recommends'>,
): readonly FoundJob[] {
  const met = matches
    .filter(({ status }) => isOpenMatch(status))
    .map((match) => ({ of: 'match' as const, postingId: match.postingId, match }));
  const known = new Set(matches.map(({ postingId }) => postingId));
  const suiting = recommends ? fittingJobs(postings, fits) : [];
  return [
    ...met,
    ...suiting
      .filter(({ posting }) => !known.has(posting.id))
      .map(({ posting }) => ({ of: 'fit' as const, postingId: posting.id, posting })),
  ];
}
