import type { WorkerMatch } from '@hall/core/contract/commands/match-commands';
import type { Match } from '@hall/core/domain/match/match';
import { awaitedSide, hasAnswered, showsContact } from '@hall/core/domain/match/meeting';
import type { Worker } from '@hall/core/domain/worker/worker';
import { boardPosting } from '@hall/core/contract/topics/public-posting';
import type { Tx } from '../handler.ts';

const mostShown = 50;

/**
 * A worker's matches of today that are open or confirmed, newest first; and older ones whose employer
 * may still see his name, because he may take that back at any time (PIPL 15).
 */
export function matchesOfWorker(tx: Tx, worker: Worker): WorkerMatch[] {
  return tx.stores.matches
    .openOrConfirmedOf(worker.id)
    .filter((match) => match.day === tx.day || showsContact(match))
    .slice(0, mostShown)
    .flatMap((match) => forWorker(tx, match));
}

function forWorker(tx: Tx, match: Match): WorkerMatch[] {
  const posting = tx.stores.postings.get(match.postingId);
  const employer = tx.stores.employers.get(match.employerId);
  if (posting === null || employer === null) return [];
  const market = tx.stores.market.get();
  const shown = boardPosting({ posting, employer, market, standName: null });
  return [
    {
      matchId: match.id,
      postingId: posting.id,
      employer: shown.employer,
      occupationId: shown.occupationId,
      status: match.status,
      matchNo: match.matchNo,
      showsContact: showsContact(match),
      contactAnswered: hasAnswered(match),
      awaits: awaitedSide(match),
    },
  ];
}
