import { err } from '@hall/core/basics/result';
import type { Handler } from '../handler.ts';
import { knownWorker } from '../worker/information.ts';
import type { WorkerDeps } from '../worker/worker-deps.ts';
import { candidatesOf } from './slip-worker.ts';
import { takeWorkers } from './take-workers.ts';

/** A window takes workers for an employer who is at the window or on the phone (D-09). */
export function takeAtWindow({ visits }: Pick<WorkerDeps, 'visits'>): Handler<'match.take'> {
  return (tx, { postingId, workers, language }, actor) => {
    const candidates = candidatesOf(tx, workers, { actor, visits });
    const agreed = ['worker', 'employer'] as const;
    return takeWorkers(tx, { postingId, candidates, source: 'staff', agreed, language });
  };
}

/** A window makes whole what one side agreed to alone (D-09). Neither side says more than it said. */
export const sealAtWindow: Handler<'match.seal'> = (tx, { matchId, language }) => {
  const match = tx.stores.matches.get(matchId);
  if (match === null) return err({ code: 'not_found' });
  if (match.status !== 'unilateral' || match.day !== tx.day) return err({ code: 'wrong_state' });
  const known = knownWorker(tx, match.workerId);
  const slip = tx.stores.slips.ofWorker(tx.day, match.workerId);
  if (known === null || slip === null) return err({ code: 'not_found' });
  const candidate = {
    slipCode: slip.code,
    worker: { ok: true, value: known.worker },
    contact: null,
  } as const;
  return takeWorkers(tx, {
    postingId: match.postingId,
    candidates: [candidate],
    source: 'staff',
    agreed: [],
    language,
  });
};
