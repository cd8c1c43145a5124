import type { CommandOutput } from '@hall/core/contract/commands/registry';
import type { ErrorCode } from '@hall/core/contract/errors';
import { templateCame } from './new-posting.ts';
import { paperInHand, papersOf, withPaper } from './papers.ts';
import type { BoothState, Effect, Looked, Question, Reply, Step } from './state.ts';
import {
  and,
  locked,
  lookAtCandidates,
  lookAtDesk,
  lookAtLaid,
  onPage,
  printAll,
  printNext,
  still,
  withSession,
} from './steps.ts';
import { laidCame } from './scanning.ts';
import { lookUpNext, slipLookedUp, workersTaken } from './taking.ts';

/** What the hub says to a press. An answer nobody waits for any more changes nothing. */
export function answered(
  state: BoothState,
  { askNo, reply, atMs }: { readonly askNo: number; readonly reply: Reply; readonly atMs: number },
): Step {
  const { running } = state;
  if (running?.askNo !== askNo) return { state, effects: unwanted(reply, state.sessionNo) };
  const error = reply.result.ok ? null : reply.result.error.code;
  const free: BoothState = {
    ...state,
    running: null,
    // Without an answer the wish stays open: the hub may have done it already.
    open: error === 'unreachable' || reply.name === 'booth.scan' ? state.open : null,
  };
  const step =
    error === null
      ? done(free, reply, { question: running.question, atMs })
      : refused(free, running.question, error);
  return and(step, lookUpNext);
}

/**
 * What comes for an employer who has left: a session that opens is closed again, and papers of what
 * he has agreed to are printed.
 */
function unwanted(reply: Reply, sessionNo: number): readonly Effect[] {
  if (!reply.result.ok) return [];
  switch (reply.name) {
    case 'booth.open':
    case 'booth.openByPass':
      return [{ type: 'close', boothToken: reply.result.value.boothToken }];
    case 'booth.take':
    case 'booth.agree':
      return printAll(papersOf(reply.result.value.papers), sessionNo - 1);
    case 'booth.reprint':
      return printAll(papersOf([reply.result.value.paper]), sessionNo - 1);
    default:
      return [];
  }
}

function refused(state: BoothState, question: Question, code: ErrorCode): Step {
  if (state.session !== null && endsSession(code)) return locked(state, code);
  if (question.name === 'booth.scan') return slipLookedUp(state, question.input.slipCode, code);
  const empty = question.name === 'booth.open' ? { digits: '' } : {};
  const told: BoothState = { ...state, ...empty, trouble: code };
  // What was refused has mostly changed meanwhile.
  return code === 'unreachable' ? still(told) : lookAtDesk(told);
}

function done(
  state: BoothState,
  reply: Reply,
  { question, atMs }: { readonly question: Question; readonly atMs: number },
): Step {
  if (!reply.result.ok) return still(state);
  switch (reply.name) {
    case 'booth.open':
    case 'booth.openByPass':
      return opened(state, reply.result.value);
    case 'booth.scan':
      return question.name === 'booth.scan'
        ? slipLookedUp(state, question.input.slipCode, reply.result.value)
        : still(state);
    case 'booth.take':
      return workersTaken(state, reply.result.value);
    case 'booth.agree':
      return agreed(state, reply.result.value);
    case 'booth.reprint':
      return question.name === 'booth.reprint'
        ? paperAgain(state, reply.result.value.paper, question.input.matchId)
        : still(state);
    default:
      return and(and(lookAtDesk(afterwards(state, reply)), lookAtLaid), (next) =>
        lookAtCandidates(next, atMs),
      );
  }
}

/** Where he is once it is done; most things leave him where he was. */
function afterwards(state: BoothState, reply: Reply): BoothState {
  if (!reply.result.ok) return state;
  switch (reply.name) {
    case 'booth.post':
    case 'booth.repost': {
      const { postingId, postingNo } = reply.result.value;
      return onPage(state, { name: 'again-done', postingId, postingNo });
    }
    case 'booth.withdraw':
    case 'bay.leave':
      return onPage(state, { name: 'desk' });
    case 'bay.arrive':
      // What was written of the plate is the hub's now, and nobody else's.
      return state.page.name === 'bays' ? onPage(state, { ...state.page, plate: '' }) : state;
    case 'booth.arrivals': {
      const { matchIds, arrived } = reply.result.value;
      return onPage(state, { name: 'arrivals', came: arrived === true ? matchIds : [] });
    }
    case 'booth.more': {
      const { postingId } = reply.result.value;
      return onPage(state, { name: 'posting', postingId, asked: null });
    }
    default:
      return state;
  }
}

function opened(
  state: BoothState,
  value: Extract<Extract<Reply, { name: 'booth.open' }>['result'], { ok: true }>['value'],
): Step {
  const session = {
    ...value,
    desk: null,
    deskLook: null,
    deskDue: false,
    candidates: null,
    laid: null,
    papers: [],
  };
  return lookAtDesk({
    ...onPage(state, { name: 'desk' }),
    session,
    digits: '',
    sessionNo: state.sessionNo + 1,
  });
}

/** How it stands with the one he agreed with; his papers, where the worker had agreed before. */
function agreed(state: BoothState, { matchId, papers }: CommandOutput<'booth.agree'>): Step {
  const shown = onPage(state, { name: 'match', matchId, asked: null, from: 'desk' });
  const printing = withSession(shown, (session) => ({
    papers: [...session.papers, ...papersOf(papers)],
  }));
  return and(lookAtDesk(printing), printNext);
}

function paperAgain(
  state: BoothState,
  paper: Parameters<typeof paperInHand>[0],
  matchId: string,
): Step {
  return printNext(
    withSession(state, ({ papers }) => ({
      papers: withPaper(papers, paperInHand(paper, matchId)),
    })),
  );
}

/** What the hub said to a look, and when by the clock of this machine. */
interface Sight {
  readonly lookNo: number;
  readonly looked: Looked;
  readonly atMs: number;
}

/** What the hub says to a look; a later look or a later session has overtaken the others. */
export function looked(state: BoothState, sight: Sight): Step {
  if (state.session === null) return still(state);
  const end = closedTo(state, sight);
  if (end !== null) return locked(state, end);
  const { name, result } = sight.looked;
  if (name === 'booth.template') {
    return templateCame(state, sight.lookNo, { name, result }, sight.atMs + state.hubAheadMs);
  }
  // Of a session that is over for another look, which locks when its own answer comes.
  if (!result.ok && endsSession(result.error.code)) return still(state);
  if (name === 'booth.match') return laidCame(state, sight.lookNo, { name, result });
  return name === 'booth.desk'
    ? deskCame(state, sight.lookNo, result)
    : candidatesCame(state, sight.lookNo, result);
}

/** Whether a refusal means that nobody is at the booth any more: it was closed, or he may not act. */
function endsSession(code: ErrorCode): boolean {
  return code === 'booth_closed' || code === 'agent_disabled';
}

/** Why the session is over, said to the look that is waited for; null while it goes on. */
function closedTo(
  { page, session }: BoothState,
  { lookNo, looked: { name, result } }: Sight,
): ErrorCode | null {
  if (result.ok || !endsSession(result.error.code)) return null;
  const isWaitedFor =
    name === 'booth.template'
      ? page.name === 'new-form' && page.look === lookNo
      : [session?.deskLook, session?.candidates?.look, session?.laid?.look].includes(lookNo);
  return isWaitedFor ? result.error.code : null;
}

type ResultOf<N extends Looked['name']> = Extract<Looked, { name: N }>['result'];

function deskCame(state: BoothState, lookNo: number, result: ResultOf<'booth.desk'>): Step {
  if (state.session?.deskLook !== lookNo) return still(state);
  const { deskDue } = state.session;
  const seen = withSession(state, () =>
    result.ok
      ? { desk: result.value, employer: result.value.employer, deskLook: null }
      : { deskLook: null, deskDue: true },
  );
  return deskDue && result.ok ? lookAtDesk(seen) : still(seen);
}

function candidatesCame(
  state: BoothState,
  lookNo: number,
  result: ResultOf<'booth.candidates'>,
): Step {
  const candidates = state.session?.candidates ?? null;
  if (candidates?.look !== lookNo) return still(state);
  const list = result.ok ? result.value.candidates : candidates.list;
  return still(withSession(state, () => ({ candidates: { ...candidates, look: null, list } })));
}
