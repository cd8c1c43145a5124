import type { MatchPaper } from '@hall/core/contract/commands/match-parts';
import type { ListedMatch } from '../match/match-list.ts';
import { sampleId, sampleNowMs } from './samples.ts';

/** A match of today, confirmed, of somebody who is only a number. */
export function sampleMatch(over: Partial<ListedMatch> = {}): ListedMatch {
  return {
    matchId: sampleId(),
    postingId: sampleId(),
    worker: {
      workerId: sampleId(),
      registrationNo: '990001-261122-0012',
      occupationIds: ['general'],
      ageBand: '40-49',
      availability: { when: 'today', part: 'any' },
      verified: true,
    },
    source: 'worker',
    status: 'confirmed',
    matchNo: 'M-990001-261122-0001',
    placeNo: 1,
    arrived: null,
    cancel: null,
    workerAgreed: true,
    employerAgreed: true,
    contactAnswered: true,
    changedAtMs: sampleNowMs,
    posting: { postingNo: '990001-261122-0001', occupationId: 'general', employer: '示例建筑' },
    ...over,
  };
}

/** One that only the worker agreed to; it waits for the window. */
export function waitingMatch(over: Partial<ListedMatch> = {}): ListedMatch {
  return sampleMatch({
    status: 'unilateral',
    matchNo: null,
    placeNo: null,
    employerAgreed: false,
    ...over,
  });
}

/** A paper as the hub hands it out. */
export function samplePaper(copy: MatchPaper['copy'], paperId = sampleId()): MatchPaper {
  return {
    paperId,
    copy,
    document: { kind: 'match-slip', blocks: [{ kind: 'text', text: `paper ${copy}` }] },
  };
}
