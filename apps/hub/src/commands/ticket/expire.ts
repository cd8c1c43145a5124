import { err, ok } from '@hall/core/basics/result';
import { expire } from '@hall/core/domain/ticket/serving';
import type { Ticket } from '@hall/core/domain/ticket/ticket';
import type { Handler, Tx } from '../handler.ts';
import { queueDayOf, servicePhase } from './queue-tx.ts';

/** Ends a number whose day, or whose service's hours, are over (E-11). */
export const expireTicket: Handler<'ticket.expire'> = (tx, { ticketId }) => {
  const ticket = tx.stores.tickets.get(ticketId);
  if (ticket === null) return err({ code: 'not_found' });
  if (!isOver(tx, ticket)) return err({ code: 'wrong_state' });
  const expired = expire(ticket, tx.nowMs);
  if (!expired.ok) return expired;
  const state = expired.value;
  tx.record({ type: 'ticket.expired', entityId: ticketId, state, detail: {} });
  leaveCounter(tx, ticket);
  return ok({ ticketId });
};

function isOver(tx: Tx, ticket: Ticket): boolean {
  if (ticket.day < queueDayOf(tx.stores, tx.nowMs)) return true;
  const service = tx.stores.services.get(ticket.serviceId);
  return service !== null && servicePhase(tx.stores, service, tx.nowMs).phase === 'over';
}

/** A counter that called it yesterday has nobody any more. */
function leaveCounter(tx: Tx, { id, counterId }: Ticket): void {
  const counter = counterId === null ? null : tx.stores.serviceCounters.get(counterId);
  if (counter?.ticketId !== id) return;
  const state = { ...counter, ticketId: null, act: null, paused: true, changedAtMs: tx.nowMs };
  tx.record({ type: 'counter.paused', entityId: counter.id, state, detail: { paused: true } });
}
