import { err, ok, type Result } from '@hall/core/basics/result';
import type { CounterNow } from '@hall/core/contract/commands/counter-commands';
import type { HallError } from '@hall/core/contract/errors';
import { complete } from '@hall/core/domain/ticket/serving';
import type { Ticket } from '@hall/core/domain/ticket/ticket';
import type { Handler, Tx } from '../handler.ts';
import { queueDayOf } from '../ticket/queue-tx.ts';
import { atCounter, nowAt, recordAct, type AtCounter } from './at-counter.ts';
import { headsIn, nextFor } from './dispatch-view.ts';
import { callTo, recordCall } from './make-call.ts';

/** One press: whom it serves is done, and the next is called. */
export const callNext: Handler<'counter.next'> = (tx, { counterId }) => {
  const at = atCounter(tx, counterId);
  if (!at.ok) return at;
  const { counter } = at.value;
  const day = queueDayOf(tx.stores, tx.nowMs);
  const headOf = headsIn(tx.stores, day);
  const next = nextFor(tx.stores, { counter, day, nowMs: tx.nowMs, headOf, known: new Map() });
  if (next === null && at.value.current === null) return err({ code: 'nobody_waiting' });
  const finished = finishCurrent(tx, at.value);
  if (!finished.ok) return finished;
  if (next === null) {
    const act = { kind: 'complete', before: finished.value, ticketId: null, callId: null } as const;
    return ok(nowAt(recordAct(tx, counter, act), null));
  }
  const order = { ticketId: next.ticketId, kind: 'next', reason: null } as const;
  return callAt(tx, { ...order, at: at.value, finished: finished.value });
};

/** Whom the counter serves is done; somebody called who was not dealt with stops the press. */
export function finishCurrent(tx: Tx, { current }: AtCounter): Result<Ticket[], HallError> {
  if (current === null) return ok([]);
  if (current.status !== 'serving') return err({ code: 'counter_busy' });
  const done = complete(current, tx.nowMs);
  if (!done.ok) return done;
  const state = done.value;
  tx.record({ type: 'ticket.completed', entityId: state.id, state, detail: {} });
  return ok([current]);
}

/** Calls a ticket and writes ticket, call and counter. */
export function callAt(
  tx: Tx,
  order: {
    readonly at: AtCounter;
    readonly finished: readonly Ticket[];
    readonly ticketId: string;
    readonly kind: 'next' | 'chosen';
    readonly reason: string | null;
  },
): Result<CounterNow, HallError> {
  const { at, finished, ticketId, kind, reason } = order;
  const { counter } = at;
  const called = callTo(tx, { counter, ticketId, kind, reason });
  if (!called.ok) return called;
  const { before, after: ticket } = called.value;
  const { id: callId, seq } = recordCall(tx, { counter, ticket, kind });
  const act = { kind: 'call', before: [...finished, before], ticketId, callId } as const;
  return ok(nowAt(recordAct(tx, counter, act), ticket, seq));
}
