import { dayOf } from '@hall/core/basics/market-day';
import type { QueryOutput } from '@hall/core/contract/queries';
import type { Posting } from '@hall/core/domain/posting/posting';
import { remainingPlaces } from '@hall/core/domain/posting/reviewing';
import { isOpenMatch } from '@hall/core/domain/match/match';
import type { Worker } from '@hall/core/domain/worker/worker';
import { strongestReasons } from '@hall/core/rules/fit';
import { isFriendly, rankForMeeting } from '@hall/core/rules/posting-pick';
import type { LivePostingsView } from '../commands/worker/worker-deps.ts';
import type { Stores } from '../store/stores.ts';
import { postingLineOf } from './posting-line.ts';

type Proposal = QueryOutput<'assist.person'>['proposals'][number];

/** As many as staff can talk through with somebody (D-05). */
const mostProposals = 3;
const mostReasons = 3;

/** What is read beside the worker himself. */
export interface ProposalParts {
  readonly stores: Stores;
  readonly live: LivePostingsView;
  readonly nowMs: number;
}

/** At most three postings of today for somebody; none where one of the two said no today. */
export function proposalsFor(worker: Worker, parts: ProposalParts): Proposal[] {
  const { stores, live, nowMs } = parts;
  const { wishes, minorWorker } = worker;
  const proposals: Proposal[] = [];
  for (const picked of rankForMeeting(
    { wishes, minorWorker, nowMs },
    live.near(wishes.occupationIds),
  )) {
    if (proposals.length === mostProposals) break;
    const { posting } = picked;
    const line = isStillPossible(worker, posting, parts)
      ? postingLineOf(stores, { posting, day: dayOf(nowMs) })
      : null;
    if (line === null) continue;
    const reasons = strongestReasons(picked, { wishes, most: mostReasons });
    proposals.push({
      ...line,
      postingId: posting.id,
      remaining: remainingPlaces(posting),
      friendly: isFriendly(posting),
      reasons,
    });
  }
  return proposals;
}

function isStillPossible(worker: Worker, posting: Posting, parts: ProposalParts): boolean {
  const { stores, nowMs } = parts;
  const today = stores.matches.ofPair(posting.id, worker.id, dayOf(nowMs));
  return today === null || isOpenMatch(today.status);
}
