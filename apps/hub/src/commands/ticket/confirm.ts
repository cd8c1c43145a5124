import { err, ok } from '@hall/core/basics/result';
import { confirm } from '@hall/core/domain/ticket/issuing';
import { ticketNumber } from '@hall/core/domain/ticket/ticket';
import type { Handler } from '../handler.ts';
import { aheadOf } from './queue-tx.ts';

/** Somebody has the number and says so; the printer has no part in it. */
export const confirmTicket: Handler<'ticket.confirm'> = (tx, { ticketId }, actor) => {
  const ticket = tx.stores.tickets.get(ticketId);
  if (ticket === null) return err({ code: 'not_found' });
  const proof = actor.kind === 'staff' ? 'staff' : 'screen';
  const confirmed = confirm(ticket, proof);
  if (!confirmed.ok) return confirmed;
  const state = confirmed.value;
  if (state !== ticket) {
    tx.record({ type: 'ticket.confirmed', entityId: ticketId, state, detail: { proof } });
  }
  const ahead = aheadOf(tx.stores, state);
  return ok({ ticketId, number: ticketNumber(state), status: state.status, ahead });
};
