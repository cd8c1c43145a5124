import { err, ok } from '@hall/core/basics/result';
import { lapse } from '@hall/core/domain/ticket/issuing';
import type { Handler } from '../handler.ts';

/** Nobody said in time what became of a reservation. */
export const lapseTicket: Handler<'ticket.lapse'> = (tx, { ticketId }) => {
  const ticket = tx.stores.tickets.get(ticketId);
  if (ticket === null) return err({ code: 'not_found' });
  const lapsed = lapse(ticket, tx.nowMs);
  if (!lapsed.ok) return lapsed;
  const state = lapsed.value;
  const detail = { numberFree: state.numberState === 'free' };
  tx.record({ type: 'ticket.lapsed', entityId: ticketId, state, detail });
  return ok({ ticketId });
};
