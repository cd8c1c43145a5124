import { err, ok, type Result } from '@hall/core/basics/result';
import type { HallError } from '@hall/core/contract/errors';
import type { AssistancePlan } from '@hall/core/domain/assistance/assistance-plan';
import { letsHelp } from '@hall/core/domain/assistance/hardship';
import type { Worker } from '@hall/core/domain/worker/worker';
import type { Tx } from '../handler.ts';

/** A worker who lets the market help him; without his own yes nothing is done and nothing kept. */
export function supported(tx: Tx, workerId: string): Result<Worker, HallError> {
  const worker = tx.stores.workers.get(workerId);
  if (worker === null || worker.status === 'left') return err({ code: 'not_found' });
  return letsHelp(worker.consents) ? ok(worker) : err({ code: 'consent_missing' });
}

/** A case and whose it is, while he lets the market help him. */
export function supportedCase(
  tx: Tx,
  planId: string,
): Result<{ readonly plan: AssistancePlan; readonly worker: Worker }, HallError> {
  const plan = tx.stores.assistance.get(planId);
  if (plan === null) return err({ code: 'not_found' });
  if (plan.closed !== null) return err({ code: 'wrong_state' });
  const worker = supported(tx, plan.workerId);
  return worker.ok ? ok({ plan, worker: worker.value }) : worker;
}
