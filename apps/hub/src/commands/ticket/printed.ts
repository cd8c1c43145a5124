import { err, ok } from '@hall/core/basics/result';
import { printed } from '@hall/core/domain/ticket/issuing';
import type { Handler } from '../handler.ts';

/** Writes down what became of the paper; a confirmed print puts the number into the queue. */
export const recordTicketPrinted: Handler<'ticket.printed'> = (tx, { ticketId, result }) => {
  const ticket = tx.stores.tickets.get(ticketId);
  if (ticket === null) return err({ code: 'not_found' });
  const state = printed(ticket, result, tx.nowMs);
  const detail = { result, reprint: ticket.reprints };
  const changed = state === ticket ? null : state;
  tx.record({ type: 'ticket.printed', entityId: ticketId, state: changed, detail });
  return ok({ ticketId, status: state.status });
};
