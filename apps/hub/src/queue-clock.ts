import { dayOf } from '@hall/core/basics/market-day';
import type { CommandName } from '@hall/core/contract/commands/registry';
import { queueDayOf, servicePhase } from './commands/ticket/queue-tx.ts';
import type { Stores } from './store/stores.ts';

/** Numbers ended per second, e.g. at midnight; a bound on the work, not on how many end. */
const perTick = 100;

/** A command the hub's clock gives because time has passed. */
export interface DueCommand {
  readonly name: CommandName;
  readonly input: unknown;
}

/** What time alone does to the queue: reservations lapse, numbers expire, windows close. */
export function queueDue(stores: Stores, nowMs: number): DueCommand[] {
  const day = queueDayOf(stores, nowMs);
  const over = [...stores.tickets.leftBefore(day, perTick), ...leftovers(stores, day, nowMs)];
  return [
    ...stores.tickets.lapsing(nowMs, perTick).map((ticketId) => due('ticket.lapse', { ticketId })),
    ...over.map((ticketId) => due('ticket.expire', { ticketId })),
    ...openSince(stores, day).map((counterId) =>
      due('counter.setPaused', { counterId, paused: true }),
    ),
  ];
}

function due(name: CommandName, input: unknown): DueCommand {
  return { name, input };
}

/** Who still waits when the hours of a service, and the time to clear up, are over (E-11). */
function leftovers(stores: Stores, day: string, nowMs: number): string[] {
  return stores.services.all().flatMap((service) => {
    const { ordinary, priority } = stores.tickets.waiting(day, service.id);
    if (ordinary + priority === 0) return [];
    if (servicePhase(stores, service, nowMs).phase !== 'over') return [];
    const lines = [false, true].map((first) => ({ day, lane: service.id, priority: first }));
    return lines.flatMap((line) =>
      stores.tickets.next(line, perTick).map(({ ticketId }) => ticketId),
    );
  });
}

/** Counters nobody closed yesterday evening. */
function openSince(stores: Stores, day: string): string[] {
  return stores.serviceCounters
    .all()
    .filter(({ paused, ticketId, changedAtMs }) => {
      return !paused && ticketId === null && dayOf(changedAtMs) < day;
    })
    .map(({ id }) => id);
}
