import { err, ok, type Result } from '@hall/core/basics/result';
import type { CommandInput, CommandOutput } from '@hall/core/contract/commands/registry';
import type { HallError } from '@hall/core/contract/errors';
import type { Actor } from '@hall/core/contract/roles';
import { isIssuing, type ServicePhase } from '@hall/core/domain/service/hours';
import type { Service } from '@hall/core/domain/service/service';
import { passOn, reservationMs, reserve } from '@hall/core/domain/ticket/issuing';
import { ticketNumber, type Ticket } from '@hall/core/domain/ticket/ticket';
import { expectedWaitMs, peopleAhead } from '@hall/core/rules/expected-wait';
import type { Handler, Tx } from '../handler.ts';
import { holderOf } from '../staff-of.ts';
import { nextOrder, queueDayOf, servicePace, servicePhase } from './queue-tx.ts';
import { documentOf } from './ticket-document.ts';
import type { TicketDeps } from './which-ticket.ts';

type Input = CommandInput<'ticket.reserve'>;

/** Draws a number and its paper; it does not exist until the paper or a person says so (E-02). */
export function reserveTicket(deps: TicketDeps): Handler<'ticket.reserve'> {
  return (tx, input, actor) => {
    const service = tx.stores.services.get(input.serviceId);
    if (service === null || service.retired) return err({ code: 'not_found' });
    const phase = servicePhase(tx.stores, service, tx.nowMs);
    if (!isIssuing(phase)) return err({ code: 'not_issuing' });
    if (!mayClaim(tx, input, actor)) return err({ code: 'invalid_fields', fields: ['priority'] });
    const workerId = workerOfSlip(tx, input.slipCode, { actor, visits: deps.visits });
    if (!workerId.ok) return workerId;
    const ticket = draw(tx, { input, service, phase, deps });
    tx.record({ type: 'ticket.reserved', entityId: ticket.id, state: ticket, detail: {} });
    if (workerId.value !== null) tx.stores.ticketLinks.link(ticket.id, workerId.value, tx.nowMs);
    return ok(answer(tx, { ticket, service, phase, language: input.language }));
  };
}

/** At the kiosk one of the classes the manager offers; staff may have other reasons. */
function mayClaim(tx: Tx, { priority }: Input, actor: Actor): boolean {
  if (priority === null || actor.kind === 'staff') return true;
  return tx.stores.queue.get().priority.classes.includes(priority);
}

function workerOfSlip(
  tx: Tx,
  code: string | null,
  asking: { readonly actor: Actor; readonly visits: TicketDeps['visits'] },
): Result<string | null, HallError> {
  if (code === null) return ok(null);
  const holder = holderOf(asking.actor);
  if (asking.visits.isGuessing(holder, tx.nowMs)) return err({ code: 'locked_out' });
  const slip = tx.stores.slips.byCode(tx.day, code);
  if (slip !== null) return ok(slip.workerId);
  asking.visits.guessedWrong(holder, tx.nowMs);
  return err({ code: 'wrong_slip_code' });
}

interface Drawing {
  readonly input: Input;
  readonly service: Service;
  readonly phase: ServicePhase;
  readonly deps: TicketDeps;
}

function draw(tx: Tx, { input, service, phase, deps }: Drawing): Ticket {
  const day = queueDayOf(tx.stores, tx.nowMs);
  const { letter } = service.details;
  const { mostInARow } = tx.stores.queue.get().priority;
  const waiting = tx.stores.tickets.waiting(day, service.id);
  return reserve({
    id: tx.newId(),
    day,
    letter,
    number: drawNumber(tx, day, letter),
    code: unusedCode(tx, day, deps.randomInt),
    serviceId: service.id,
    priority: input.priority,
    place: nextOrder(tx),
    ahead: peopleAhead(waiting, { priority: input.priority !== null, mostInARow }),
    startsAtMs: phase.startsAtMs,
    nowMs: tx.nowMs,
  });
}

/** A number nobody ever saw before a new one: so the day's numbers have no gap (E-02). */
function drawNumber(tx: Tx, day: string, letter: string): number {
  const free = tx.stores.tickets.freeNumber(day, letter);
  if (free === null) return tx.nextNumber('ticket', `${day}-${letter}`);
  const state = passOn(free);
  tx.record({ type: 'ticket.number_reused', entityId: free.id, state, detail: {} });
  return free.number;
}

const codes = 1_000_000;
/** With 20,000 numbers a day a second try is needed once in fifty; twenty never. */
const mostTries = 20;

function unusedCode(tx: Tx, day: string, randomInt: TicketDeps['randomInt']): string {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const code = String(randomInt(codes)).padStart(6, '0');
    if (tx.stores.tickets.byCode(day, code) === null) return code;
  }
  throw new Error('No unused ticket code found');
}

function answer(
  tx: Tx,
  drawn: Pick<Drawing, 'service' | 'phase'> & {
    readonly ticket: Ticket;
    readonly language: Input['language'];
  },
): CommandOutput<'ticket.reserve'> {
  const { ticket, service, phase, language } = drawn;
  const { ahead } = ticket;
  return {
    ticketId: ticket.id,
    number: ticketNumber(ticket),
    code: ticket.code,
    ahead,
    expectedWaitMs: expectedWaitMs(ahead, servicePace(tx.stores, ticket.day, service.id)),
    startsAtMs: phase.startsAtMs,
    confirmByMs: tx.nowMs + reservationMs,
    document: documentOf(tx, ticket, { service, ahead, language }),
  };
}
