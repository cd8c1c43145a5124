import { err, ok } from '@hall/core/basics/result';
import { voidTicket } from '@hall/core/domain/ticket/issuing';
import type { Handler } from '../handler.ts';

/** Takes a number out of the queue. A kiosk gives back only what it has just reserved. */
export const voidOneTicket: Handler<'ticket.void'> = (tx, { ticketId, reason }, actor) => {
  const ticket = tx.stores.tickets.get(ticketId);
  if (ticket === null) return err({ code: 'not_found' });
  const kiosk = actor.kind === 'terminal' && actor.terminal === 'kiosk';
  if (kiosk && ticket.status !== 'reserved') return err({ code: 'wrong_state' });
  const voided = voidTicket(ticket, tx.nowMs);
  if (!voided.ok) return voided;
  const state = voided.value;
  const numberFree = state.numberState === 'free';
  tx.record({ type: 'ticket.voided', entityId: ticketId, state, detail: { reason, numberFree } });
  return ok({ ticketId, numberFree });
};
