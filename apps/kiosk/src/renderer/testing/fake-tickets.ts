import { dayOf } from '@hall/core/basics/market-day';
import type { QueryOutput } from '@hall/core/contract/queries';
import { sampleId } from './sample-hall.ts';
import { sampleReservation } from './sample-queue.ts';

type Found = NonNullable<QueryOutput<'ticket.find'>['ticket']>;

/** The number whoever types a code of the sample papers asks about. */
export function sampleFound(nowMs: number, change: Partial<Found> = {}): Found {
  const { ticketId, number } = sampleReservation(nowMs);
  return {
    ticketId,
    number,
    day: dayOf(nowMs),
    serviceId: sampleId(7, 0),
    status: 'waiting',
    ahead: 4,
    counterNumber: null,
    mayRequeue: false,
    mayRate: false,
    ...change,
  };
}

/** The part of a hub that gives numbers, with one number in it. */
export class FakeTickets {
  /** What the next look-ups find; null for a wrong code. */
  found: Partial<Found> | null = {};
  readonly #nowMs: () => number;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  /** What `ticket.find` answers. */
  look(): QueryOutput<'ticket.find'> {
    return { ticket: this.found === null ? null : sampleFound(this.#nowMs(), this.found) };
  }

  /** What a command about a number answers; undefined for any other command. */
  answer(name: string): unknown {
    const { ticketId, number, document } = sampleReservation(this.#nowMs());
    switch (name) {
      case 'ticket.reserve':
        return sampleReservation(this.#nowMs());
      case 'ticket.printed':
        return { ticketId, status: 'waiting' };
      case 'ticket.confirm':
        return { ticketId, number, status: 'waiting', ahead: 6 };
      case 'ticket.void':
        return { ticketId, numberFree: true };
      case 'ticket.requeue':
        return { ticketId, number, status: 'waiting', ahead: 3 };
      case 'ticket.rate':
        return {};
      case 'ticket.reprint':
        return { ticketId, number, document };
      case 'ticket.apology':
        return { document: { kind: 'notice', blocks: [{ kind: 'text', text: '致歉条' }] } };
      default:
        return undefined;
    }
  }
}
