import { ok } from '@hall/core/basics/result';
import type { Worker } from '@hall/core/domain/worker/worker';
import type { Handler } from '../handler.ts';
import { informationOf, visitor } from './information.ts';
import { pickFor, picksOf } from './pick-for.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** 不要推荐,我自己看: a worker wants the plain list from now on, or what fits him again (D-03). */
export function setRecommendations({
  visits,
  live,
}: Pick<WorkerDeps, 'visits' | 'live'>): Handler<'worker.setRecommendations'> {
  return (tx, { visitToken, on }, actor) => {
    const found = visitor(tx, { visits, visitToken, actor });
    if (!found.ok) return found;
    const worker: Worker = { ...found.value.worker, recommendations: on, updatedAtMs: tx.nowMs };
    tx.record({
      type: 'worker.recommendations_set',
      entityId: worker.id,
      state: worker,
      detail: { on },
    });
    const picked = pickFor(worker, { live, nowMs: tx.nowMs });
    return ok({ information: informationOf({ ...found.value, worker }), ...picksOf(picked) });
  };
}
