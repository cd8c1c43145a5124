import type { CardTrouble, DeviceFault } from '@hall/core/contract/device';
import type { IdCard } from '@hall/core/domain/worker/id-card';
import { assertNever } from '@hall/core/basics/assert-never';
import type { SamRequest, SamStatus } from './codec.ts';

/**
 * The reader's conduct as a reducer: find a card, select it, read it, see it leave; what to repeat,
 * what to tell, when to give up. Times and bytes are elsewhere (`exchange.ts`, `session.ts`).
 */
export interface ReaderState {
  readonly phase: 'pausing' | 'finding' | 'selecting' | 'reading' | 'recovering' | 'resetting';
  /** The number of the card that lies on the reader and has been told; forgotten when it leaves. */
  readonly seated: string | null;
  /** Answers "no card" in a row. */
  readonly absences: number;
  /** The last trouble told for the card that lies there; none is told twice in a row. */
  readonly told: CardTrouble | null;
  readonly selectTries: number;
  /** A damaged answer is asked for once more; `rereading` holds while that is still to come. */
  readonly readTries: number;
  readonly rereading: boolean;
  /** Requests in a row that got no answer. */
  readonly silences: number;
  /** Answers in a row that make no sense for what was asked. */
  readonly oddAnswers: number;
  readonly fault: DeviceFault | null;
}

/** What happens to a reader. */
export type ReaderEvent =
  | { readonly type: 'wake' }
  | { readonly type: 'reply'; readonly status: SamStatus }
  /** A whole answer to `read`; the card is null when its text could not be understood. */
  | { readonly type: 'text'; readonly card: IdCard | null }
  | { readonly type: 'no_reply'; readonly torn: boolean };

/** What a reader then does. */
export type ReaderEffect =
  | { readonly type: 'ask'; readonly request: SamRequest }
  | { readonly type: 'pause'; readonly delayMs: number }
  | { readonly type: 'card'; readonly card: IdCard }
  | { readonly type: 'removed' }
  | { readonly type: 'trouble'; readonly trouble: CardTrouble }
  | { readonly type: 'health'; readonly fault: DeviceFault | null }
  | { readonly type: 'give_up'; readonly fault: DeviceFault };

/** One step of the reducer. */
export interface ReaderStep {
  readonly state: ReaderState;
  readonly effects: readonly ReaderEffect[];
}

/** Makers ask for at least this between two searches for a card. */
export const findPauseMs = 300;
/** A card that is still lying there is looked at less often. */
const seatedPauseMs = 1000;
/** A module that refuses all work is asked again at this pace; a power cycle may have cured it. */
const faultPauseMs = 3000;
/** "No card" this often in a row means it was lifted (about a second). */
const absencesForRemoval = 3;
const maxSelectTries = 3;
const maxReadTries = 2;
const maxSilences = 3;
const maxOddAnswers = 5;

/** The state after the reader has introduced itself. */
export const initialReaderState: ReaderState = {
  phase: 'pausing',
  seated: null,
  absences: 0,
  told: null,
  selectTries: 0,
  readTries: 0,
  rereading: false,
  silences: 0,
  oddAnswers: 0,
  fault: null,
};

/** What a reader does next. */
export function stepReader(state: ReaderState, event: ReaderEvent): ReaderStep {
  switch (event.type) {
    case 'wake':
      return state.phase === 'pausing' ? ask(state, 'find') : stay(state);
    case 'no_reply':
      return onNoReply(state, event.torn);
    case 'text':
      return state.phase === 'reading'
        ? onText({ ...state, silences: 0 }, event.card)
        : stay(state);
    case 'reply':
      return onReply({ ...state, silences: 0 }, event.status);
    default:
      return assertNever(event);
  }
}

function onReply(state: ReaderState, status: SamStatus): ReaderStep {
  if (status === 'self_test_failed' || status === 'not_authorised') {
    const refusing: ReaderState = { ...state, phase: 'pausing', rereading: false, fault: status };
    return { state: refusing, effects: faultEffects(status) };
  }
  const step = onHealthyReply({ ...state, fault: null }, status);
  if (state.fault === null) return step;
  return { state: step.state, effects: [{ type: 'health', fault: null }, ...step.effects] };
}

function faultEffects(fault: DeviceFault): ReaderEffect[] {
  return [
    { type: 'health', fault },
    { type: 'pause', delayMs: faultPauseMs },
  ];
}

function onHealthyReply(state: ReaderState, status: SamStatus): ReaderStep {
  switch (state.phase) {
    case 'finding':
      return onFind(state, status);
    case 'selecting':
      return onSelect(state, status);
    case 'reading':
      return onReadRefused(state, status);
    case 'recovering':
      return state.rereading
        ? ask({ ...state, rereading: false }, 'read')
        : pause(state, findPauseMs);
    case 'resetting':
      return pause(state, findPauseMs);
    case 'pausing':
      return stay(state);
    default:
      return assertNever(state.phase);
  }
}

function onFind(state: ReaderState, status: SamStatus): ReaderStep {
  const sensible: ReaderState = { ...state, oddAnswers: 0 };
  if (status === 'found') return ask({ ...sensible, absences: 0 }, 'select');
  if (status === 'no_card') return onNoCard({ ...sensible, absences: state.absences + 1 });
  return onUnworkable(state, status);
}

/**
 * "No card" may also mean that the card just read has not moved: there is no better sign that it
 * left, and no harm in seeing it leave early.
 */
function onNoCard(state: ReaderState): ReaderStep {
  if (state.absences % absencesForRemoval !== 0) return pause(state, findPauseMs);
  const cleared: ReaderState = { ...state, seated: null, selectTries: 0, readTries: 0, told: null };
  if (state.seated !== null) return pause(cleared, findPauseMs, [{ type: 'removed' }]);
  if (state.told !== 'read_failed') return pause(cleared, findPauseMs);
  // After a failed read a card answers no search until it has been lifted.
  const trouble = 'lift_and_replace';
  return pause({ ...cleared, told: trouble }, findPauseMs, [{ type: 'trouble', trouble }]);
}

function onSelect(state: ReaderState, status: SamStatus): ReaderStep {
  if (status === 'ok') return ask({ ...state, selectTries: 0 }, 'read');
  if (status !== 'select_failed') return onUnworkable(state, status);
  const tried: ReaderState = { ...state, selectTries: state.selectTries + 1 };
  if (tried.selectTries < maxSelectTries) return pause(tried, findPauseMs);
  return complain({ ...tried, selectTries: 0 }, 'lift_and_replace');
}

function onText(state: ReaderState, card: IdCard | null): ReaderStep {
  if (!card) return complain(state, 'card_invalid');
  const seated: ReaderState = { ...state, seated: card.idNumber, told: null, readTries: 0 };
  // The same card, read again while it lies there, is no second visit.
  if (state.seated === card.idNumber) return pause(seated, seatedPauseMs);
  const removed: ReaderEffect[] = state.seated === null ? [] : [{ type: 'removed' }];
  return pause(seated, findPauseMs, [...removed, { type: 'card', card }]);
}

function onReadRefused(state: ReaderState, status: SamStatus): ReaderStep {
  switch (status) {
    case 'length_error':
    case 'line_error':
      return retryRead(state, 'read');
    case 'not_permitted':
      return retryRead(state, 'find');
    case 'card_rejects_reader':
      return complain(state, 'lift_and_replace');
    case 'reader_rejects_card':
    case 'verification_failed':
      return complain(state, 'card_defective');
    case 'wrong_card':
      return complain(state, 'not_an_id_card');
    default:
      return status === 'confused' ? onUnworkable(state, status) : complain(state, 'read_failed');
  }
}

function retryRead(state: ReaderState, from: 'read' | 'find'): ReaderStep {
  const tried: ReaderState = { ...state, readTries: state.readTries + 1 };
  if (tried.readTries >= maxReadTries) return complain(tried, 'read_failed');
  return from === 'read' ? ask(tried, 'read') : pause(tried, findPauseMs);
}

/** Answers that no search or selection should get: begin again, from a reset where it helps. */
function onUnworkable(state: ReaderState, status: SamStatus): ReaderStep {
  const odd: ReaderState = { ...state, oddAnswers: state.oddAnswers + 1 };
  if (odd.oddAnswers >= maxOddAnswers) return giveUp(odd, 'wrong_answer');
  return status === 'confused' ? ask(odd, 'reset') : pause(odd, findPauseMs);
}

function onNoReply(state: ReaderState, torn: boolean): ReaderStep {
  const silences = state.silences + 1;
  if (silences >= maxSilences) {
    return giveUp({ ...state, silences }, torn ? 'wrong_answer' : 'no_answer');
  }
  const wasReading = state.phase === 'reading';
  const readTries = wasReading ? state.readTries + 1 : state.readTries;
  const rereading = wasReading ? torn && readTries < maxReadTries : state.rereading;
  // A late answer must not pass for the answer to what is asked next. The module answers in order,
  // so nothing old is left once it has told its own number, which no other request is told.
  const recovering = ask({ ...state, silences, readTries, rereading }, 'sam_id');
  return wasReading && !rereading ? tell(recovering, 'read_failed') : recovering;
}

/** Whoever ends the session tells of a read that was under way, as for an unplugged cable. */
function giveUp(state: ReaderState, fault: DeviceFault): ReaderStep {
  return { state, effects: [{ type: 'give_up', fault }] };
}

/** Tells the person, forgets what was begun, and starts again at the search. */
function complain(state: ReaderState, trouble: CardTrouble): ReaderStep {
  return tell(pause({ ...state, absences: 0, readTries: 0 }, findPauseMs), trouble);
}

function tell(step: ReaderStep, trouble: CardTrouble): ReaderStep {
  if (step.state.told === trouble) return step;
  return {
    state: { ...step.state, told: trouble },
    effects: [{ type: 'trouble', trouble }, ...step.effects],
  };
}

const phaseOf: Readonly<Record<SamRequest, ReaderState['phase']>> = {
  find: 'finding',
  select: 'selecting',
  read: 'reading',
  sam_id: 'recovering',
  status: 'recovering',
  reset: 'resetting',
};

function ask(state: ReaderState, request: SamRequest): ReaderStep {
  return { state: { ...state, phase: phaseOf[request] }, effects: [{ type: 'ask', request }] };
}

function pause(
  state: ReaderState,
  delayMs: number,
  effects: readonly ReaderEffect[] = [],
): ReaderStep {
  return {
    state: { ...state, phase: 'pausing' },
    effects: [...effects, { type: 'pause', delayMs }],
  };
}

function stay(state: ReaderState): ReaderStep {
  return { state, effects: [] };
}
