import { err, ok } from '@hall/core/basics/result';
import { setPriority } from '@hall/core/domain/ticket/issuing';
import type { Handler } from '../handler.ts';

/** Staff see that somebody goes first, or take it back (E-03). */
export const setTicketPriority: Handler<'ticket.setPriority'> = (tx, { ticketId, priority }) => {
  const ticket = tx.stores.tickets.get(ticketId);
  if (ticket === null) return err({ code: 'not_found' });
  const changed = setPriority(ticket, priority);
  if (!changed.ok) return changed;
  const state = changed.value;
  tx.record({ type: 'ticket.priority_set', entityId: ticketId, state, detail: {} });
  return ok({ ticketId });
};
