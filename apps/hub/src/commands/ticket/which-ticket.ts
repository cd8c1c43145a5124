import { err, ok, type Result } from '@hall/core/basics/result';
import type { CommandInput } from '@hall/core/contract/commands/registry';
import type { HallError } from '@hall/core/contract/errors';
import type { Actor } from '@hall/core/contract/roles';
import type { Ticket } from '@hall/core/domain/ticket/ticket';
import type { Tx } from '../handler.ts';
import { holderOf } from '../staff-of.ts';
import type { VisitRegistry } from '../worker/visits.ts';
import { queueDayOf } from './queue-tx.ts';

/** What commands about a piece of paper need beside the transaction. */
export interface TicketDeps {
  readonly visits: Pick<VisitRegistry, 'isGuessing' | 'guessedWrong'>;
  /** An integer from 0 up to, but not including, `max`; from a secure source. */
  readonly randomInt: (max: number) => number;
}

interface Asking {
  readonly actor: Actor;
  readonly visits: TicketDeps['visits'];
}

/** The ticket of today behind a code; who types wrong codes over and over is made to wait. */
export function ticketByCode(
  tx: Tx,
  code: string,
  { actor, visits }: Asking,
): Result<Ticket, HallError> {
  const holder = actor.kind === 'system' ? 'system' : holderOf(actor);
  if (visits.isGuessing(holder, tx.nowMs)) return err({ code: 'locked_out' });
  const ticket = tx.stores.tickets.byCode(queueDayOf(tx.stores, tx.nowMs), code);
  if (ticket !== null) return ok(ticket);
  visits.guessedWrong(holder, tx.nowMs);
  return err({ code: 'wrong_ticket_code' });
}

/** The ticket somebody names by its id or by the code on its paper. */
export function whichTicket(
  tx: Tx,
  which: CommandInput<'ticket.requeue'>['which'],
  asking: Asking,
): Result<Ticket, HallError> {
  if (which.with === 'code') return ticketByCode(tx, which.code, asking);
  const ticket = tx.stores.tickets.get(which.ticketId);
  return ticket === null ? err({ code: 'not_found' }) : ok(ticket);
}
