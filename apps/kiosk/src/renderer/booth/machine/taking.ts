import type { CandidateView, ContactQuestion } from '@hall/core/contract/commands/match-parts';
import type { CommandOutput } from '@hall/core/contract/commands/registry';
import type { ErrorCode } from '@hall/core/contract/errors';
import { and, ask, lookAtDesk, onPage, printNext, still, withSession } from './steps.ts';
import { papersOf } from './papers.ts';
import type { BoothState, Step, TakePage, TakeRow } from './state.ts';

/** As many as the hub takes at once (D-14). */
export const mostRows = 20;
const codeLength = 6;

/** The page on which slips are laid on the scanner. */
export function takePage(postingId: string): TakePage {
  return { name: 'take', postingId, rows: [], hint: null, typed: null };
}

/** A slip lay on the scanner, or its code was typed. */
export function slipLaid(state: BoothState, slipCode: string | null): Step {
  const { page } = state;
  if (page.name !== 'take') return still(state);
  if (slipCode === null) return still(onTake(state, page, { hint: { kind: 'unreadable' } }));
  const known = page.rows.find((row) => row.slipCode === slipCode);
  if (known !== undefined && known.stage !== 'problem') {
    return still(onTake(state, page, { hint: { kind: 'twice', slipCode } }));
  }
  if (known === undefined && page.rows.length >= mostRows) {
    return still(onTake(state, page, { hint: { kind: 'full' } }));
  }
  const others = page.rows.filter((row) => row !== known);
  const rows: TakeRow[] = [...others, { slipCode, stage: 'waiting' }];
  return lookUpNext(onTake(state, page, { rows, hint: null }));
}

/** Whoever a match slip names was taken before; here lie the slips people registered with. */
export function matchLaidOnTable(state: BoothState): Step {
  const { page } = state;
  return page.name === 'take'
    ? still(onTake(state, page, { hint: { kind: 'match' } }))
    : still(state);
}

/** An input method stands between the scanner and the page; people are told what to press. */
export function slipSwallowed(state: BoothState): Step {
  const { page } = state;
  return page.name === 'take'
    ? still(onTake(state, page, { hint: { kind: 'swallowed' } }))
    : still(state);
}

/** Asks the hub about the next slip, as soon as nothing else is under way. */
export function lookUpNext(state: BoothState): Step {
  const { page, session } = state;
  if (page.name !== 'take' || session === null || state.running !== null) return still(state);
  const next = page.rows.find(({ stage }) => stage === 'waiting');
  if (next === undefined) return still(state);
  const { slipCode } = next;
  if (state.connection !== 'live') {
    return and(
      still(rowBecomes(state, slipCode, { slipCode, stage: 'problem', code: 'unreachable' })),
      lookUpNext,
    );
  }
  const { boothToken } = session;
  const { postingId } = page;
  const { language } = state;
  return ask(state, {
    name: 'booth.scan',
    input: { boothToken, postingId, slipCode, language },
  });
}

/** What the hub says of a slip. */
export function slipLookedUp(
  state: BoothState,
  slipCode: string,
  found: { readonly worker: CandidateView; readonly question: ContactQuestion } | ErrorCode,
): Step {
  const row: TakeRow =
    typeof found === 'string'
      ? { slipCode, stage: 'problem', code: found }
      : { slipCode, stage: 'asking', ...found };
  return still(rowBecomes({ ...state, trouble: null }, slipCode, row));
}

/** The row whose worker stands before the question now. */
export function askedRow(page: TakePage): Extract<TakeRow, { stage: 'asking' }> | null {
  return page.rows.find((row) => row.stage === 'asking') ?? null;
}

/** Those who can be taken as they are. */
export function readyRows(page: TakePage): readonly Extract<TakeRow, { stage: 'ready' }>[] {
  return page.rows.filter((row) => row.stage === 'ready');
}

/** The worker's own answer; or he wants to be asked again. */
export function contactAnswered(state: BoothState, slipCode: string, given: boolean | null): Step {
  const { page } = state;
  if (page.name !== 'take') return still(state);
  const row = page.rows.find((one) => one.slipCode === slipCode);
  if (row?.stage !== 'asking' && row?.stage !== 'ready') return still(state);
  const { worker, question } = row;
  const next: TakeRow =
    given === null
      ? { slipCode, stage: 'asking', worker, question }
      : { slipCode, stage: 'ready', worker, question, given };
  return still(rowBecomes(state, slipCode, next));
}

/** A slip is taken back from the table. */
export function rowDropped(state: BoothState, slipCode: string): Step {
  const { page } = state;
  if (page.name !== 'take') return still(state);
  const rows = page.rows.filter((row) => row.slipCode !== slipCode);
  return still(onTake(state, page, { rows, hint: null }));
}

/** Digits on the pad of this page; the sixth sends them. */
export function codeTyped(state: BoothState, change: (typed: string) => string): Step {
  const { page } = state;
  if (page.name !== 'take' || page.typed === null) return still(state);
  const typed = change(page.typed).slice(0, codeLength);
  if (typed.length < codeLength) return still(onTake(state, page, { typed, hint: null }));
  return slipLaid(onTake(state, page, { typed: null }), typed);
}

/** 确认录用 N 人. */
export function takeAll(state: BoothState): Step {
  const { page, session } = state;
  if (page.name !== 'take' || session === null) return still(state);
  const ready = readyRows(page);
  const isOpen = page.rows.some(({ stage }) => stage === 'waiting' || stage === 'asking');
  if (ready.length === 0 || isOpen) return still(state);
  return ask(state, {
    name: 'booth.take',
    input: {
      boothToken: session.boothToken,
      postingId: page.postingId,
      language: state.language,
      workers: ready.map(({ slipCode, given, question: { textVersion, textHash } }) => ({
        slipCode,
        contact: { given, textVersion, textHash },
      })),
    },
  });
}

/** The hub took them, each with an outcome of his own; the papers go to the printer. */
export function workersTaken(state: BoothState, result: CommandOutput<'booth.take'>): Step {
  const { page } = state;
  if (page.name !== 'take') return still(state);
  const rows = readyRows(page);
  const shown = onPage(state, { name: 'taken', postingId: page.postingId, rows, result });
  const queued = withSession(shown, ({ papers }) => ({
    papers: [...papers, ...papersOf(result.papers)],
  }));
  return and(printNext(queued), lookAtDesk);
}

function onTake(state: BoothState, page: TakePage, change: Partial<TakePage>): BoothState {
  return { ...state, page: { ...page, ...change } };
}

function rowBecomes(state: BoothState, slipCode: string, next: TakeRow): BoothState {
  const { page } = state;
  if (page.name !== 'take') return state;
  return onTake(state, page, {
    rows: page.rows.map((row) => (row.slipCode === slipCode ? next : row)),
  });
}
