import { addDays, dayOf } from '@hall/core/basics/market-day';
import { phaseOf, type ServicePhase } from '@hall/core/domain/service/hours';
import type { Service } from '@hall/core/domain/service/service';
import { queueDay } from '@hall/core/domain/ticket/queue-day';
import { laneOf, type Ticket } from '@hall/core/domain/ticket/ticket';
import { paceOf, peopleAhead, waitSamples } from '@hall/core/rules/expected-wait';
import { openSpansOf } from '../../hall-day.ts';
import type { Stores } from '../../store/stores.ts';
import type { Tx } from '../handler.ts';

/** The day the queue is in; see `queueDay` for clocks that are set back. */
export function queueDayOf(stores: Stores, nowMs: number): string {
  const tomorrow = addDays(dayOf(nowMs), 1);
  return queueDay(nowMs, stores.tickets.newestDay(tomorrow));
}

/** The next number of the one sequence that orders the queue; a clock has no part in it. */
export function nextOrder(tx: Tx): number {
  return tx.nextNumber('ticket-order', 'hall');
}

/** Where a service is in its day. */
export function servicePhase(stores: Stores, service: Service, nowMs: number): ServicePhase {
  const hall = { open: openSpansOf(stores, dayOf(nowMs)), settings: stores.queue.get() };
  return phaseOf(service.details, hall, nowMs);
}

/** The wait per person ahead of a service today, or null while nobody can say. */
export function servicePace(stores: Stores, day: string, serviceId: string): number | null {
  return paceOf(stores.calls.paces(day, serviceId, waitSamples));
}

/** Windows that serve a service, by number. */
export function windowsOf(stores: Stores, serviceId: string): number[] {
  const serving = stores.serviceCounters
    .all()
    .filter(({ details }) => details.serviceIds.includes(serviceId));
  return serving.map(({ details }) => details.number);
}

/** How many will be called before a waiting ticket. */
export function aheadOf(stores: Pick<Stores, 'tickets' | 'queue'>, ticket: Ticket): number {
  const { day } = ticket;
  const lane = laneOf(ticket);
  const { mostInARow } = stores.queue.get().priority;
  const priority = ticket.priority !== null;
  const own = stores.tickets.before({ day, lane, priority }, ticket);
  const all = stores.tickets.waiting(day, lane);
  const before = priority
    ? { ordinary: all.ordinary, priority: own }
    : { ordinary: own, priority: all.priority };
  return peopleAhead(before, { priority, mostInARow });
}
