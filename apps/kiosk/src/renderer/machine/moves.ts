import type { CommandInput } from '@hall/core/contract/commands/registry';
import type { ErrorCode } from '@hall/core/contract/errors';
import type { Meeting } from './meeting-state.ts';
import type { Effect, KioskState, Page, Question, Step, Visit } from './state.ts';
import { emptyVisit, initialState } from './state.ts';

/** Longest way back that is remembered; browsing for an hour must not grow it. */
const trailCeiling = 30;

/** Pages nobody goes back to: they pass by themselves or would do something twice. */
const passing: ReadonlySet<Page['name']> = new Set([
  'busy',
  'printing',
  'trouble',
  'confirm',
  'report',
  'reported',
  'gone',
  'under-age',
  'ticket-printing',
  'ticket-ask',
  'ticket-back',
  'ticket-trouble',
  'rate',
  'rated',
  'ask-contact',
  'where',
  'match-printing',
  'meeting-confirm',
  'meeting-done',
  'tell-printing',
  'tell-trouble',
]);

/** Nothing happens. */
export function stay(state: KioskState, effects: readonly Effect[] = []): Step {
  return { state, effects };
}

/** On to another page; this one is where 返回 leads. */
export function go(state: KioskState, page: Page): KioskState {
  const trail = passing.has(state.page.name)
    ? state.trail
    : [...state.trail, state.page].slice(-trailCeiling);
  return { ...state, page, trail, paper: null, cardTrouble: null };
}

/** On to a page from which there is no way back, only an end. */
export function goForGood(state: KioskState, page: Page): KioskState {
  return { ...go(state, page), trail: [] };
}

/** The visit of this state; begins one when there is none. */
export function visitOf(state: KioskState): Visit {
  return state.visit ?? emptyVisit('card');
}

/** Changes something of the visit. */
export function withVisit(state: KioskState, change: Partial<Visit>): KioskState {
  return { ...state, visit: { ...visitOf(state), ...change } };
}

/** Changes something of what the visit has to do with postings and employers. */
export function withMeeting(state: KioskState, change: Partial<Meeting>): KioskState {
  return withVisit(state, { meeting: { ...visitOf(state).meeting, ...change } });
}

/** Asks the hub; the page meanwhile is for the caller to choose. */
export function ask(state: KioskState, question: Question): Step {
  const askNo = state.askNo + 1;
  return { state: { ...state, askNo }, effects: [{ type: 'ask', askNo, question, again: false }] };
}

/** Asks the hub and can be asked to try the same again; the person waits on a busy page. */
export function askAndWait(
  state: KioskState,
  question: Question,
  doing: Extract<Page, { name: 'busy' }>['doing'],
): Step {
  const waiting = withVisit(go(state, { name: 'busy', doing, askNo: state.askNo + 1 }), {
    pending: question,
  });
  return ask(waiting, question);
}

/** A child goes home with who helps: the hall is told nothing but that there was one (B-22). */
export function turnAway(state: KioskState): Step {
  const { language } = state;
  const question = { name: 'worker.turnAway', input: { language } } as const;
  const step = askAndWait({ ...state, visit: null }, question, 'looking-up');
  return { ...step, state: { ...step.state, trail: [] } };
}

/** Something did not work; `retry` offers to ask the same again. */
export function trouble(state: KioskState, code: ErrorCode): Step {
  const retry = code === 'unreachable' || code === 'busy' || code === 'internal';
  return stay(go(state, { name: 'trouble', code, retry }));
}

/** On to a page somebody has been to: what lies between is not gone back to. */
export function returnTo(state: KioskState, page: Page): KioskState {
  const at = state.trail.findIndex(({ name }) => name === page.name);
  const trail = at < 0 ? state.trail : state.trail.slice(0, at);
  return { ...state, page, trail, paper: null };
}

/**
 * A number that was shown and not taken is given back when its person goes. One that may be on paper
 * is left to the hub, which keeps it for whoever shows the paper.
 */
function unclaimed(state: KioskState): readonly Effect[] {
  const ticket = state.visit?.ticket ?? null;
  if (ticket === null || ticket.isTaken) {
    return [];
  }
  const isSeen = ticket.paper?.outcome === 'failed' || ticket.paperSeen === false;
  return isSeen ? [voiding(ticket.ticketId, 'left')] : [];
}

/** Takes a number back. */
export function voiding(
  ticketId: string,
  reason: CommandInput<'ticket.void'>['reason'],
): Extract<Effect, { type: 'tell' }> {
  return { type: 'tell', report: { name: 'ticket.void', input: { ticketId, reason } } };
}

/** The end of a visit: back to the attract page with nothing of anybody left. */
export function clear(state: KioskState, atMs: number): Step {
  const fresh = initialState(atMs);
  return {
    state: {
      ...fresh,
      visitNo: state.visitNo + 1,
      askNo: state.askNo,
      connection: state.connection,
      hubAheadMs: state.hubAheadMs,
      devices: state.devices,
      cardOnReader: state.cardOnReader,
      isHallClosed: state.isHallClosed,
      isLookingOnly: state.isHallClosed,
    },
    effects: [...unclaimed(state), { type: 'forget' }],
  };
}
