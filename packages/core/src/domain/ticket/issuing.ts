import { err, ok, type Result } from '../../basics/result.ts';
import type { PrintOutcome } from '../../contract/device.ts';
import type { HallError } from '../../contract/errors.ts';
import type { PriorityClass } from '../service/queue-settings.ts';
import { elapsedMs } from './queue-day.ts';
import type { Ticket, TicketProof } from './ticket.ts';
import { isOpen, nextTicketStatus } from './transition.ts';

const wrongState = err({ code: 'wrong_state' } as const);

/**
 * How long a number may stand between the printer and the person. A print takes ten seconds at most,
 * and a minute is enough to look into the tray and touch the screen.
 */
export const reservationMs = 120_000;

interface Reservation {
  readonly id: string;
  readonly day: string;
  readonly letter: string;
  readonly number: number;
  readonly code: string;
  readonly serviceId: string;
  readonly priority: PriorityClass | null;
  /** The next of a sequence over the whole hall: who pressed first is first. */
  readonly place: number;
  readonly ahead: number;
  /** When its counters begin, if they have not. */
  readonly startsAtMs: number | null;
  readonly nowMs: number;
}

/** A number is drawn and goes to the printer; it does not exist yet (E-02). */
export function reserve(reservation: Reservation): Ticket {
  const { nowMs, startsAtMs, ...rest } = reservation;
  return {
    ...rest,
    numberState: 'held',
    boundTo: null,
    status: 'reserved',
    turn: 0,
    paper: 'pending',
    proof: null,
    reprints: 0,
    counterId: null,
    calls: 0,
    turnCalledMs: null,
    lastCallMs: null,
    misses: 0,
    requeued: false,
    transfers: 0,
    reservedAtMs: nowMs,
    callableFromMs: startsAtMs ?? nowMs,
    calledAtMs: null,
    servingAtMs: null,
    endedAtMs: null,
    version: 1,
  };
}

/** Somebody or something vouches that a person has the number: it joins the queue at its place. */
export function confirm(ticket: Ticket, proof: TicketProof): Result<Ticket, HallError> {
  // Two answers to one question: the printer's word after the person's changes nothing.
  if (isOpen(ticket.status) && ticket.proof !== null) return ok(ticket);
  const status = nextTicketStatus(ticket.status, 'confirm');
  if (status === null) return wrongState;
  return ok({ ...ticket, status, proof, version: ticket.version + 1 });
}

/**
 * What the printer said. A word about a ticket that is in the queue, or over, changes nothing: it
 * was the word about a reprint, or came late.
 */
export function printed(ticket: Ticket, result: PrintOutcome, nowMs: number): Ticket {
  if (ticket.status !== 'reserved' && ticket.status !== 'unproven') return ticket;
  const heard = { ...ticket, version: ticket.version + 1 };
  switch (result.outcome) {
    case 'confirmed':
      return { ...heard, paper: 'confirmed', status: 'waiting', proof: 'paper' };
    case 'unknown':
      return { ...heard, paper: 'unknown' };
    case 'failed':
      return failed(heard, nowMs);
  }
}

/** What may have come out once is not undone by a later print that failed. */
function failed(ticket: Ticket, nowMs: number): Ticket {
  if (ticket.paper === 'unknown') return ticket;
  const heard: Ticket = { ...ticket, paper: 'failed' };
  // The person has gone by then, so "nothing came out" is the last word.
  return ticket.status === 'unproven' ? voided(heard, nowMs) : heard;
}

/** Whether a reservation has waited too long for an answer. */
export function isLapsing(ticket: Ticket, nowMs: number): boolean {
  return ticket.status === 'reserved' && elapsedMs(ticket.reservedAtMs, nowMs) >= reservationMs;
}

/**
 * Nobody answered in time. Where nothing was printed the number is free again; where paper may be in
 * somebody's hand it waits, uncalled, for whoever shows it: a second paper with the same number would
 * be worse than a number that is not called.
 */
export function lapse(ticket: Ticket, nowMs: number): Result<Ticket, HallError> {
  if (!isLapsing(ticket, nowMs)) return wrongState;
  const later = { ...ticket, version: ticket.version + 1 };
  return ok(ticket.paper === 'failed' ? voided(later, nowMs) : { ...later, status: 'unproven' });
}

/** Takes a number out of the hall. */
export function voidTicket(ticket: Ticket, nowMs: number): Result<Ticket, HallError> {
  if (nextTicketStatus(ticket.status, 'void') === null) return wrongState;
  return ok(voided({ ...ticket, version: ticket.version + 1 }, nowMs));
}

/** Only a number that is on no paper and was confirmed by nobody is given to the next person. */
function voided(ticket: Ticket, nowMs: number): Ticket {
  const unseen = ticket.proof === null && ticket.paper === 'failed';
  return {
    ...ticket,
    status: 'void',
    numberState: unseen ? 'free' : 'held',
    counterId: null,
    endedAtMs: nowMs,
  };
}

/** The number of a void ticket goes to the next person. */
export function passOn(ticket: Ticket): Ticket {
  return { ...ticket, numberState: 'passed_on', version: ticket.version + 1 };
}

/** The same paper once more, marked 补打; a reservation whose print failed gets a new chance. */
export function reprint(ticket: Ticket): Result<Ticket, HallError> {
  if (!isOpen(ticket.status)) return wrongState;
  return ok({
    ...ticket,
    paper: paperAgain(ticket),
    reprints: ticket.reprints + 1,
    version: ticket.version + 1,
  });
}

function paperAgain({ proof, paper }: Ticket): Ticket['paper'] {
  if (proof !== null) return paper;
  return paper === 'failed' ? 'pending' : 'unknown';
}

/** Staff see that somebody may go first, or may not; nobody else's number changes. */
export function setPriority(
  ticket: Ticket,
  priority: PriorityClass | null,
): Result<Ticket, HallError> {
  if (ticket.status !== 'waiting' && ticket.status !== 'missed') return wrongState;
  return ok({ ...ticket, priority, version: ticket.version + 1 });
}
