import type { CommandOutput } from '@hall/core/contract/commands/registry';
import type { Reservation } from '@hall/core/contract/commands/ticket-commands';
import type { ErrorCode } from '@hall/core/contract/errors';
import type { EventOf } from './events.ts';
import { askAndWait, go, goForGood, returnTo, stay, visitOf, voiding, withVisit } from './moves.ts';
import type { Effect, KioskState, Page, Step } from './state.ts';
import type { TicketInHand } from './ticket-state.ts';

/** A word that is given in the last moment still has to reach the hub. */
const answerTravelsMs = 5_000;

/** Errors after which the very same question may be put again. */
const mayRetry: ReadonlySet<ErrorCode> = new Set(['unreachable', 'busy', 'internal']);

/** Queueing did not work; what it was about stays, so that a retry is the same intention. */
export function ticketTrouble(state: KioskState, code: ErrorCode): Step {
  const retry = mayRetry.has(code) && state.visit !== null && visitOf(state).pending !== null;
  return stay(go(state, { name: 'ticket-trouble', code, retry }));
}

/** From the attract page to the services; without the hub there are no numbers (K-12). */
export function startTicket(home: KioskState): Step {
  return home.connection === 'live'
    ? stay(go(home, { name: 'services' }))
    : ticketTrouble(home, 'unreachable');
}

/** One tap says it, another takes it back. */
export function onClaim(state: KioskState, { priority }: EventOf<'claim'>): Step {
  if (state.page.name !== 'services') {
    return stay(state);
  }
  const claim = visitOf(state).claim === priority ? null : priority;
  return stay(withVisit(state, { claim }));
}

const takesNumbers: ReadonlySet<Page['name']> = new Set(['services', 'plan']);

/** The second touch: a number is drawn. The page it came from is gone at once, so twice is once. */
export function onTakeNumber(state: KioskState, { serviceId }: EventOf<'take-number'>): Step {
  if (!takesNumbers.has(state.page.name)) {
    return stay(state);
  }
  if (state.connection !== 'live') {
    return ticketTrouble(withVisit(state, { pending: null }), 'unreachable');
  }
  const { claim } = visitOf(state);
  const input = { serviceId, priority: claim, slipCode: null, language: state.language };
  return askAndWait(state, { name: 'ticket.reserve', input }, 'reserving');
}

/** A number is on its way to paper; the screen keeps it to itself. */
export function onReserved(state: KioskState, reservation: Reservation): Step {
  const { document, confirmByMs, ...rest } = reservation;
  const { pending } = visitOf(state);
  const ticket: TicketInHand = {
    ...rest,
    serviceId: pending?.name === 'ticket.reserve' ? pending.input.serviceId : '',
    askUntilMs: confirmByMs - state.hubAheadMs - answerTravelsMs,
    paper: null,
    paperSeen: null,
    isTaken: false,
  };
  return {
    state: goForGood(withVisit(state, { ticket, pending: null }), { name: 'ticket-printing' }),
    effects: [
      {
        type: 'print-ticket',
        visitNo: state.visitNo,
        ticketId: ticket.ticketId,
        first: true,
        document,
      },
    ],
  };
}

/**
 * A number for somebody who did not wait for it. It was never sent to a printer, and the hub is told
 * so: then the next person gets it, and the day's numbers have no gap (E-02).
 */
export function onReservedTooLate({ ticketId }: Reservation): readonly Effect[] {
  const result = { outcome: 'failed', fault: 'not_found' } as const;
  return [
    { type: 'tell', report: { name: 'ticket.printed', input: { ticketId, result } } },
    voiding(ticketId, 'left'),
  ];
}

/** What became of the paper decides whether there is a number (E-02, design 6). */
export function onTicketPrinted(state: KioskState, event: EventOf<'ticket-printed'>): Step {
  const { result, ticketId, visitNo, first } = event;
  const isHere = visitNo === state.visitNo;
  if (!first) {
    return isHere && state.paper !== null
      ? stay({ ...state, paper: { stage: 'done', result } })
      : stay(state);
  }
  const ticket = isHere ? visitOf(state).ticket : null;
  if (ticket?.ticketId !== ticketId || state.page.name !== 'ticket-printing') {
    // Its person has gone. Nothing came out, so nobody has it; otherwise the paper tells its own story.
    return stay(state, result.outcome === 'failed' ? [voiding(ticketId, 'no_paper')] : []);
  }
  const told = withVisit(state, {
    ticket: { ...ticket, paper: result, isTaken: result.outcome === 'confirmed' },
  });
  return result.outcome === 'confirmed'
    ? stay(goForGood(told, { name: 'ticket', has: 'paper' }))
    : onTicketClock(asking(told, result.outcome === 'failed' ? 'no-paper' : 'unsure'), event.atMs);
}

function asking(
  state: KioskState,
  about: Extract<Page, { name: 'ticket-ask' }>['about'],
): KioskState {
  return goForGood(state, { name: 'ticket-ask', about, secondsLeft: 0 });
}

/** How long the person still has; when it is over the number is nobody's. */
export function onTicketClock(state: KioskState, atMs: number): Step {
  const { ticket } = visitOf(state);
  if (state.page.name !== 'ticket-ask' || ticket === null) {
    return stay(state);
  }
  const secondsLeft = Math.ceil((ticket.askUntilMs - atMs) / 1_000);
  if (secondsLeft > 0) {
    return stay({ ...state, page: { ...state.page, secondsLeft } });
  }
  const isUnsure = state.page.about === 'unsure';
  const over = withVisit(state, { ticket: null, pending: null });
  const step = ticketTrouble(over, 'expired');
  return isUnsure ? step : stay(step.state, [voiding(ticket.ticketId, 'no_paper')]);
}

/** The printer did not know; the person's eyes do. */
export function onPaperCame(state: KioskState, { came, atMs }: EventOf<'paper-came'>): Step {
  const { ticket } = visitOf(state);
  if (state.page.name !== 'ticket-ask' || state.page.about !== 'unsure' || ticket === null) {
    return stay(state);
  }
  const seen = withVisit(state, { ticket: { ...ticket, paperSeen: came } });
  return came ? askConfirm(seen, ticket.ticketId) : onTicketClock(asking(seen, 'no-paper'), atMs);
}

/** 我记住了: only now the number is somebody's. */
export function onKeepNumber(state: KioskState): Step {
  const { ticket, found } = visitOf(state);
  if (state.page.name === 'ticket-ask' && state.page.about === 'no-paper' && ticket !== null) {
    return askConfirm(state, ticket.ticketId);
  }
  const isOpen = found?.status === 'reserved' || found?.status === 'unproven';
  return state.page.name === 'my-ticket' && isOpen
    ? askConfirm(state, found.ticketId)
    : stay(state);
}

function askConfirm(state: KioskState, ticketId: string): Step {
  return askAndWait(state, { name: 'ticket.confirm', input: { ticketId } }, 'saving');
}

/** The number is in the queue, by the word of its person. */
export function onConfirmed(state: KioskState, value: CommandOutput<'ticket.confirm'>): Step {
  const { ticket, found } = visitOf(state);
  if (ticket?.ticketId === value.ticketId) {
    const taken = withVisit(state, { ticket: { ...ticket, ahead: value.ahead, isTaken: true } });
    const has = ticket.paperSeen === true ? 'paper' : 'memory';
    return stay(goForGood(taken, { name: 'ticket', has }));
  }
  if (found === null) {
    return stay(state);
  }
  const { status, ahead } = value;
  const known = withVisit(state, { found: { ...found, status, ahead } });
  return stay(returnTo(known, { name: 'my-ticket', after: 'confirmed' }));
}

/** 不要了: nobody has to wait for the answer; without the hub the number lapses by itself. */
export function onGiveBack(state: KioskState): Step {
  const { ticket } = visitOf(state);
  if (state.page.name !== 'ticket-ask' || state.page.about !== 'no-paper' || ticket === null) {
    return stay(state);
  }
  const without = withVisit(state, { ticket: null });
  return stay(goForGood(without, { name: 'ticket-back' }), [
    voiding(ticket.ticketId, 'changed_mind'),
  ]);
}
