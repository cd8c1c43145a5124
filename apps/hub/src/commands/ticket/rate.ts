import { err, ok, type Result } from '@hall/core/basics/result';
import type { CommandInput } from '@hall/core/contract/commands/registry';
import type { HallError } from '@hall/core/contract/errors';
import type { Actor } from '@hall/core/contract/roles';
import type { Rating } from '@hall/core/domain/ticket/rating';
import type { Ticket } from '@hall/core/domain/ticket/ticket';
import type { Handler, Tx } from '../handler.ts';
import { mayPressFor } from '../counter/own-counter.ts';
import { ticketByCode, type TicketDeps } from './which-ticket.ts';

/** Long enough to gather one's papers in front of the keys. */
const ratingAtCounterMs = 10 * 60_000;

/** A rating that names the service and the counter, never the ticket (E-12). */
export function rateTicket({ visits }: TicketDeps): Handler<'ticket.rate'> {
  return (tx, { which, score }, actor) => {
    const rated = ticketToRate(tx, which, { actor, visits });
    if (!rated.ok) return rated;
    const { id, serviceId, counterId, day, status } = rated.value;
    if (status !== 'completed') return err({ code: 'wrong_state' });
    if (tx.stores.ticketLinks.isRated(id)) return err({ code: 'already_rated' });
    tx.stores.ticketLinks.markRated(id, tx.nowMs);
    const state: Rating = { id: tx.newId(), day, serviceId, counterId, score, atMs: tx.nowMs };
    tx.record({ type: 'rating.given', entityId: state.id, state, detail: { score } });
    return ok({});
  };
}

function ticketToRate(
  tx: Tx,
  which: CommandInput<'ticket.rate'>['which'],
  asking: { readonly actor: Actor; readonly visits: TicketDeps['visits'] },
): Result<Ticket, HallError> {
  if (which.with === 'code') return ticketByCode(tx, which.code, asking);
  if (!mayPressFor(tx, asking.actor, which.counterId)) return err({ code: 'forbidden' });
  const last = tx.stores.tickets.lastCompletedAt(which.counterId, tx.nowMs, ratingAtCounterMs);
  return last === null ? err({ code: 'counter_empty' }) : ok(last);
}
