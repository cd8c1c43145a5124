import { ok } from '@hall/core/basics/result';
import { undo, undoable } from '@hall/core/domain/ticket/at-counter';
import type { Handler, Tx } from '../handler.ts';
import { atCounter, nowAt } from './at-counter.ts';

/** 撤销: the last press at this counter never was; its calls are cancelled, not erased. */
export const undoPress: Handler<'counter.undo'> = (tx, { counterId }) => {
  const at = atCounter(tx, counterId);
  if (!at.ok) return at;
  const { counter } = at.value;
  const act = undoable(counter, tx.nowMs);
  if (!act.ok) return act;
  const { kind, before, callIds } = act.value;
  const after = before.flatMap(({ id }) => tx.stores.tickets.get(id) ?? []);
  const undone = undo(counter, after, tx.nowMs);
  if (!undone.ok) return undone;
  const { tickets, counter: state } = undone.value;
  for (const ticket of tickets) {
    tx.record({ type: 'ticket.undone', entityId: ticket.id, state: ticket, detail: { kind } });
  }
  for (const callId of callIds) cancel(tx, callId);
  tx.record({ type: 'counter.undone', entityId: counterId, state, detail: { kind } });
  return ok(nowAt(state, tickets.find(({ id }) => id === state.ticketId) ?? null));
};

function cancel(tx: Tx, callId: string): void {
  const call = tx.stores.calls.get(callId);
  if (call === null) return;
  const state = { ...call, cancelled: true };
  tx.record({ type: 'call.cancelled', entityId: callId, state, detail: { seq: call.seq } });
}
