import { err, ok } from '@hall/core/basics/result';
import { anonymise } from '@hall/core/domain/worker/registration';
import { lapseDay } from '@hall/core/domain/worker/retention';
import type { Worker } from '@hall/core/domain/worker/worker';
import { endHelp } from '../assist/end-help.ts';
import type { Handler, Tx } from '../handler.ts';
import { visitor } from './information.ts';
import type { VisitRegistry } from './visits.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** Deletes a worker's person at once (PIPL 47). */
export function deleteWorker({ visits }: Pick<WorkerDeps, 'visits'>): Handler<'worker.delete'> {
  return (tx, { visitToken }, actor) => {
    const found = visitor(tx, { visits, visitToken, actor });
    if (!found.ok) return found;
    deletePerson(tx, { worker: found.value.worker, visits });
    return ok({ deleted: true });
  };
}

/** Deletes a worker whose time has passed; refused for one who was seen meanwhile. */
export function lapseWorker({ visits }: Pick<WorkerDeps, 'visits'>): Handler<'worker.lapse'> {
  return (tx, { workerId }) => {
    const worker = tx.stores.workers.get(workerId);
    if (worker === null) return err({ code: 'not_found' });
    const isOver = worker.status !== 'left' && worker.lastSeenDay < lapseDay(tx.nowMs);
    if (!isOver) return err({ code: 'wrong_state' });
    deletePerson(tx, { worker, visits });
    return ok({ deleted: true });
  };
}

/** Erases the person; an anonymous worker stays, because the ledger refers to him. */
export function deletePerson(
  tx: Tx,
  { worker, visits }: { readonly worker: Worker; readonly visits: VisitRegistry },
): void {
  tx.stores.people.erase(worker.id);
  tx.stores.ticketLinks.forgetWorker(worker.id);
  endHelp(tx, worker.id, 'left');
  const state = anonymise(worker, tx.nowMs);
  tx.record({ type: 'worker.deleted', entityId: worker.id, state, detail: {} });
  visits.endOf(worker.id);
}
