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
  /** Trouble is told once per laying of a card. */
  readonly told: 'nothing' | 'trouble' | 'lift';
  readonly selectTries: number;
  /** A damaged answer is asked for once more; `rereading` holds while that is still to come. */
  readonly readTries: number;
  readonly rereading: boolean;
  /** Requests in a row that got no answer. */
  readonly silences: number;
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

/** The state after the reader has introduced itself. */
export const initialReaderState: ReaderState = {
  phase: 'pausing',
  seated: null,
  absences: 0,
  told: 'nothing',
  selectTries: 0,
  readTries: 0,
  rereading: false,
  silences: 0,
  fault: null,
};

/** What a reader does next. */
export function stepReader(state: ReaderState, event: ReaderEvent): ReaderStep {
  switch (event.type) {
    case 'wake':
      return state.phase === 'pausing' ? ask({ ...state, readTries: 0 }, 'find') : stay(state);
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
    return { state: { ...state, phase: 'pausing', fault: status }, effects: faultEffects(status) };
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
  if (status === 'found') return ask({ ...state, absences: 0 }, 'select');
  if (status === 'no_card') return onNoCard({ ...state, absences: state.absences + 1 });
  return onUnworkable(state, status);
}

/**
 * "No card" may also mean that the card just read has not moved: there is no better sign that it
 * left, and no harm in seeing it leave early.
 */
function onNoCard(state: ReaderState): ReaderStep {
  if (state.seated !== null && state.absences >= absencesForRemoval) {
    const gone: ReaderState = { ...state, seated: null, told: 'nothing', selectTries: 0 };
    return pause(gone, findPauseMs, [{ type: 'removed' }]);
  }
  if (state.told === 'trouble' && state.absences >= absencesForRemoval) {
    // After a failed read a card answers no search until it has been lifted.
    return pause({ ...state, told: 'lift', selectTries: 0 }, findPauseMs, [
      { type: 'trouble', trouble: 'lift_and_replace' },
    ]);
  }
  return pause(state, findPauseMs);
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
  const seated: ReaderState = { ...state, seated: card.idNumber, told: 'nothing', readTries: 0 };
  // The same card, read again while it lies there, is no second visit.
  if (state.seated === card.idNumber) return pause(seated, seatedPauseMs);
  const removed: ReaderEffect[] = state.seated === null ? [] : [{ type: 'removed' }];
  return pause(seated, findPauseMs, [...removed, { type: 'card', card }]);
}

function onReadRefused(state: ReaderState, status: SamStatus): ReaderStep {
  switch (status) {
    case 'length_error':
    case 'line_error': {
      const tried: ReaderState = { ...state, readTries: state.readTries + 1 };
      return tried.readTries < maxReadTries ? ask(tried, 'read') : complain(tried, 'read_failed');
    }
    case 'card_rejects_reader':
      return complain(state, 'lift_and_replace');
    case 'reader_rejects_card':
    case 'verification_failed':
      return complain(state, 'card_defective');
    case 'wrong_card':
      return complain(state, 'not_an_id_card');
    case 'not_permitted':
      return pause(state, findPauseMs);
    default:
      return status === 'confused' ? onUnworkable(state, status) : complain(state, 'read_failed');
  }
}

/** Answers that no search or selection should get: begin again, from a reset where it helps. */
function onUnworkable(state: ReaderState, status: SamStatus): ReaderStep {
  if (status === 'confused') return ask(state, 'reset');
  return pause(state, findPauseMs);
}

function onNoReply(state: ReaderState, torn: boolean): ReaderStep {
  const silences = state.silences + 1;
  if (silences >= maxSilences) {
    // Whoever ends the session tells of a read that was under way, as for an unplugged cable.
    return {
      state: { ...state, silences },
      effects: [{ type: 'give_up', fault: torn ? 'wrong_answer' : 'no_answer' }],
    };
  }
  const readTries = state.phase === 'reading' ? state.readTries + 1 : state.readTries;
  const wasReading = state.phase === 'reading';
  const rereading = (wasReading && torn && readTries < maxReadTries) || state.rereading;
  // A late answer must not pass for the answer to what is asked next. The module answers in order,
  // so nothing old is left once it has told its own number, which no other request is told.
  const step = ask({ ...state, silences, readTries, rereading }, 'sam_id');
  if (!wasReading || rereading || state.told !== 'nothing') return step;
  const told: ReaderState = { ...step.state, told: 'trouble' };
  return {
    state: told,
    effects: [{ type: 'trouble', trouble: 'read_failed' }, ...step.effects],
  };
}

/** Tells the person once, forgets what was begun, and starts again at the search. */
function complain(state: ReaderState, trouble: CardTrouble): ReaderStep {
  const effects: ReaderEffect[] = state.told === 'nothing' ? [{ type: 'trouble', trouble }] : [];
  return pause({ ...state, told: 'trouble', absences: 0, readTries: 0 }, findPauseMs, effects);
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
