import { isPublic } from '@hall/core/domain/fair/checklist';
import { fairEndMs, fairStartMs, type Fair } from '@hall/core/domain/fair/fair';
import { endedWithFair, mayJoinFair } from '@hall/core/domain/fair/holding';
import type { Posting } from '@hall/core/domain/posting/posting';

/** How it stands with a fair at a moment. */
export type FairPhase = 'unpublished' | 'planned' | 'held' | 'closed' | 'called_off';

/** An open fair is held from its beginning; the hub closes it at its end. */
export function phaseOf(fair: Fair, nowMs: number): FairPhase {
  const { status, details } = fair;
  if (status !== 'open') return status;
  if (!isPublic(fair)) return 'unpublished';
  return fairStartMs(details) <= nowMs ? 'held' : 'planned';
}

/** The colour that helps to see it. */
export const phaseTone = {
  unpublished: 'warn',
  planned: 'accent',
  held: 'good',
  closed: 'plain',
  called_off: 'warn',
} as const;

/** Postings that may come to a fair: they are not over, and at none that is still to come. */
export function postingsToAdd(
  postings: readonly Posting[],
  fairs: readonly Fair[],
): readonly Posting[] {
  const taken = new Set(
    fairs
      .filter(({ status }) => status === 'open')
      .flatMap(({ stalls }) => stalls.map(({ postingId }) => postingId)),
  );
  return postings.filter((posting) => mayJoinFair(posting) && !taken.has(posting.id));
}

/** How many postings would end if a fair did now. */
export function endingCount(
  { stalls }: Pick<Fair, 'stalls'>,
  postingById: ReadonlyMap<string, Posting>,
  nowMs: number,
): number {
  return stalls.filter(({ postingId }) => {
    const posting = postingById.get(postingId);
    return posting !== undefined && endedWithFair(posting, nowMs) !== null;
  }).length;
}

/** Fairs a list of postings can be narrowed down to: those to come, and those of that day. */
export function fairsToFilter(fairs: readonly Fair[], nowMs: number): readonly Fair[] {
  return fairs.filter(
    ({ status, details }) => status === 'open' || nowMs - fairEndMs(details) < keptMs,
  );
}

const keptMs = 24 * 60 * 60_000;
