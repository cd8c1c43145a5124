import { err, ok } from '@hall/core/basics/result';
import { requeue } from '@hall/core/domain/ticket/serving';
import { laneOf, ticketNumber, type Ticket } from '@hall/core/domain/ticket/ticket';
import { isBefore, orderBehind, requeueBehind, type QueueOrder } from '@hall/core/rules/dispatch';
import type { Handler, Tx } from '../handler.ts';
import { aheadOf, nextOrder, queueDayOf } from './queue-tx.ts';
import { whichTicket, type TicketDeps } from './which-ticket.ts';

/** Who missed his call comes back once, behind the next three (E-08). */
export function requeueTicket({ visits }: TicketDeps): Handler<'ticket.requeue'> {
  return (tx, { which }, actor) => {
    const ticket = whichTicket(tx, which, { actor, visits });
    if (!ticket.ok) return ticket;
    if (ticket.value.day !== queueDayOf(tx.stores, tx.nowMs)) return err({ code: 'wrong_state' });
    const order = orderBehind(nextThree(tx, ticket.value), nextOrder(tx));
    const back = requeue(ticket.value, order);
    if (!back.ok) return back;
    const state = back.value;
    tx.record({ type: 'ticket.requeued', entityId: state.id, state, detail: {} });
    const ahead = aheadOf(tx.stores, state);
    return ok({ ticketId: state.id, number: ticketNumber(state), status: state.status, ahead });
  };
}

function nextThree(tx: Tx, ticket: Ticket): QueueOrder[] {
  const line = { day: ticket.day, lane: laneOf(ticket) };
  const next = [false, true].flatMap((priority) =>
    tx.stores.tickets.next({ ...line, priority }, requeueBehind),
  );
  return next.sort((a, b) => (isBefore(a, b) ? -1 : 1)).slice(0, requeueBehind);
}
