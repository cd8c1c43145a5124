import type { MatchView } from '@hall/core/contract/commands/match-parts';
import type { Match } from '@hall/core/domain/match/match';
import { showsContact } from '@hall/core/domain/match/meeting';
import type { Worker } from '@hall/core/domain/worker/worker';
import type { Stores } from '../store/stores.ts';
import { candidateViewOf } from './candidate-view.ts';

/** A match as everybody may read it who may read matches: nobody is named in it. */
export function namelessMatchView(match: Match, worker: Worker): Omit<MatchView, 'contact'> {
  return {
    matchId: match.id,
    postingId: match.postingId,
    worker: candidateViewOf(worker),
    source: match.source,
    status: match.status,
    matchNo: match.matchNo,
    placeNo: match.placeNo,
    arrived: match.arrival?.arrived ?? null,
    cancel: match.cancel,
    workerAgreed: match.agreed.worker !== null,
    employerAgreed: match.agreed.employer !== null,
    contactAnswered: match.contact !== null,
    changedAtMs: changedAtMs(match),
  };
}

/** Matches as their own employer reads them at this moment. */
export function employersMatchViews(stores: Stores, matches: readonly Match[]): MatchView[] {
  return matches.flatMap((match) => {
    const worker = stores.workers.get(match.workerId);
    if (worker === null) return [];
    return [{ ...namelessMatchView(match, worker), contact: contactOf(stores, match) }];
  });
}

/** Name and phone. Asked of the match each time, so that a consent taken back counts at once. */
function contactOf(stores: Stores, match: Match): MatchView['contact'] {
  if (!showsContact(match)) return null;
  const person = stores.people.get(match.workerId);
  return person === null ? null : { name: person.name, phone: person.phone };
}

function changedAtMs(match: Match): number {
  const { agreed, contact, arrival } = match;
  return Math.max(
    ...[
      match.recommendedAtMs,
      match.invitedAtMs,
      match.negotiatingAtMs,
      match.confirmedAtMs,
      match.endedAtMs,
      agreed.worker,
      agreed.employer,
      contact?.atMs,
      contact?.withdrawnAtMs,
      arrival?.atMs,
    ].map((atMs) => atMs ?? 0),
  );
}
