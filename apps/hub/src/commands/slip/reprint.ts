import { err, ok } from '@hall/core/basics/result';
import type { Posting } from '@hall/core/domain/posting/posting';
import type { Handler } from '../handler.ts';
import { holderOf } from '../staff-of.ts';
import { knownWorker } from '../worker/information.ts';
import { slipOf } from '../worker/serve.ts';
import type { WorkerDeps } from '../worker/worker-deps.ts';

/** Today's slip once more, marked 补打; postings that are gone by now are left out (B-14). */
export function reprintSlip({
  visits,
  live,
}: Pick<WorkerDeps, 'visits' | 'live'>): Handler<'slip.reprint'> {
  return (tx, { code, language }, actor) => {
    const holder = holderOf(actor);
    if (visits.isGuessing(holder, tx.nowMs)) return err({ code: 'locked_out' });
    const slip = tx.stores.slips.byCode(tx.day, code);
    const known = slip === null ? null : knownWorker(tx, slip.workerId);
    if (slip === null || known === null) {
      visits.guessedWrong(holder, tx.nowMs);
      return err({ code: 'wrong_slip_code' });
    }
    const record = { ...slip, reprints: slip.reprints + 1 };
    tx.record({ type: 'slip.reprinted', entityId: slip.id, state: record, detail: {} });
    const postings = slip.postingIds
      .map((id) => live.get(id))
      .filter((posting): posting is Posting => posting !== null);
    return ok({ slip: slipOf(tx, { known, record, postings, language }) });
  };
}
