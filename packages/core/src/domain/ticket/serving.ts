import { err, ok, type Result } from '../../basics/result.ts';
import type { HallError } from '../../contract/errors.ts';
import type { QueueOrder } from '../../rules/dispatch.ts';
import { elapsedMs } from './queue-day.ts';
import type { Ticket } from './ticket.ts';
import { nextTicketStatus, type TicketEvent } from './transition.ts';

const wrongState = err({ code: 'wrong_state' } as const);

/** A second repetition within this time only hurts the ears (E-04). */
export const recallGapMs = 8_000;
/** Repetitions after the first call (E-04). */
export const recallsMost = 3;

const uncalled = { calls: 0, turnCalledMs: null, lastCallMs: null } as const;

function move(
  ticket: Ticket,
  event: TicketEvent,
  change: Partial<Ticket>,
): Result<Ticket, HallError> {
  const status = nextTicketStatus(ticket.status, event);
  if (status === null) return wrongState;
  return ok({ ...ticket, ...change, status, version: ticket.version + 1 });
}

interface At {
  readonly counterId: string;
  readonly nowMs: number;
}

/** A counter calls a ticket. Who is bound to another counter is called by that one only. */
export function call(ticket: Ticket, { counterId, nowMs }: At): Result<Ticket, HallError> {
  if (ticket.boundTo !== null && ticket.boundTo !== counterId) return wrongState;
  return move(ticket, 'call', {
    counterId,
    calls: 1,
    turnCalledMs: nowMs,
    lastCallMs: nowMs,
    calledAtMs: ticket.calledAtMs ?? nowMs,
  });
}

/** The same call once more: at most three times, at least eight seconds apart. */
export function recall(ticket: Ticket, nowMs: number): Result<Ticket, HallError> {
  if (ticket.status !== 'called') return wrongState;
  if (ticket.calls > recallsMost) return err({ code: 'recalls_used' });
  if (ticket.lastCallMs !== null && elapsedMs(ticket.lastCallMs, nowMs) < recallGapMs) {
    return err({ code: 'too_early' });
  }
  // Not a new version: what is undone afterwards is the call, not its repetition.
  return ok({ ...ticket, calls: ticket.calls + 1, lastCallMs: nowMs });
}

/** Nobody came (E-08); not before he has had the time to. */
export function miss(
  ticket: Ticket,
  { afterMs, nowMs }: { readonly afterMs: number; readonly nowMs: number },
): Result<Ticket, HallError> {
  if (ticket.status !== 'called') return wrongState;
  const calledMs = ticket.turnCalledMs ?? nowMs;
  if (elapsedMs(calledMs, nowMs) < afterMs) return err({ code: 'too_early' });
  return move(ticket, 'miss', { misses: ticket.misses + 1 });
}

/** The person is there. */
export function start(ticket: Ticket, nowMs: number): Result<Ticket, HallError> {
  return move(ticket, 'start', { servingAtMs: nowMs });
}

/** Done. */
export function complete(ticket: Ticket, nowMs: number): Result<Ticket, HallError> {
  return move(ticket, 'complete', {
    servingAtMs: ticket.servingAtMs ?? ticket.lastCallMs ?? nowMs,
    endedAtMs: nowMs,
  });
}

/** The person fetches a paper or fills in a form; the counter goes on with others. */
export function hold(ticket: Ticket): Result<Ticket, HallError> {
  return move(ticket, 'hold', {});
}

/** Back at the counter that put it aside. */
export function resume(ticket: Ticket, { counterId, nowMs }: At): Result<Ticket, HallError> {
  if (ticket.counterId !== counterId) return wrongState;
  return move(ticket, 'resume', { servingAtMs: ticket.servingAtMs ?? nowMs });
}

/** On to another service or to one counter, with the time it has waited (E-04). */
export function transfer(
  ticket: Ticket,
  to: { readonly serviceId: string; readonly boundTo: string | null; readonly order: QueueOrder },
): Result<Ticket, HallError> {
  const { serviceId, boundTo, order } = to;
  return move(ticket, 'transfer', {
    serviceId,
    boundTo,
    ...order,
    counterId: null,
    ...uncalled,
    transfers: ticket.transfers + 1,
  });
}

/** Who missed his call comes back, once (E-08). */
export function requeue(ticket: Ticket, order: QueueOrder): Result<Ticket, HallError> {
  if (nextTicketStatus(ticket.status, 'requeue') === null) return wrongState;
  if (ticket.requeued) return err({ code: 'requeue_used' });
  return move(ticket, 'requeue', { ...order, requeued: true, counterId: null, ...uncalled });
}

/** The day is over for a number nobody finished. */
export function expire(ticket: Ticket, nowMs: number): Result<Ticket, HallError> {
  return move(ticket, 'expire', { endedAtMs: nowMs });
}
