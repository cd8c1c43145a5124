import { dayOf } from '@hall/core/basics/market-day';
import type { CommandInput, CommandOutput } from '@hall/core/contract/commands/registry';
import type { QueryOutput } from '@hall/core/contract/queries';
import type { PaperDocument } from '@hall/core/documents/paper';
import type { ErrorCode } from '@hall/core/contract/errors';
import type { EventOf } from './events.ts';
import { askAndWait, go, goForGood, returnTo, stay, visitOf, withVisit } from './moves.ts';
import type { KioskState, Page, Reply, Step } from './state.ts';
import { onConfirmed, onReserved, ticketTrouble } from './ticketing.ts';

/** An answer about a number. */
export type TicketReply = Extract<Reply, { readonly name: `ticket.${string}` }>;

/** Tells the answers about numbers from all others. */
export function isAboutTicket(reply: Reply): reply is TicketReply {
  return reply.name.startsWith('ticket.');
}

const asksForNumber: ReadonlySet<Page['name']> = new Set(['services', 'ticket-trouble']);

/** 我已经有号了: on to the number pad. */
export function onHaveNumber(state: KioskState): Step {
  return asksForNumber.has(state.page.name)
    ? stay(go(withVisit(state, { digits: '' }), { name: 'code', to: 'ticket' }))
    : stay(state);
}

/** Six digits of a paper are typed. */
export function lookUpNumber(state: KioskState, code: string): Step {
  const typed = withVisit(state, { digits: '', code });
  return state.connection === 'live'
    ? askAndWait(typed, { name: 'ticket.find', input: { code } }, 'looking-up')
    : ticketTrouble(withVisit(typed, { pending: null }), 'unreachable');
}

/** What somebody may do with a number that was looked up; other touches change nothing. */
function myNumber(state: KioskState, page: Page['name'] = 'my-ticket') {
  return state.page.name === page ? (state.visit?.found ?? null) : null;
}

/** Once, behind the next three (E-08). */
export function onRequeue(state: KioskState): Step {
  const found = myNumber(state);
  return found?.mayRequeue !== true
    ? stay(state)
    : askAndWait(
        state,
        { name: 'ticket.requeue', input: { which: { with: 'code', code: found.code } } },
        'saving',
      );
}

/** One touch, no name (E-12). */
export function onRate(state: KioskState, { score }: EventOf<'rate'>): Step {
  const found = myNumber(state, 'rate');
  return found === null
    ? stay(state)
    : askAndWait(
        state,
        { name: 'ticket.rate', input: { which: { with: 'code', code: found.code }, score } },
        'saving',
      );
}

/** The same paper once more, only because a person asks for it. */
export function onReprintTicket(state: KioskState): Step {
  const which = reprintable(state);
  if (which === null || state.paper?.stage === 'printing') {
    return stay(state);
  }
  const input = { which, language: state.language };
  return askAndWait(state, { name: 'ticket.reprint', input }, 'saving');
}

function reprintable(state: KioskState): CommandInput<'ticket.reprint'>['which'] | null {
  const { ticket } = visitOf(state);
  if (state.page.name === 'ticket' && ticket?.isTaken === true) {
    return { with: 'id', ticketId: ticket.ticketId };
  }
  const found = myNumber(state);
  return found === null ? null : { with: 'code', code: found.code };
}

/** 致歉条 for a number that expired (E-11). */
export function onApologise(state: KioskState): Step {
  const found = myNumber(state);
  if (found?.status !== 'expired' || state.paper?.stage === 'printing') {
    return stay(state);
  }
  const input = { code: found.code, language: state.language };
  return askAndWait(state, { name: 'ticket.apology', input }, 'saving');
}

/** The answer somebody waits for. What is refused for good is not asked again. */
export function onTicketAnswered(
  state: KioskState,
  { reply, atMs }: { readonly reply: TicketReply; readonly atMs: number },
): Step {
  if (!reply.result.ok) {
    return onRefused(state, reply.result.error.code);
  }
  switch (reply.name) {
    case 'ticket.reserve':
      return onReserved(state, reply.result.value);
    case 'ticket.confirm':
      return onConfirmed(withVisit(state, { pending: null }), reply.result.value);
    case 'ticket.find':
      return onFound(withVisit(state, { pending: null }), { ...reply.result.value, atMs });
    case 'ticket.requeue':
      return onRequeued(withVisit(state, { pending: null }), reply.result.value);
    case 'ticket.rate':
      return stay(goForGood({ ...state, visit: null }, { name: 'rated' }));
    case 'ticket.reprint':
      return printAgain(withVisit(state, { pending: null }), reply.result.value);
    case 'ticket.apology':
      return printApology(withVisit(state, { pending: null }), reply.result.value.document);
  }
}

function onRefused(state: KioskState, code: ErrorCode): Step {
  const step = ticketTrouble(state, code);
  const again = step.state.page.name === 'ticket-trouble' && step.state.page.retry;
  return again ? step : stay(withVisit(step.state, { pending: null }));
}

function onFound(
  state: KioskState,
  { ticket, atMs }: QueryOutput<'ticket.find'> & { readonly atMs: number },
): Step {
  if (ticket === null) {
    return ticketTrouble(state, 'wrong_ticket_code');
  }
  const isOfToday = ticket.day === dayOf(atMs + state.hubAheadMs);
  const found = { ...ticket, code: visitOf(state).code, isOfToday };
  const known = withVisit(state, { found, code: '' });
  const rates = ticket.mayRate && isOfToday;
  return stay(go(known, rates ? { name: 'rate' } : { name: 'my-ticket', after: 'look' }));
}

function onRequeued(state: KioskState, value: CommandOutput<'ticket.requeue'>): Step {
  const { found } = visitOf(state);
  if (found === null) {
    return stay(state);
  }
  const { status, ahead } = value;
  const known = withVisit(state, { found: { ...found, status, ahead, mayRequeue: false } });
  return stay(returnTo(known, { name: 'my-ticket', after: 'requeued' }));
}

/** Back to the page the paper was asked on. */
function askedFrom(state: KioskState): KioskState {
  const back = [...state.trail].reverse();
  const page = back.find(({ name }) => name === 'ticket' || name === 'my-ticket');
  return page === undefined ? state : returnTo(state, page);
}

function printAgain(state: KioskState, value: CommandOutput<'ticket.reprint'>): Step {
  const { ticketId, document } = value;
  return {
    state: { ...askedFrom(state), paper: { stage: 'printing' } },
    effects: [{ type: 'print-ticket', visitNo: state.visitNo, ticketId, first: false, document }],
  };
}

function printApology(state: KioskState, document: PaperDocument): Step {
  return {
    state: { ...askedFrom(state), paper: { stage: 'printing' } },
    effects: [{ type: 'print-paper', visitNo: state.visitNo, document }],
  };
}
