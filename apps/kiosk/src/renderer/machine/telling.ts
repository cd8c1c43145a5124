import { asksAmount, asksDays, isUrgent, mostYuan } from '@hall/core/domain/complaint/told';
import { mobilePhone } from '@hall/core/contract/commands/worker-commands';
import type { ErrorCode } from '@hall/core/contract/errors';
import type { IdCard } from '@hall/core/domain/worker/id-card';
import type { EventOf } from './events.ts';
import { askAndWait, go, stay, visitOf, withVisit } from './moves.ts';
import type { KioskState, Page, Step } from './state.ts';
import { nothingTold, type TellPage, type Telling } from './tell-state.ts';

const fenPerYuan = 100;

/** Errors after which the very same question may be put again. */
const mayRetry: ReadonlySet<ErrorCode> = new Set(['unreachable', 'busy', 'internal']);

/** What is being told. */
export function tellingOf(state: KioskState): Telling {
  return visitOf(state).telling;
}

/** Changes something of what is told. */
export function withTelling(state: KioskState, change: Partial<Telling>): KioskState {
  return withVisit(state, { telling: { ...tellingOf(state), ...change } });
}

/** It did not work; what was told stays, so that a retry is the same intention. */
export function tellTrouble(state: KioskState, code: ErrorCode): Step {
  const retry = mayRetry.has(code) && visitOf(state).pending !== null;
  const kept = retry ? state : withVisit(state, { pending: null });
  return stay(go(kept, { name: 'tell-trouble', code, retry }));
}

/** From the attract page; without the hub nothing reaches anybody, which is said before it is told. */
export function startTelling(home: KioskState): Step {
  return home.connection === 'live'
    ? stay(go(withVisit(home, { telling: nothingTold }), { name: 'tell-kind' }))
    : tellTrouble(home, 'unreachable');
}

const besidePosting: ReadonlySet<Page['name']> = new Set(['report', 'reported']);

/** From a posting's 举报: the same without being asked which posting. */
export function onTellOf(state: KioskState, { about }: EventOf<'tell-of'>): Step {
  const { page } = state;
  if (!besidePosting.has(page.name)) return stay(state);
  if (state.connection !== 'live') return tellTrouble(state, 'unreachable');
  const given = { ...nothingTold, about, isAboutGiven: true };
  const ended = { ...state, trail: state.trail.filter(({ name }) => name !== 'report') };
  return stay(go(withVisit(ended, { telling: given }), { name: 'tell-kind' }));
}

/** The pages in their order; which of them are asked follows from what was said. */
const order = [
  'tell-kind',
  'tell-urgent',
  'tell-about',
  'tell-when',
  'tell-amount',
  'tell-days',
  'tell-facts',
  'tell-contact',
  'tell-confirm',
] as const satisfies readonly TellPage['name'][];
type Asked = (typeof order)[number];

function isAsked(page: Asked, { kind, isAboutGiven }: Telling): boolean {
  if (kind === null) return false;
  switch (page) {
    case 'tell-urgent':
      return isUrgent(kind);
    case 'tell-about':
      return !isAboutGiven && kind !== 'service';
    case 'tell-amount':
      return asksAmount(kind);
    case 'tell-days':
      return asksDays(kind);
    default:
      return true;
  }
}

/** On to the next page that is asked. */
function onward(state: KioskState, from: Asked): Step {
  const telling = tellingOf(state);
  const next = order.slice(order.indexOf(from) + 1).find((page) => isAsked(page, telling));
  const emptied = withVisit(state, { digits: digitsHeld(telling, next ?? 'tell-confirm') });
  return stay(go(emptied, { name: next ?? 'tell-confirm' }));
}

/** What the pad of a page shows when somebody comes back to it. */
export function digitsHeld({ amountFen, reporter }: Telling, page: Page['name']): string {
  if (page === 'tell-amount' && amountFen !== null) return String(amountFen / fenPerYuan);
  return page === 'tell-phone' && reporter?.by === 'phone' ? reporter.phone : '';
}

/** Another kind forgets what only the one before was asked about. */
export function onTellKind(state: KioskState, { kind }: EventOf<'tell-kind'>): Step {
  if (state.page.name !== 'tell-kind') return stay(state);
  const { amountFen, days } = tellingOf(state);
  const kept = {
    kind,
    amountFen: asksAmount(kind) ? amountFen : null,
    days: asksDays(kind) ? days : null,
    ...(kind === 'service' ? { about: null } : {}),
  };
  return onward(withTelling(state, kept), 'tell-kind');
}

/** Past the phones of who helps at once, or past the facts. */
export function onTellOn(state: KioskState): Step {
  const { name } = state.page;
  return name === 'tell-urgent' || name === 'tell-facts' ? onward(state, name) : stay(state);
}

/** How the posting is found. */
export function onTellBy(state: KioskState, { by }: EventOf<'tell-by'>): Step {
  if (state.page.name !== 'tell-about') return stay(state);
  return by === 'list'
    ? stay(go(state, { name: 'tell-pick', occupationId: null }))
    : stay(go(withVisit(state, { digits: '' }), { name: 'tell-number', isUnknown: false }));
}

/** A kind of work; its postings are one page further. */
export function onTellPick(state: KioskState, { occupationId }: EventOf<'tell-pick'>): Step {
  return state.page.name === 'tell-pick' && state.page.occupationId === null
    ? stay(go(state, { name: 'tell-pick', occupationId }))
    : stay(state);
}

/** The posting, or none. */
export function onTellAbout(state: KioskState, { about }: EventOf<'tell-about'>): Step {
  const { page } = state;
  const isChosen = page.name === 'tell-pick' && page.occupationId !== null && about !== null;
  const isNone = page.name === 'tell-about' && about === null;
  return isChosen || isNone ? onward(withTelling(state, { about }), 'tell-about') : stay(state);
}

/** A number of a posting is typed whole; one of an earlier day is not among those of the boards. */
export function lookUpPosting(state: KioskState, digits: string): Step {
  if (state.connection !== 'live') return tellTrouble(state, 'unreachable');
  const question = { name: 'complaint.posting', input: { digits } } as const;
  return askAndWait(state, question, 'looking-up');
}

/** The posting of the number, or the pad again with what was typed. */
export function onPostingFound(state: KioskState, about: Telling['about']): Step {
  if (about !== null) return onward(withTelling(state, { about }), 'tell-about');
  // The page that was left for the question is the one to come back to.
  const trail = state.trail.slice(0, -1);
  return stay({ ...state, trail, page: { name: 'tell-number', isUnknown: true } });
}

export function onTellWhen(state: KioskState, { when }: EventOf<'tell-when'>): Step {
  return state.page.name === 'tell-when'
    ? onward(withTelling(state, { when }), 'tell-when')
    : stay(state);
}

/** A sum in whole yuan; noughts alone are no sum. */
export function yuanOf(digits: string): number | null {
  const yuan = Number(digits);
  return digits !== '' && yuan >= 1 && yuan <= mostYuan ? yuan : null;
}

/** 下一步 under the pad of the sum. */
export function onAmountTyped(state: KioskState): Step {
  const yuan = yuanOf(visitOf(state).digits);
  if (yuan === null) return stay(state);
  return onward(withTelling(state, { amountFen: yuan * fenPerYuan }), 'tell-amount');
}

/** 说不清: how much, or how many days. */
export function onTellUnknown(state: KioskState): Step {
  switch (state.page.name) {
    case 'tell-amount':
      return onward(withTelling(state, { amountFen: null }), 'tell-amount');
    case 'tell-days':
      return onward(withTelling(state, { days: null }), 'tell-days');
    default:
      return stay(state);
  }
}

export function onTellDays(state: KioskState, { days }: EventOf<'tell-days'>): Step {
  return state.page.name === 'tell-days'
    ? onward(withTelling(state, { days }), 'tell-days')
    : stay(state);
}

/** One tap says it, another takes it back. */
export function onTellFact(state: KioskState, { fact }: EventOf<'tell-fact'>): Step {
  if (state.page.name !== 'tell-facts') return stay(state);
  const { facts } = tellingOf(state);
  const others = facts.filter((one) => one !== fact);
  const isSaid = others.length < facts.length;
  return stay(withTelling(state, { facts: isSaid ? others : [...facts, fact] }));
}

/** Whether and how he can be reached; anonymous is as good (38号 五). */
export function onTellContact(state: KioskState, { by }: EventOf<'tell-contact'>): Step {
  if (state.page.name !== 'tell-contact') return stay(state);
  if (by === 'anonymous') return onward(withTelling(state, { reporter: { by } }), 'tell-contact');
  const digits = digitsHeld(tellingOf(state), 'tell-phone');
  return stay(go(withVisit(state, { digits }), { name: 'tell-phone' }));
}

/** Eleven digits, read back before they count. */
export function onTellPhone(state: KioskState): Step {
  const { digits: phone } = visitOf(state);
  if (!mobilePhone.safeParse(phone).success) return stay(state);
  return onward(withTelling(state, { reporter: { by: 'phone', phone } }), 'tell-contact');
}

/** The card is laid where it is asked for; the hub is told with everything else, never before. */
export function onTellCard(state: KioskState, card: IdCard): Step {
  return onward(withTelling(state, { reporter: { by: 'card', card } }), 'tell-contact');
}

/** 提交: the page is left at once, so that a hand that shakes tells it once. */
export function onTellSubmit(state: KioskState): Step {
  const { kind, about, when, amountFen, days, facts, reporter } = tellingOf(state);
  const isWhole = kind !== null && when !== null && reporter !== null;
  if (state.page.name !== 'tell-confirm' || !isWhole) return stay(state);
  const input = {
    kind,
    postingId: about?.postingId ?? null,
    told: { when, amountFen, days, facts: [...facts] },
    reporter,
    language: state.language,
  };
  return askAndWait(state, { name: 'complaint.tell', input }, 'saving');
}
