import { err, ok } from '@hall/core/basics/result';
import { reprint } from '@hall/core/domain/ticket/issuing';
import { ticketNumber } from '@hall/core/domain/ticket/ticket';
import type { Handler } from '../handler.ts';
import { aheadOf } from './queue-tx.ts';
import { documentOf } from './ticket-document.ts';
import { whichTicket, type TicketDeps } from './which-ticket.ts';

/** The same paper once more, marked 补打, with the people ahead as they are now. */
export function reprintTicket({ visits }: TicketDeps): Handler<'ticket.reprint'> {
  return (tx, { which, language }, actor) => {
    const ticket = whichTicket(tx, which, { actor, visits });
    if (!ticket.ok) return ticket;
    const again = reprint(ticket.value);
    if (!again.ok) return again;
    const state = again.value;
    const service = tx.stores.services.get(state.serviceId);
    if (service === null) return err({ code: 'not_found' });
    const detail = { reprint: state.reprints };
    tx.record({ type: 'ticket.reprinted', entityId: state.id, state, detail });
    const ahead = state.proof === null ? state.ahead : aheadOf(tx.stores, state);
    const document = documentOf(tx, state, { service, ahead, language });
    return ok({ ticketId: state.id, number: ticketNumber(state), document });
  };
}
