import { ok } from '@hall/core/basics/result';
import { recalled } from '@hall/core/domain/ticket/at-counter';
import { recall } from '@hall/core/domain/ticket/serving';
import type { Handler } from '../handler.ts';
import { busyCounter, nowAt } from './at-counter.ts';
import { recordCall } from './make-call.ts';

/** 重呼: the same number once more, for ears and displays. */
export const recallCurrent: Handler<'counter.recall'> = (tx, { counterId }) => {
  const at = busyCounter(tx, counterId);
  if (!at.ok) return at;
  const { counter, current } = at.value;
  const again = recall(current, tx.nowMs);
  if (!again.ok) return again;
  const ticket = again.value;
  const detail = { times: ticket.calls };
  tx.record({ type: 'ticket.recalled', entityId: ticket.id, state: ticket, detail });
  const call = recordCall(tx, { counter, ticket, kind: 'recall' });
  const state = recalled(counter, call.id, tx.nowMs);
  tx.record({ type: 'counter.acted', entityId: counterId, state, detail: { kind: 'call' } });
  return ok(nowAt(state, ticket, call.seq));
};
