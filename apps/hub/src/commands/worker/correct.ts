import { err, ok } from '@hall/core/basics/result';
import type { Handler } from '../handler.ts';
import { informationOf, visitor } from './information.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** A worker changes what he wants, his phone, or a name that he typed and no card told. */
export function correctWorker({ visits }: Pick<WorkerDeps, 'visits'>): Handler<'worker.correct'> {
  return (tx, { visitToken, wishes, phone, name, elderMode }, actor) => {
    const found = visitor(tx, { visits, visitToken, actor });
    if (!found.ok) return found;
    const { worker: before, person: known } = found.value;
    if (name !== null && before.verified) return err({ code: 'wrong_state' });
    const worker = { ...before, wishes, elderMode, updatedAtMs: tx.nowMs };
    const person = {
      ...known,
      phone: phone === 'keep' ? known.phone : phone,
      name: name ?? known.name,
    };
    const isPersonal = phone !== 'keep' || name !== null;
    if (isPersonal) tx.stores.people.put(worker.id, person);
    tx.record({ type: 'worker.corrected', entityId: worker.id, state: worker, detail: {} });
    return ok({ information: informationOf({ worker, person }) });
  };
}
