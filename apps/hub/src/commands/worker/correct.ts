import { ok } from '@hall/core/basics/result';
import type { Handler } from '../handler.ts';
import { informationOf, visitor } from './information.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** A worker changes what he wants, or his phone. */
export function correctWorker({ visits }: Pick<WorkerDeps, 'visits'>): Handler<'worker.correct'> {
  return (tx, { visitToken, wishes, phone, elderMode }, actor) => {
    const found = visitor(tx, { visits, visitToken, actor });
    if (!found.ok) return found;
    const worker = { ...found.value.worker, wishes, elderMode, updatedAtMs: tx.nowMs };
    const person = { ...found.value.person };
    if (phone !== 'keep') {
      person.phone = phone;
      tx.stores.people.put(worker.id, person);
    }
    tx.record({ type: 'worker.corrected', entityId: worker.id, state: worker, detail: {} });
    return ok({ information: informationOf({ worker, person }) });
  };
}
