import { dayOf } from '../basics/market-day.ts';
import type { Counter, CounterDetails } from '../domain/service/counter.ts';
import type { Service, ServiceDetails } from '../domain/service/service.ts';
import { confirm, reserve } from '../domain/ticket/issuing.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import { fiveAmMs } from './posting-builders.ts';

/** A readable id: the same letters and number give the same one. */
export function queueId(group: 'a' | 'b' | 'c' | 'd', number: number): string {
  return `00000000-0000-4000-8000-${group}${String(number).padStart(11, '0')}`;
}

export function serviceOf(changes: Partial<ServiceDetails> = {}): Service {
  return {
    id: queueId('a', 1),
    details: {
      letter: 'A',
      name: { zh: '求职登记', en: 'Registration' },
      position: 1,
      targetMinutes: 10,
      hours: [],
      ...changes,
    },
    retired: false,
    updatedAtMs: fiveAmMs,
  };
}

export function counterOf(changes: Partial<CounterDetails> = {}): Counter {
  return {
    id: queueId('b', 1),
    details: { number: 1, name: null, serviceIds: [queueId('a', 1)], ...changes },
    retired: false,
    paused: false,
    ticketId: null,
    act: null,
    changedAtMs: fiveAmMs,
  };
}

/** A number on its way to paper. */
export function reservedTicket(number: number, changes: Partial<Ticket> = {}): Ticket {
  const ticket = reserve({
    id: queueId('c', number),
    day: dayOf(fiveAmMs),
    letter: 'A',
    number,
    code: String(number).padStart(6, '0'),
    serviceId: queueId('a', 1),
    priority: null,
    place: number,
    ahead: 0,
    startsAtMs: null,
    nowMs: fiveAmMs,
  });
  return { ...ticket, ...changes };
}

/** A number in the queue. */
export function waitingTicket(number: number, changes: Partial<Ticket> = {}): Ticket {
  const confirmed = confirm(reservedTicket(number), 'screen');
  if (!confirmed.ok) throw new Error(confirmed.error.code);
  return { ...confirmed.value, ...changes };
}
