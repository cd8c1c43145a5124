import { ok } from '@hall/core/basics/result';
import { withdrawConsent } from '@hall/core/domain/worker/registration';
import { endHelp } from '../assist/end-help.ts';
import type { Handler } from '../handler.ts';
import { deletePerson } from './delete.ts';
import { visitor } from './information.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** A worker takes a consent back; without registration nothing of him stays (PIPL 15, 47). */
export function withdrawWorkerConsent({
  visits,
}: Pick<WorkerDeps, 'visits'>): Handler<'worker.withdrawConsent'> {
  return (tx, { visitToken, purpose }, actor) => {
    const found = visitor(tx, { visits, visitToken, actor });
    if (!found.ok) return found;
    const { person } = found.value;
    const worker = withdrawConsent(found.value.worker, { purpose, nowMs: tx.nowMs });
    tx.record({
      type: 'worker.consent_withdrawn',
      entityId: worker.id,
      state: worker,
      detail: { purpose },
    });
    if (purpose === 'registration') {
      deletePerson(tx, { worker, visits });
      return ok({ deleted: true });
    }
    if (purpose === 'hardship') endHelp(tx, worker.id, 'withdrawn');
    if (purpose === 'keep_id_number') {
      tx.stores.people.put(worker.id, { ...person, idNumber: null, birthDate: null });
    }
    return ok({ deleted: false });
  };
}
