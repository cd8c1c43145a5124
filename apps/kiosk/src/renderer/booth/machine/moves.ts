import { againFormOf, beginsInTime, stepped, timesOf, withHeadcount } from './again-form.ts';
import type { AgainForm } from './again-form.ts';
import type { PersonEvent } from './events.ts';
import type { BoothState, Page, Step } from './state.ts';
import { ask, lookAtCandidates, onPage, still } from './steps.ts';
import { codeTyped, contactAnswered, lookUpNext, rowDropped, takeAll, takePage } from './taking.ts';

const codeLength = 6;
/** The figures of a registration number people say aloud, and with its day before them. */
export const leastFigures = 4;
export const mostFigures = 10;

/** Where 返回 leads from a page. */
function behind({ page, session }: BoothState): Page {
  const laid = session?.laid ?? null;
  if (page.name === 'match' && page.from === 'named' && laid !== null) {
    return { name: 'named', matchId: laid.matchId };
  }
  switch (page.name) {
    case 'new-form':
      return { name: 'kinds' };
    case 'more':
    case 'agree':
    case 'take':
    case 'taken':
      return { name: 'posting', postingId: page.postingId, asked: null };
    default:
      return { name: 'desk' };
  }
}

/** The page before; candidates are asked for anew where they are shown. */
export function back(state: BoothState, atMs: number): Step {
  if (state.session === null) return still(state);
  const { page } = state;
  if (page.name === 'taken') return still(onPage(state, { name: 'desk' }));
  return lookAtCandidates(onPage(state, behind(state)), atMs);
}

/** Digits of the code on the locked page, or of a slip; the sixth one sends them. */
export function typed(state: BoothState, change: (digits: string) => string): Step {
  const { page } = state;
  if (page.name === 'agree') {
    if (state.running !== null) return still(state);
    const figures = change(page.digits).slice(0, mostFigures);
    return still(onPage(state, { ...page, digits: figures }));
  }
  if (page.name !== 'locked') return codeTyped(state, change);
  if (state.running !== null) return still(state);
  const digits = change(state.digits).slice(0, codeLength);
  const next: BoothState = { ...state, digits, trouble: null };
  if (digits.length < codeLength) return still(next);
  const step = ask(next, { name: 'booth.open', input: { code: digits } });
  return step.state.running === null ? still({ ...step.state, digits: '' }) : step;
}

/** A touch on the way to a posting that is written again. */
export function postingAgain(state: BoothState, event: PersonEvent, nowMs: number): Step {
  const { page, session } = state;
  if (session === null) return still(state);
  if (event.type === 'see-earlier') return still(onPage(state, { name: 'again' }));
  if (event.type === 'post-again') return newestAgain(state, nowMs);
  if (event.type === 'choose-earlier') return chosenAgain(state, event.postingId, nowMs);
  if (page.name !== 'again-form') return still(state);
  if (event.type === 'submit-again') return submitted(state, page.form, nowMs);
  if (state.running !== null) return still(state);
  const form = changed(page.form, event);
  return still(onPage(state, { name: 'again-form', form }));
}

/**
 * The newest job is mostly the one: its form at once, the others one touch away. Who has none yet
 * picks the kind of work.
 */
function newestAgain(state: BoothState, nowMs: number): Step {
  const earlier = state.session?.desk?.earlier ?? [];
  const [form = null] = earlier.flatMap((posting) => againFormOf(posting, nowMs) ?? []);
  return still(onPage(state, form === null ? { name: 'kinds' } : { name: 'again-form', form }));
}

function chosenAgain(state: BoothState, postingId: string, nowMs: number): Step {
  if (state.running !== null) return still(state);
  const { earlier = [], postings = [] } = state.session?.desk ?? {};
  const from = [...earlier, ...postings].find(({ id }) => id === postingId);
  const form = from === undefined ? null : againFormOf(from, nowMs);
  return still(form === null ? state : onPage(state, { name: 'again-form', form }));
}

function changed(form: AgainForm, event: PersonEvent): AgainForm {
  switch (event.type) {
    case 'set-headcount':
      return withHeadcount(form, event.headcount);
    case 'set-start':
      return { ...form, day: event.day, startMinute: event.minute };
    case 'step':
      return stepped(form, event.what, event.by);
    default:
      return form;
  }
}

function submitted(state: BoothState, form: AgainForm, nowMs: number): Step {
  if (state.session === null || !beginsInTime(form, nowMs)) return still(state);
  const { fromPostingId, headcount, payMinFen, payMaxFen } = form;
  return ask(state, {
    name: 'booth.repost',
    input: {
      boothToken: state.session.boothToken,
      fromPostingId,
      headcount,
      payMinFen,
      payMaxFen,
      ...timesOf(form, nowMs),
    },
  });
}

/** A touch about one posting and the people for it. */
export function aboutPosting(state: BoothState, event: PersonEvent, atMs: number): Step {
  const { page, session } = state;
  if (session === null) return still(state);
  const { boothToken } = session;
  switch (event.type) {
    case 'open-posting': {
      const shown = onPage(state, { name: 'posting', postingId: event.postingId, asked: null });
      return lookAtCandidates(shown, atMs);
    }
    case 'invite': {
      if (page.name !== 'posting') return still(state);
      const { postingId } = page;
      const { workerId } = event;
      return ask(state, { name: 'booth.invite', input: { boothToken, postingId, workerId } });
    }
    case 'withdraw': {
      if (page.name !== 'posting' || page.asked !== 'withdraw') return still(state);
      const { postingId } = page;
      const { text } = event;
      return ask(state, { name: 'booth.withdraw', input: { boothToken, postingId, text } });
    }
    case 'decline': {
      const { matchId } = event;
      return ask(state, { name: 'booth.decline', input: { boothToken, matchId } });
    }
    case 'keep': {
      const { postingId } = event;
      return ask(state, { name: 'booth.keep', input: { boothToken, postingId } });
    }
    case 'no-more': {
      const { postingId } = event;
      return lookAtCandidates(
        onPage(state, { name: 'posting', postingId, asked: 'withdraw' }),
        atMs,
      );
    }
    default:
      return morePlaces(state, event);
  }
}

const mostHeads = 999;

/** 再招: how many there shall be, always more than the boards have now. */
function morePlaces(state: BoothState, event: PersonEvent): Step {
  const { page, session } = state;
  if (session === null) return still(state);
  const { boothToken } = session;
  const leastOf = (postingId: string): number => {
    const posting = session.desk?.postings.find(({ id }) => id === postingId);
    return (posting?.content.headcount ?? 0) + 1;
  };
  if (event.type === 'open-more') {
    const { postingId } = event;
    const posting = session.desk?.postings.find(({ id }) => id === postingId);
    if (posting?.status !== 'published') return still(state);
    const headcount = posting.headcountInReview ?? leastOf(postingId);
    return still(onPage(state, { name: 'more', postingId, headcount }));
  }
  if (page.name !== 'more') return still(state);
  const { postingId } = page;
  const least = leastOf(postingId);
  if (event.type === 'set-more') {
    if (state.running !== null) return still(state);
    const headcount = Math.min(mostHeads, Math.max(least, event.headcount));
    return still(onPage(state, { ...page, headcount }));
  }
  if (event.type !== 'submit-more' || page.headcount < least) return still(state);
  const { headcount } = page;
  return ask(state, { name: 'booth.more', input: { boothToken, postingId, headcount } });
}

/** Agreeing with somebody whose slip is not on the table (D-09). */
export function agreeing(state: BoothState, event: PersonEvent): Step {
  const { page, session, language } = state;
  if (session === null) return still(state);
  const { boothToken } = session;
  if (event.type === 'open-agree') {
    return still(onPage(state, { name: 'agree', postingId: event.postingId, digits: '' }));
  }
  if (event.type === 'agree') {
    const { matchId } = event;
    const input = { boothToken, with: { by: 'match', matchId }, language } as const;
    return ask(state, { name: 'booth.agree', input });
  }
  if (event.type !== 'submit-agree' || page.name !== 'agree') return still(state);
  const { postingId, digits: number } = page;
  if (number.length < leastFigures) return still(state);
  const input = { boothToken, with: { by: 'number', postingId, number }, language } as const;
  return ask(state, { name: 'booth.agree', input });
}

/** A touch about workers at the table. */
export function atTable(state: BoothState, event: PersonEvent): Step {
  const { page, session } = state;
  if (session === null) return still(state);
  if (event.type === 'hire') return still(onPage(state, takePage(event.postingId)));
  if (page.name !== 'take') return still(state);
  // What the hub is being asked right now must stay what is on the screen.
  const isTaking = state.running?.question.name === 'booth.take';
  if (isTaking) return still(state);
  switch (event.type) {
    case 'type-code':
      return still({ ...state, page: { ...page, typed: event.open ? '' : null, hint: null } });
    case 'answer-contact':
      return contactAnswered(state, event.slipCode, event.given);
    case 'ask-contact':
      return contactAnswered(state, event.slipCode, null);
    case 'drop-row': {
      const step = rowDropped(state, event.slipCode);
      return step.state.running === null ? lookUpNext(step.state) : step;
    }
    case 'take':
      return takeAll(state);
    default:
      return still(state);
  }
}

/** A touch about one match, or a question over the page. */
export function aboutMatch(state: BoothState, event: PersonEvent): Step {
  const { page, session } = state;
  if (session === null) return still(state);
  const { boothToken } = session;
  const { language } = state;
  if (event.type === 'open-match') {
    const from = page.name === 'named' ? 'named' : 'desk';
    return still(onPage(state, { name: 'match', matchId: event.matchId, asked: null, from }));
  }
  if (event.type === 'reprint') {
    const { matchId, copy } = event;
    return ask(state, { name: 'booth.reprint', input: { boothToken, matchId, copy, language } });
  }
  if (event.type === 'open-arrivals') return still(onPage(state, { name: 'arrivals', came: [] }));
  if (event.type === 'arrival') {
    const { matchId, arrived } = event;
    return ask(state, { name: 'booth.arrival', input: { boothToken, matchId, arrived } });
  }
  if (page.name === 'arrivals') return everybodyCame(state, event, page.came);
  if (page.name !== 'match') return still(state);
  const { matchId } = page;
  if (event.type !== 'cancel' || page.asked !== 'cancel') return still(state);
  const { reason } = event;
  const asked = ask(state, { name: 'booth.cancel', input: { boothToken, matchId, reason } });
  return asked.state === state ? asked : { ...asked, state: withQuestion(asked.state, null) };
}

/** 都来了: one press for everybody of a posting, and one to take it back while the page is open. */
function everybodyCame(state: BoothState, event: PersonEvent, came: readonly string[]): Step {
  const { session } = state;
  if (session === null) return still(state);
  const { boothToken } = session;
  const unmarked = new Set((session.desk?.unmarked ?? []).map(({ matchId }) => matchId));
  const isUndo = event.type === 'undo-came';
  const wanted = event.type === 'all-came' ? event.matchIds.filter((id) => unmarked.has(id)) : [];
  const matchIds = isUndo ? [...came] : wanted;
  if (matchIds.length === 0) return still(state);
  const arrived = isUndo ? null : true;
  return ask(state, { name: 'booth.arrivals', input: { boothToken, matchIds, arrived } });
}

/** Opens or closes the question of a page. */
export function withQuestion(state: BoothState, about: 'withdraw' | 'cancel' | null): BoothState {
  const { page } = state;
  if (page.name === 'posting' && about !== 'cancel') {
    return { ...state, page: { ...page, asked: about }, trouble: null };
  }
  if (page.name === 'match' && about !== 'withdraw') {
    return { ...state, page: { ...page, asked: about }, trouble: null };
  }
  return state;
}
