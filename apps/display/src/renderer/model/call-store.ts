import type { CancelTimer, Timers } from '@hall/core/basics/ports';
import type { Connection } from '@hall/core/client/hall-client';
import type { TopicView } from '@hall/core/client/topic-store';
import type { Language } from '@hall/core/i18n/translate';
import { callRows, hallHasQueue, waitRows, type CallRow, type WaitRow } from './calls.ts';

/** A hub that restarts is back within this time; what was called stays, and the board says so (E-10). */
export const recoveringMs = 10_000;
/** After so long without a hub nobody knows whether a call still holds (F-09). */
export const hideCallsMs = 60_000;

/** What the store needs of a HallClient. */
export interface QueueSource {
  subscribe(listener: () => void): () => void;
  topic(name: 'queue'): TopicView<'queue'>;
  readonly connection: Connection;
  hubNow(): number;
}

/**
 * `live`; or without the hub: `recovering` for the time a restart takes, then `lost` with what was
 * known, then `hidden`.
 */
export type CallsState = 'live' | 'recovering' | 'lost' | 'hidden';

/** The calls as the components read them; a new object whenever something to be drawn changed. */
export interface CallsView {
  readonly state: CallsState;
  readonly rows: readonly CallRow[];
  readonly waiting: readonly WaitRow[];
  /** Null until the hub has said. */
  readonly hasQueue: boolean | null;
}

/** Follows the queue for one board. Nothing of it is kept over a restart: a call is of this minute. */
export class CallStore {
  readonly #source: QueueSource;
  readonly #timers: Timers;
  readonly #language: Language;
  readonly #listeners = new Set<() => void>();
  #view: CallsView = { state: 'live', rows: [], waiting: [], hasQueue: null };
  #lostAtMs: number | null = null;
  #signature = '';
  #cancelTick: CancelTimer | null = null;
  #unsubscribe: (() => void) | null = null;

  constructor(options: { source: QueueSource; timers: Timers; language: Language }) {
    this.#source = options.source;
    this.#timers = options.timers;
    this.#language = options.language;
  }

  get view(): CallsView {
    return this.#view;
  }

  /** Begins to listen and to tick; the returned function ends both. */
  start(): () => void {
    this.#unsubscribe = this.#source.subscribe(() => {
      this.#step();
    });
    this.#step();
    this.#tickLater();
    return () => {
      this.#unsubscribe?.();
      this.#cancelTick?.();
    };
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #tickLater(): void {
    this.#cancelTick = this.#timers.after(1_000 - (this.#source.hubNow() % 1_000), () => {
      this.#step();
      this.#tickLater();
    });
  }

  #step(): void {
    const next = this.#next();
    // A delta of postings changes nothing here; then nothing is drawn.
    const signature = JSON.stringify(next);
    if (signature === this.#signature) return;
    this.#signature = signature;
    this.#view = next;
    for (const listener of this.#listeners) listener();
  }

  #next(): CallsView {
    const { connection } = this.#source;
    const hubNowMs = this.#source.hubNow();
    const { records, ready } = this.#source.topic('queue');
    const live = connection.state === 'live';
    // A clock that was set back must not keep calls on the screen for longer.
    this.#lostAtMs = live ? null : Math.min(this.#lostAtMs ?? hubNowMs, hubNowMs);
    const state = stateOf(this.#lostAtMs, hubNowMs);
    const input = { records, hubNowMs, language: this.#language, live };
    const known = ready && state !== 'hidden';
    return {
      state,
      rows: known ? callRows(input) : [],
      waiting: known ? waitRows(input) : [],
      hasQueue: hallHasQueue(records, ready),
    };
  }
}

function stateOf(lostAtMs: number | null, hubNowMs: number): CallsState {
  if (lostAtMs === null) return 'live';
  const lostMs = hubNowMs - lostAtMs;
  if (lostMs < recoveringMs) return 'recovering';
  return lostMs < hideCallsMs ? 'lost' : 'hidden';
}
