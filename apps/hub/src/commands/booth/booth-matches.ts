import { ok } from '@hall/core/basics/result';
import { meet } from '@hall/core/domain/match/meeting';
import type { Handlers, Tx } from '../handler.ts';
import { candidateViewOf } from '../../match/candidate-view.ts';
import { contactQuestionFor } from '../match/contact-questions.ts';
import { cancelMatch, recordArrival, unsayArrival } from '../match/end-match.ts';
import { mayTake } from '../match/may-take.ts';
import { reprintMatch } from '../match/reprint.ts';
import { candidatesOf, workerOfSlip } from '../match/slip-worker.ts';
import { takeWorkers } from '../match/take-workers.ts';
import type { VisitRegistry } from '../worker/visits.ts';
import { atBooth, ownMatch, ownPosting } from './at-booth.ts';
import type { BoothRegistry } from './booth-registry.ts';

type MatchAtBooth =
  | 'booth.scan'
  | 'booth.take'
  | 'booth.cancel'
  | 'booth.arrival'
  | 'booth.arrivals'
  | 'booth.reprint';

/** What an employer does at his table with workers and matches of his. */
export function boothMatchHandlers({
  booths,
  visits,
}: {
  readonly booths: BoothRegistry;
  readonly visits: VisitRegistry;
}): Pick<Handlers, MatchAtBooth> {
  return {
    'booth.scan': atBooth(booths, (tx, { postingId, slipCode, language }, at) => {
      const posting = ownPosting(tx, postingId, at);
      if (!posting.ok) return posting;
      const known = workerOfSlip(tx, slipCode, { actor: at.actor, visits });
      if (!known.ok) return known;
      const { worker } = known.value;
      const { employer } = at;
      const free = mayTake(tx, { posting: posting.value, employer }, worker);
      if (!free.ok) return free;
      atTable(tx, postingId, worker.id);
      const market = tx.stores.market.get();
      const question = contactQuestionFor({ market, employer, language });
      return ok({ worker: candidateViewOf(worker), question });
    }),
    'booth.take': atBooth(booths, (tx, { postingId, workers, language }, at) => {
      const posting = ownPosting(tx, postingId, at);
      if (!posting.ok) return posting;
      const candidates = candidatesOf(tx, workers, { actor: at.actor, visits });
      const agreed = ['worker', 'employer'] as const;
      return takeWorkers(tx, { postingId, candidates, source: 'employer', agreed, language });
    }),
    'booth.cancel': atBooth(booths, (tx, { matchId, reason }, at) => {
      const match = ownMatch(tx, matchId, at);
      return match.ok ? cancelMatch(tx, match.value, reason) : match;
    }),
    'booth.arrival': atBooth(booths, (tx, { matchId, arrived }, at) => {
      const match = ownMatch(tx, matchId, at);
      return match.ok ? recordArrival(tx, match.value, { arrived, by: 'employer' }) : match;
    }),
    'booth.arrivals': atBooth(booths, (tx, { matchIds, arrived }, at) => {
      for (const matchId of matchIds) {
        const match = ownMatch(tx, matchId, at);
        if (!match.ok) return match;
        const said =
          arrived === null
            ? unsayArrival(tx, match.value)
            : recordArrival(tx, match.value, { arrived, by: 'employer' });
        if (!said.ok) return said;
      }
      return ok({ matchIds, arrived });
    }),
    'booth.reprint': atBooth(booths, (tx, { matchId, copy, language }, at) => {
      const match = ownMatch(tx, matchId, at);
      return match.ok ? reprintMatch(tx, match.value, { copy, language }) : match;
    }),
  };
}

/** Who was asked to come, or was sent, and lays his slip down has come to the table (D-01). */
function atTable(tx: Tx, postingId: string, workerId: string): void {
  const match = tx.stores.matches.ofPair(postingId, workerId, tx.day);
  const met = match === null ? null : meet(match, tx.nowMs);
  if (met?.ok !== true) return;
  tx.record({ type: 'match.met', entityId: met.value.id, state: met.value, detail: {} });
}
