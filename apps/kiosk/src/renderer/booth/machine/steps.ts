import { papersAfter } from './papers.ts';
import type { BoothState, Effect, Page, PaperInHand, Question, Session, Step } from './state.ts';

/** A state nothing has to be done about. */
export function still(state: BoothState): Step {
  return { state, effects: [] };
}

/** One step after another. */
export function and(step: Step, next: (state: BoothState) => Step): Step {
  const { state, effects } = next(step.state);
  return { state, effects: [...step.effects, ...effects] };
}

/** The same session with something changed; a locked booth stays as it is. */
export function withSession(
  state: BoothState,
  change: (session: Session) => Partial<Session>,
): BoothState {
  const { session } = state;
  return session === null ? state : { ...state, session: { ...session, ...change(session) } };
}

/** Another page; what was wrong on the last one is of no interest any more. */
export function onPage(state: BoothState, page: Page): BoothState {
  return { ...state, page, trouble: null, said: null };
}

/**
 * Sends a wish. One at a time: a press while another one is under way is not taken, so that nobody
 * gets twice what he pressed once. The same wish after an answer that never came keeps its number.
 */
export function ask(state: BoothState, question: Question): Step {
  if (state.running !== null) return still(state);
  if (state.connection !== 'live') return still({ ...state, trouble: 'unreachable' });
  const { open } = state;
  const again = open !== null && JSON.stringify(open.question) === JSON.stringify(question);
  const askNo = state.lastNo + 1;
  const wishNo = again ? open.wishNo : askNo;
  return {
    state: {
      ...state,
      lastNo: askNo,
      running: { askNo, wishNo, question },
      // A slip may be looked at as often as one likes; that is no wish to keep.
      open: question.name === 'booth.scan' ? open : { wishNo, question },
      trouble: null,
    },
    effects: [{ type: 'ask', askNo, wishNo, question }],
  };
}

/** Asks how the desk stands, now or as soon as the look that is under way is back. */
export function lookAtDesk(state: BoothState): Step {
  const { session } = state;
  if (session === null) return still(state);
  if (session.deskLook !== null || state.connection !== 'live') {
    return still(withSession(state, () => ({ deskDue: true })));
  }
  const lookNo = state.lastNo + 1;
  const { boothToken } = session;
  return {
    state: {
      ...withSession(state, () => ({ deskLook: lookNo, deskDue: false })),
      lastNo: lookNo,
    },
    effects: [{ type: 'look', lookNo, look: { name: 'booth.desk', input: { boothToken } } }],
  };
}

/** Asks how the match stands whose slip was laid, unless that is being asked already. */
export function lookAtLaid(state: BoothState): Step {
  const { page, session } = state;
  const laid = session?.laid ?? null;
  if (session === null || laid === null || laid.look !== null) return still(state);
  const isShown =
    page.name === 'named' ||
    (page.name === 'match' && (page.from === 'named' || page.matchId === laid.matchId));
  if (laid.view !== null && !isShown) return still(state);
  if (state.connection !== 'live') {
    return still(laid.view === null ? { ...state, trouble: 'unreachable' } : state);
  }
  const lookNo = state.lastNo + 1;
  const { boothToken } = session;
  const { matchId } = laid;
  return {
    state: { ...withSession(state, () => ({ laid: { ...laid, look: lookNo } })), lastNo: lookNo },
    effects: [
      { type: 'look', lookNo, look: { name: 'booth.match', input: { boothToken, matchId } } },
    ],
  };
}

/** Asks who fits the posting on the screen. */
export function lookAtCandidates(state: BoothState, atMs: number): Step {
  const { session, page } = state;
  if (session === null || page.name !== 'posting' || state.connection !== 'live') {
    return still(state);
  }
  const { postingId } = page;
  const before = session.candidates?.postingId === postingId ? session.candidates : null;
  if (before !== null && before.look !== null) return still(state);
  const lookNo = state.lastNo + 1;
  const { boothToken } = session;
  const candidates = { postingId, list: before?.list ?? null, look: lookNo, askedAtMs: atMs };
  return {
    state: { ...withSession(state, () => ({ candidates })), lastNo: lookNo },
    effects: [
      {
        type: 'look',
        lookNo,
        look: { name: 'booth.candidates', input: { boothToken, postingId } },
      },
    ],
  };
}

/**
 * Ends the session: nothing of the employer is left on the screen, and what is under way will find
 * nobody. His papers come out all the same: what was agreed stands, and people wait for them.
 */
export function locked(state: BoothState, trouble: BoothState['trouble'] = null): Step {
  const { session, sessionNo } = state;
  const effects: Effect[] = [{ type: 'forget' }];
  if (session !== null) {
    effects.push(...printAll(session.papers, sessionNo));
    effects.push({ type: 'close', boothToken: session.boothToken });
  }
  return {
    state: {
      ...state,
      page: { name: 'locked' },
      session: null,
      sessionNo: state.sessionNo + 1,
      digits: '',
      running: null,
      open: null,
      trouble,
      said: null,
      language: 'zh-CN',
      warningSeconds: null,
    },
    effects,
  };
}

/** Starts the next paper if the printer has none in hand. */
export function printNext(state: BoothState): Step {
  const { session, sessionNo } = state;
  if (session === null) return still(state);
  const { papers, next } = papersAfter(session.papers);
  if (next === null) return still(state);
  return {
    state: withSession(state, () => ({ papers })),
    effects: [{ type: 'print', sessionNo, paper: next }],
  };
}

/** Every paper that waits, one after another, for a session that nobody looks at any more. */
export function printAll(papers: readonly PaperInHand[], sessionNo: number): Effect[] {
  return papers
    .filter(({ state }) => state === 'waiting')
    .map((paper) => ({ type: 'print', sessionNo, paper }));
}
