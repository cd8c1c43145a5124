import { remainingPlaces } from '@hall/core/domain/posting/reviewing';
import { isOpenMatch } from '@hall/core/domain/match/match';
import { atTable } from './moves.ts';
import type { BoothState, Looked, Page, Said, Step } from './state.ts';
import { and, ask, lookAtLaid, onPage, still, withSession } from './steps.ts';
import { matchLaidOnTable, slipLaid, slipSwallowed } from './taking.ts';

/** Somebody at the scanner is somebody at the booth. */
function awake(state: BoothState, atMs: number): BoothState {
  return { ...state, lastTouchMs: atMs, warningSeconds: null, trouble: null, said: null };
}

function told(state: BoothState, said: Said): Step {
  return still({ ...state, said });
}

/** Pages with something on them that is not sent yet: a paper does not take anybody away from it. */
const unsent: ReadonlySet<Page['name']> = new Set<Page['name']>([
  'again-form',
  'new-form',
  'more',
  'agree',
  'bays',
]);

/** A page that is in the middle of something: a form, or a question that waits for its answer. */
function isBusy({ page, running }: BoothState): boolean {
  const asks = (page.name === 'posting' || page.name === 'match') && page.asked !== null;
  return unsent.has(page.name) || asks || running !== null;
}

/** The slip of the day opens the booth; at an open one it is said that it is open. */
export function passLaid(state: BoothState, pass: string, atMs: number): Step {
  const there = awake(state, atMs);
  if (state.session === null) {
    return ask({ ...there, digits: '' }, { name: 'booth.openByPass', input: { pass } });
  }
  return state.page.name === 'take' ? slipLaid(there, null) : told(there, 'booth-slip');
}

/** A scanner that types was there, and an input method kept it. */
export function scanSwallowed(state: BoothState, atMs: number): Step {
  const there = awake(state, atMs);
  return state.page.name === 'take' ? slipSwallowed(there) : told(there, 'swallowed');
}

/** Paper that is no slip of this hall. Before an open booth it is mostly meant as the code. */
function strangeLaid(state: BoothState): Step {
  if (state.session !== null) return told(state, 'unreadable');
  return still(state.running === null ? { ...state, trouble: 'wrong_booth_code' } : state);
}

/**
 * A worker's slip. On the table it is one more; elsewhere it begins a table for the posting it can
 * only be meant for, and where there are several the employer says which.
 */
export function workerSlipLaid(state: BoothState, slipCode: string | null, atMs: number): Step {
  const there = awake(state, atMs);
  if (there.page.name === 'take') return slipLaid(there, slipCode);
  if (slipCode === null) return strangeLaid(there);
  const { session } = there;
  if (session === null) return told(there, 'open-first');
  if (isBusy(there)) return told(there, 'finish-first');
  if (session.desk === null) return told(there, 'again');
  const meant = postingMeant(there);
  if (meant !== null) return tableFor(there, meant, slipCode);
  const live = postingsThatHire(there);
  const [only, other] = live;
  if (only === undefined) return told(there, 'no-posting');
  return other === undefined
    ? tableFor(there, only, slipCode)
    : still(onPage(there, { name: 'which', slipCode }));
}

/** Own postings that take people now. */
export function postingsThatHire({ session }: Pick<BoothState, 'session'>): readonly string[] {
  return (session?.desk?.postings ?? [])
    .filter((posting) => posting.status === 'published' && remainingPlaces(posting) > 0)
    .map(({ id }) => id);
}

/** The posting the page is about; on its own page also where it is full, and the hub says so. */
function postingMeant(state: BoothState): string | null {
  const { page, session } = state;
  if (page.name === 'posting') return page.postingId;
  const hiring = postingsThatHire(state);
  const about = page.name === 'taken' || page.name === 'again-done' ? page.postingId : null;
  const match =
    page.name === 'match'
      ? session?.desk?.matches.find(({ matchId }) => matchId === page.matchId)
      : undefined;
  const open = match !== undefined && isOpenMatch(match.status) ? match.postingId : about;
  return open !== null && hiring.includes(open) ? open : null;
}

function tableFor(state: BoothState, postingId: string, slipCode: string): Step {
  return and(atTable(state, { type: 'hire', postingId }), (next) => slipLaid(next, slipCode));
}

/** He has said for which of his postings the slip was laid. */
export function slipIsFor(state: BoothState, postingId: string): Step {
  const { page } = state;
  return page.name === 'which' && postingsThatHire(state).includes(postingId)
    ? tableFor(state, postingId, page.slipCode)
    : still(state);
}

/** A match slip: how the match stands, and whether the worker came (D-11). */
export function matchSlipLaid(state: BoothState, matchId: string, atMs: number): Step {
  const there = awake(state, atMs);
  const { page, session } = there;
  if (session === null) return told(there, 'open-first');
  if (page.name === 'take') return matchLaidOnTable(there);
  if (isBusy(there)) return told(there, 'finish-first');
  const laid = { matchId, look: null, view: null };
  return lookAtLaid(withSession(there, () => ({ laid })));
}

/** The hub says how the match stands; who has gone on to something else meanwhile is left in peace. */
export function laidCame(
  state: BoothState,
  lookNo: number,
  { result }: Extract<Looked, { name: 'booth.match' }>,
): Step {
  const laid = state.session?.laid ?? null;
  if (laid?.look !== lookNo) return still(state);
  if (!result.ok) {
    const without = withSession(state, () => ({
      laid: laid.view === null ? null : { ...laid, look: null },
    }));
    const said = result.error.code === 'not_found' ? 'match-unknown' : 'again';
    return laid.view === null ? told(without, said) : still(without);
  }
  const seen = withSession(state, () => ({ laid: { ...laid, look: null, view: result.value } }));
  if (laid.view !== null || isBusy(seen) || seen.page.name === 'take') return still(seen);
  const { matchId } = laid;
  return still(
    onPage(
      seen,
      result.value.together.length > 0
        ? { name: 'named', matchId }
        : { name: 'match', matchId, asked: null, from: 'desk' },
    ),
  );
}
