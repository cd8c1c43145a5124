import { err, ok } from '@hall/core/basics/result';
import { apologyPaper } from '@hall/core/documents/ticket';
import { ticketNumber } from '@hall/core/domain/ticket/ticket';
import type { Handler } from '../handler.ts';
import { ticketByCode, type TicketDeps } from './which-ticket.ts';

/** 致歉条: only for a number that expired without its holder's doing (E-11). */
export function apologise({ visits }: TicketDeps): Handler<'ticket.apology'> {
  return (tx, { code, language }, actor) => {
    const found = ticketByCode(tx, code, { actor, visits });
    if (!found.ok) return found;
    const ticket = found.value;
    const service = tx.stores.services.get(ticket.serviceId);
    if (service === null) return err({ code: 'not_found' });
    if (ticket.status !== 'expired' || ticket.misses > 0) return err({ code: 'wrong_state' });
    tx.record({ type: 'ticket.apologised', entityId: ticket.id, state: null, detail: {} });
    const document = apologyPaper({
      market: tx.stores.market.get(),
      number: ticketNumber(ticket),
      service: service.details.name,
      atMs: tx.nowMs,
      language,
    });
    return ok({ document });
  };
}
