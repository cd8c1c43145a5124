import { err, ok, type Result } from '@hall/core/basics/result';
import type { CommandInput } from '@hall/core/contract/commands/registry';
import type { HallError } from '@hall/core/contract/errors';
import { transfer } from '@hall/core/domain/ticket/serving';
import type { Ticket } from '@hall/core/domain/ticket/ticket';
import { frontThird, transferOrder, type QueueOrder } from '@hall/core/rules/dispatch';
import type { Handler, Tx } from '../handler.ts';
import { nextOrder, queueDayOf } from '../ticket/queue-tx.ts';
import { busyCounter, nowAt, recordAct } from './at-counter.ts';

type To = CommandInput<'counter.transfer'>['to'];

/** 转移: on to another service or one counter, with the time it has waited. */
export const transferCurrent: Handler<'counter.transfer'> = (tx, { counterId, to }) => {
  const at = busyCounter(tx, counterId);
  if (!at.ok) return at;
  const { counter, current } = at.value;
  // Who is still served after midnight is served to the end; yesterday's lines are gone.
  if (current.day !== queueDayOf(tx.stores, tx.nowMs)) return err({ code: 'expired' });
  const target = targetOf(tx, { to, counterId, ticket: current });
  if (!target.ok) return target;
  const order = orderIn(tx, current, target.value.boundTo ?? target.value.serviceId);
  const moved = transfer(current, { ...target.value, order });
  if (!moved.ok) return moved;
  const state = moved.value;
  tx.record({ type: 'ticket.transferred', entityId: state.id, state, detail: {} });
  const act = { kind: 'transfer', before: [current], ticketId: null, callId: null } as const;
  return ok(nowAt(recordAct(tx, counter, act), null));
};

interface Target {
  readonly serviceId: string;
  readonly boundTo: string | null;
}

function targetOf(
  tx: Tx,
  sent: { readonly to: To; readonly counterId: string; readonly ticket: Ticket },
): Result<Target, HallError> {
  const { to, counterId, ticket } = sent;
  if (to.to === 'counter') {
    const target = tx.stores.serviceCounters.get(to.counterId);
    if (target === null || target.retired) return err({ code: 'not_found' });
    if (target.id === counterId) return err({ code: 'invalid_fields', fields: ['to'] });
    return ok({ serviceId: ticket.serviceId, boundTo: target.id });
  }
  const service = tx.stores.services.get(to.serviceId);
  if (service === null || service.retired) return err({ code: 'not_found' });
  return ok({ serviceId: service.id, boundTo: null });
}

/** Its own place if that is in the front third of the new line, else the end of that third. */
function orderIn(tx: Tx, ticket: Ticket, lane: string): QueueOrder {
  const priority = ticket.priority !== null;
  const tally = tx.stores.tickets.waiting(ticket.day, lane);
  const waiting = priority ? tally.priority : tally.ordinary;
  const line = { day: ticket.day, lane, priority };
  const boundary = tx.stores.tickets.atRank(line, frontThird(waiting) - 1);
  return transferOrder(ticket, boundary, nextOrder(tx));
}
