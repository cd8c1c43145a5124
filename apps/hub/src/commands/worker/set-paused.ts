import { ok } from '@hall/core/basics/result';
import type { Worker } from '@hall/core/domain/worker/worker';
import type { Handler } from '../handler.ts';
import { informationOf, visitor } from './information.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** A worker stops looking for a while, or looks again. */
export function setWorkerPaused({
  visits,
}: Pick<WorkerDeps, 'visits'>): Handler<'worker.setPaused'> {
  return (tx, { visitToken, paused }, actor) => {
    const found = visitor(tx, { visits, visitToken, actor });
    if (!found.ok) return found;
    const status = paused ? 'paused' : 'seeking';
    const worker: Worker = { ...found.value.worker, status, updatedAtMs: tx.nowMs };
    tx.record({ type: 'worker.paused', entityId: worker.id, state: worker, detail: { paused } });
    return ok({ information: informationOf({ ...found.value, worker }) });
  };
}
