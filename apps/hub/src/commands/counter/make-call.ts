import { err, ok, type Result } from '@hall/core/basics/result';
import type { HallError } from '@hall/core/contract/errors';
import type { Counter } from '@hall/core/domain/service/counter';
import type { Call } from '@hall/core/domain/ticket/call';
import { durationMs } from '@hall/core/domain/ticket/queue-day';
import { call } from '@hall/core/domain/ticket/serving';
import { ticketNumber, type Ticket } from '@hall/core/domain/ticket/ticket';
import { paceSample } from '@hall/core/rules/expected-wait';
import type { Tx } from '../handler.ts';
import { lanesOf } from './dispatch-view.ts';

/** Writes a call as a fact of the hall; the sequence is what voice and displays follow. */
export function recordCall(
  tx: Tx,
  made: { readonly counter: Counter; readonly ticket: Ticket; readonly kind: Call['kind'] },
): Call {
  const { counter, ticket, kind } = made;
  const state: Call = {
    id: tx.newId(),
    seq: tx.nextNumber('call', 'hall'),
    day: ticket.day,
    ticketId: ticket.id,
    number: ticketNumber(ticket),
    serviceId: ticket.serviceId,
    counterId: counter.id,
    counterNumber: counter.details.number,
    kind,
    times: ticket.calls,
    lanes: lanesOf(counter),
    priority: ticket.priority !== null,
    place: ticket.place,
    turn: ticket.turn,
    paceMs: kind === 'next' ? sampleOf(ticket, tx.nowMs) : null,
    atMs: tx.nowMs,
    cancelled: false,
  };
  tx.record({ type: 'call.made', entityId: state.id, state, detail: { seq: state.seq } });
  return state;
}

/** What a first call says about the wait of people who come now; a second turn says nothing. */
function sampleOf({ callableFromMs, ahead, ...ticket }: Ticket, nowMs: number): number | null {
  if (ticket.requeued || ticket.transfers > 0 || ticket.misses > 0) return null;
  return paceSample(durationMs(callableFromMs, nowMs), ahead);
}

/** Calls a ticket to a counter: the ticket's part. */
export function callTo(
  tx: Tx,
  order: {
    readonly counter: Counter;
    readonly ticketId: string;
    readonly kind: 'next' | 'chosen';
    readonly reason: string | null;
  },
): Result<{ readonly before: Ticket; readonly after: Ticket }, HallError> {
  const { counter, ticketId, kind, reason } = order;
  const before = tx.stores.tickets.get(ticketId);
  if (before === null) return err({ code: 'not_found' });
  const called = call(before, { counterId: counter.id, nowMs: tx.nowMs });
  if (!called.ok) return called;
  const state = called.value;
  tx.record({ type: 'ticket.called', entityId: ticketId, state, detail: { kind, reason } });
  return ok({ before, after: state });
}
