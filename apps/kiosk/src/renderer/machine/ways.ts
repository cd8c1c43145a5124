import type { EventOf } from './events.ts';
import { startFound } from './meeting.ts';
import { go, stay, visitOf } from './moves.ts';
import { startRegistering } from './registering.ts';
import type { KioskState, Page, Question, Step } from './state.ts';
import { startTelling } from './telling.ts';
import { startTicket } from './ticketing.ts';

/** Pages that offer some of the ways in themselves, and are where 返回 leads from there. */
const waysIn: ReadonlySet<Page['name']> = new Set(['mine-enter', 'plan', 'identify']);

/** One of the ways in: from the attract page, and from where somebody is told why he cannot go on. */
export function onStart(state: KioskState, event: EventOf<'start'>): Step {
  const isWayIn = waysIn.has(state.page.name);
  if (state.page.name !== 'attract' && state.page.name !== 'trouble' && !isWayIn) {
    return stay(state);
  }
  const home: KioskState = isWayIn
    ? state
    : { ...state, page: { name: 'attract' }, visit: null, trail: [] };
  return begin(home, event);
}

function begin(home: KioskState, event: EventOf<'start'>): Step {
  switch (event.with) {
    case 'card':
    case 'phone':
      return startRegistering(home, event.with);
    case 'browse':
      return stay(go(home, { name: 'browse', occupationId: null }));
    case 'mine':
      return stay(go(home, { name: 'mine-enter' }));
    case 'guides':
      return stay(go(home, { name: 'guides' }));
    case 'reprint':
      return stay(go(home, { name: 'code', to: 'reprint' }));
    case 'ticket':
      return startTicket(home);
    case 'plan':
      return stay(go(home, { name: 'plan', goal: null }));
    case 'found':
      return startFound(home);
    case 'tell':
      return startTelling(home);
  }
}

/** Another way on the plan is the same page; 返回 leads away from it. */
export function onShowWay(state: KioskState, { goal }: EventOf<'show-way'>): Step {
  const page: Page = { name: 'plan', goal };
  switch (state.page.name) {
    case 'plan':
      return stay({ ...state, page });
    case 'attract':
    case 'ticket':
    case 'my-ticket':
      return stay(go(state, page));
    default:
      return stay(state);
  }
}

/** The very same question once more; the hub does it once. */
export function onRetry(state: KioskState): Step {
  const { pending } = visitOf(state);
  const { page } = state;
  const failed =
    page.name === 'trouble' || page.name === 'ticket-trouble' || page.name === 'tell-trouble';
  if (!failed || !page.retry || pending === null) {
    return stay(state);
  }
  const askNo = state.askNo + 1;
  return {
    state: { ...state, askNo, page: { name: 'busy', doing: doingFor(pending), askNo } },
    effects: [{ type: 'ask', askNo, question: pending, again: true }],
  };
}

function doingFor({ name }: Question): Extract<Page, { name: 'busy' }>['doing'] {
  return name === 'ticket.reserve' ? 'reserving' : 'looking-up';
}
