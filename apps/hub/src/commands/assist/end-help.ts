import { closePlan, type CloseReason } from '@hall/core/domain/assistance/assistance-plan';
import type { Tx } from '../handler.ts';

/**
 * Erases which hardship it was and what was said, and closes the open case: the consent they rest on
 * is gone (PIPL 15, 47). Which postings were recommended stays in the ledger, of an anonymous id.
 */
export function endHelp(tx: Tx, workerId: string, reason: CloseReason): void {
  tx.stores.assistancePrivate.erase(workerId);
  const plan = tx.stores.assistance.openOf(workerId);
  const closed = plan === null ? null : closePlan(plan, { reason, atMs: tx.nowMs });
  if (closed?.ok !== true) return;
  tx.record({
    type: 'assistance.closed',
    entityId: closed.value.id,
    state: closed.value,
    detail: { reason },
  });
}
