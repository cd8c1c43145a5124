import { answered, looked } from './answers.ts';
import { atBays } from './bays.ts';
import type { BoothEvent, PersonEvent, WorldEvent } from './events.ts';
import {
  aboutMatch,
  aboutPosting,
  agreeing,
  atTable,
  back,
  postingAgain,
  typed,
  withQuestion,
} from './moves.ts';
import { postingNew } from './new-posting.ts';
import type { BoothState, Step } from './state.ts';
import {
  and,
  locked,
  lookAtCandidates,
  lookAtDesk,
  lookAtLaid,
  onPage,
  printNext,
  still,
  withSession,
} from './steps.ts';
import { matchSlipLaid, passLaid, scanSwallowed, slipIsFor, workerSlipLaid } from './scanning.ts';

/** C-05: after so long without a touch the booth locks; the last seconds are counted aloud. */
export const idle = {
  warnAfterMs: 100_000,
  lockAfterMs: 120_000,
  clearDigitsAfterMs: 30_000,
} as const;

/** People come and go: who fits is asked again this often while it is looked at. */
const candidatesEveryMs = 20_000;

const worldEvents: ReadonlySet<string> = new Set<WorldEvent['type']>([
  'tick',
  'connection',
  'hub-clock',
  'printer',
  'slip',
  'match-slip',
  'pass',
  'swallowed',
  'changed',
  'answered',
  'looked',
  'printed',
]);

function isWorld(event: PersonEvent | WorldEvent): event is WorldEvent {
  return worldEvents.has(event.type);
}

/** The booth of an employer: what happens, and what is to be done about it. */
export function boothMachine(state: BoothState, event: BoothEvent): Step {
  const { atMs } = event;
  if (isWorld(event)) return happened(state, event, atMs);
  const awake: BoothState = { ...state, lastTouchMs: atMs, warningSeconds: null, said: null };
  return touched(awake, event, atMs);
}

function touched(state: BoothState, event: PersonEvent, atMs: number): Step {
  switch (event.type) {
    case 'digit':
      return /^\d$/.test(event.digit)
        ? typed(state, (digits) => digits + event.digit)
        : still(state);
    case 'delete-last':
      return typed(state, (digits) => digits.slice(0, -1));
    case 'clear-typed':
      return typed(state, () => '');
    case 'more-time':
      return still(state);
    case 'toggle-language':
      return still({ ...state, language: state.language === 'en' ? 'zh-CN' : 'en' });
    default:
      return state.session === null ? still(state) : atDesk(state, event, atMs);
  }
}

/** A touch of an employer who is here. */
function atDesk(state: BoothState, event: PersonEvent, atMs: number): Step {
  switch (event.type) {
    case 'lock':
      return locked(state);
    case 'go-desk':
      return still(onPage(state, { name: 'desk' }));
    case 'back':
      return isSending(state) ? still(state) : back(state, atMs);
    case 'ask':
      return still(withQuestion(state, event.about));
    case 'stop-asking':
      return still(withQuestion(state, null));
    case 'slip-is-for':
      return slipIsFor(state, event.postingId);
    default:
      return onPages(state, event, atMs);
  }
}

/** A page is not left while the hub is being told what was decided on it. */
function isSending({ running }: BoothState): boolean {
  const name = running?.question.name;
  return (
    name === 'booth.take' ||
    name === 'booth.repost' ||
    name === 'booth.post' ||
    name === 'booth.more' ||
    name === 'booth.arrivals' ||
    name === 'booth.agree'
  );
}

const aboutPostings: ReadonlySet<PersonEvent['type']> = new Set<PersonEvent['type']>([
  'open-posting',
  'invite',
  'withdraw',
  'decline',
  'keep',
  'no-more',
  'open-more',
  'set-more',
  'submit-more',
]);
const aboutMatches: ReadonlySet<PersonEvent['type']> = new Set<PersonEvent['type']>([
  'open-match',
  'open-arrivals',
  'arrival',
  'all-came',
  'undo-came',
  'cancel',
  'reprint',
]);
const aboutPosts: ReadonlySet<PersonEvent['type']> = new Set<PersonEvent['type']>([
  'post-again',
  'see-earlier',
  'choose-earlier',
  'set-headcount',
  'set-start',
  'step',
  'submit-again',
]);

const aboutNewPosts: ReadonlySet<PersonEvent['type']> = new Set<PersonEvent['type']>([
  'see-kinds',
  'choose-kind',
  'choose-new',
  'step-new',
  'submit-new',
]);

const aboutAgreeing: ReadonlySet<PersonEvent['type']> = new Set<PersonEvent['type']>([
  'open-agree',
  'submit-agree',
  'agree',
]);

const aboutBays: ReadonlySet<PersonEvent['type']> = new Set<PersonEvent['type']>([
  'open-bays',
  'bay-for',
  'bay-plate',
  'bay-arrive',
  'bay-leave',
]);

function onPages(state: BoothState, event: PersonEvent, atMs: number): Step {
  const { type } = event;
  const isNew =
    state.page.name === 'new-form' && (type === 'set-headcount' || type === 'set-start');
  if (isNew || aboutNewPosts.has(type)) return postingNew(state, event, atMs + state.hubAheadMs);
  if (aboutPosts.has(type)) return postingAgain(state, event, atMs + state.hubAheadMs);
  if (aboutAgreeing.has(type)) return agreeing(state, event);
  if (aboutBays.has(type)) return atBays(state, event);
  if (aboutPostings.has(type)) return aboutPosting(state, event, atMs);
  return aboutMatches.has(type) ? aboutMatch(state, event) : atTable(state, event);
}

function happened(state: BoothState, event: WorldEvent, atMs: number): Step {
  switch (event.type) {
    case 'tick':
      return ticked(state, atMs);
    case 'connection':
      return connected({ ...state, connection: event.connection }, atMs);
    case 'hub-clock':
      return still({ ...state, hubAheadMs: event.aheadMs });
    case 'printer':
      return still({ ...state, printer: event.status });
    case 'slip':
    case 'match-slip':
    case 'pass':
    case 'swallowed':
      return scanned(state, event, atMs);
    case 'changed':
      return changed(state, event.employerId);
    case 'answered':
      return answered(state, { ...event, atMs });
    case 'looked':
      return looked(state, { ...event, atMs });
    case 'printed':
      return printed(state, event, atMs);
  }
}

/** Somebody else did something; of the employer at this booth it may be on its pages. */
function changed(state: BoothState, employerId: string): Step {
  return employerId === state.session?.employer.employerId
    ? and(lookAtDesk(state), lookAtLaid)
    : still(state);
}

/** A paper was laid on the scanner. */
function scanned(
  state: BoothState,
  event: Extract<WorldEvent, { type: 'slip' | 'match-slip' | 'pass' | 'swallowed' }>,
  atMs: number,
): Step {
  switch (event.type) {
    case 'slip':
      return workerSlipLaid(state, event.slipCode, atMs);
    case 'match-slip':
      return matchSlipLaid(state, event.matchId, atMs);
    case 'pass':
      return passLaid(state, event.pass, atMs);
    case 'swallowed':
      return scanSwallowed(state, atMs);
  }
}

/** After a loss everything may have changed. */
function connected(state: BoothState, atMs: number): Step {
  if (state.connection !== 'live') return still(state);
  return and(and(lookAtDesk(state), lookAtLaid), (next) => lookAtCandidates(next, atMs));
}

function printed(
  state: BoothState,
  event: Extract<WorldEvent, { type: 'printed' }>,
  atMs: number,
): Step {
  if (event.sessionNo !== state.sessionNo) return still(state);
  const told = withSession(state, ({ papers }) => ({
    papers: papers.map((paper) =>
      paper.paperId === event.paperId && paper.copy === event.copy && paper.state === 'printing'
        ? { ...paper, state: event.result }
        : paper,
    ),
  }));
  // Who waits for his papers does not touch the glass.
  const comes = event.result.outcome === 'confirmed';
  return printNext(comes ? { ...told, lastTouchMs: atMs, warningSeconds: null } : told);
}

function ticked(state: BoothState, atMs: number): Step {
  // A clock that was set back must not keep a booth open.
  const quietMs = atMs < state.lastTouchMs ? 0 : atMs - state.lastTouchMs;
  const since: BoothState = atMs < state.lastTouchMs ? { ...state, lastTouchMs: atMs } : state;
  if (since.session === null) return still(withoutOldDigits(since, quietMs));
  if (quietMs >= idle.lockAfterMs) return locked(since);
  const warned: BoothState = { ...since, warningSeconds: warningAt(quietMs) };
  const seen = since.session.deskDue ? lookAtDesk(warned) : still(warned);
  const asked = since.session.candidates?.askedAtMs ?? atMs;
  return Math.abs(atMs - asked) >= candidatesEveryMs
    ? and(seen, (next) => lookAtCandidates(next, atMs))
    : seen;
}

/** Half a code is nobody's any more; nor is a code that is being looked at. */
function withoutOldDigits(state: BoothState, quietMs: number): BoothState {
  if (quietMs < idle.clearDigitsAfterMs) return state;
  const isClean =
    state.digits === '' &&
    state.trouble === null &&
    state.running === null &&
    state.language === 'zh-CN';
  if (isClean) return state;
  return { ...state, digits: '', trouble: null, running: null, open: null, language: 'zh-CN' };
}

function warningAt(quietMs: number): number | null {
  return quietMs < idle.warnAfterMs ? null : Math.ceil((idle.lockAfterMs - quietMs) / 1_000);
}
