import type { CancelTimer, Timers } from '@hall/core/basics/ports';
import type { Connection } from '@hall/core/client/hall-client';
import type { HallMode } from '@hall/core/domain/hall-day/calendar';
import type { PassReader } from '@hall/core/domain/gate/pass';
import type { Refusal } from '@hall/core/contract/wire';
import type { TopicView } from '@hall/core/client/topic-store';
import type { BoardLayout } from '@hall/core/rules/board-layout';
import { showcaseRoom } from './showcase-pages.ts';
import { standRoom } from './stand-pages.ts';
import { emptyStage, laidOutAnew, stepStage, type StageState } from './stage.ts';
import type { Words } from './words.ts';

/** What the store needs of a HallClient. */
export interface BoardSource {
  subscribe(listener: () => void): () => void;
  topic(name: 'board'): TopicView<'board'>;
  readonly connection: Connection;
  hubNow(): number;
}

/** What the components read; a new object whenever something to be drawn changed. */
export interface BoardView {
  readonly stage: StageState;
  readonly ready: boolean;
  /** Null while the hub is heard; else the time of the data on the screen. */
  readonly offlineSinceMs: number | null;
  /** Why the hub does not let this board in; null while it does, or is not there. */
  readonly refusal: Refusal | null;
  /** The hub's clock, in whole seconds. */
  readonly nowMs: number;
}

/** A hub that restarts is back within this time; the mark would only flicker. */
const offlineGraceMs = 3_000;

/** What the stage needs to know of a board. */
export interface BoardShape {
  readonly layout: Pick<BoardLayout, 'rowCount' | 'bandCells'> & Parameters<typeof standRoom>[0];
  /** The 工种 this board shows; null for all. */
  readonly occupationIds: readonly string[] | null;
  /** While a fair is held, nothing but its postings. */
  readonly fairsOnly: boolean;
  /** What the hall is for; null while no hub has told. */
  readonly mode: HallMode | null;
  /** What is read at the lanes of the entrance; the same object while it is the same. */
  readonly readers: readonly PassReader[];
}

/** Steps the stage on every change and every second of the hub's clock, and tells the components. */
export class BoardStore {
  readonly #source: BoardSource;
  readonly #timers: Timers;
  readonly #words: Words;
  #layout: BoardShape['layout'];
  #occupationIds: ReadonlySet<string> | null;
  #fairsOnly: boolean;
  #mode: HallMode | null;
  #readers: readonly PassReader[];
  #listeners = new Set<() => void>();
  #view: BoardView;
  #version = -1;
  #connection: Connection | null = null;
  #lostAtMs: number | null = null;
  #heardAtMs = 0;
  #cancelTick: CancelTimer | null = null;
  #unsubscribe: (() => void) | null = null;

  constructor(options: { source: BoardSource; timers: Timers; words: Words; shape: BoardShape }) {
    this.#source = options.source;
    this.#timers = options.timers;
    this.#words = options.words;
    this.#layout = options.shape.layout;
    this.#occupationIds = setOf(options.shape.occupationIds);
    this.#fairsOnly = options.shape.fairsOnly;
    this.#mode = options.shape.mode;
    this.#readers = options.shape.readers;
    this.#view = {
      stage: emptyStage,
      ready: false,
      offlineSinceMs: null,
      refusal: null,
      nowMs: this.#second(),
    };
  }

  get view(): BoardView {
    return this.#view;
  }

  /** Begins to listen and to tick; the returned function ends both. */
  start(): () => void {
    this.#unsubscribe = this.#source.subscribe(() => {
      if (this.#isNews()) this.#step();
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

  /** Another size of the window, another profile or mode of the hall: laid out anew at once. */
  reshape({ layout, occupationIds, fairsOnly, mode, readers }: BoardShape): void {
    const old = this.#layout;
    const next = setOf(occupationIds);
    const same =
      layout.rowCount === old.rowCount &&
      layout.bandCells === old.bandCells &&
      sameRoom(standRoom(layout), standRoom(old)) &&
      sameRoom(showcaseRoom(layout), showcaseRoom(old)) &&
      fairsOnly === this.#fairsOnly &&
      mode === this.#mode &&
      readers === this.#readers &&
      sameSet(next, this.#occupationIds);
    if (same) {
      return;
    }
    this.#layout = layout;
    this.#occupationIds = next;
    this.#fairsOnly = fairsOnly;
    this.#mode = mode;
    this.#readers = readers;
    this.#view = { ...this.#view, stage: laidOutAnew(this.#view.stage) };
    this.#step();
  }

  /** A delta of another topic is no reason to go through all postings. */
  #isNews(): boolean {
    const { version } = this.#source.topic('board');
    return version !== this.#version || this.#source.connection !== this.#connection;
  }

  #second(): number {
    return Math.floor(this.#source.hubNow() / 1_000) * 1_000;
  }

  /** On the hub's full second, so that boards side by side flip together. */
  #tickLater(): void {
    const delayMs = 1_000 - (this.#source.hubNow() % 1_000);
    this.#cancelTick = this.#timers.after(delayMs, () => {
      this.#step();
      this.#tickLater();
    });
  }

  #step(): void {
    const hubNowMs = this.#source.hubNow();
    const { records, asOfMs, ready, version } = this.#source.topic('board');
    const { connection } = this.#source;
    this.#version = version;
    this.#connection = connection;
    const live = connection.state === 'live';
    if (live) {
      this.#heardAtMs = hubNowMs;
    }
    // What was on the screen while the hub was heard was true then, however long nothing changed.
    const asOf = Math.max(asOfMs ?? 0, this.#heardAtMs);
    this.#lostAtMs = live ? null : (this.#lostAtMs ?? hubNowMs);
    const stage = ready
      ? stepStage(this.#view.stage, {
          records,
          hubNowMs,
          asOfMs: asOf,
          live,
          rowCount: this.#layout.rowCount,
          bandCells: this.#layout.bandCells,
          standRoom: standRoom(this.#layout),
          showcaseRoom: showcaseRoom(this.#layout),
          occupationIds: this.#occupationIds,
          fairsOnly: this.#fairsOnly,
          mode: this.#mode,
          readers: this.#readers,
          words: this.#words,
        })
      : this.#view.stage;
    const lost = this.#lostAtMs !== null && hubNowMs - this.#lostAtMs >= offlineGraceMs;
    this.#view = {
      stage,
      ready,
      offlineSinceMs: lost && ready ? asOf : null,
      refusal: connection.state === 'refused' ? connection.refusal : null,
      nowMs: this.#second(),
    };
    for (const listener of this.#listeners) {
      listener();
    }
  }
}

function setOf(ids: readonly string[] | null): ReadonlySet<string> | null {
  return ids === null ? null : new Set(ids);
}

function sameSet(a: ReadonlySet<string> | null, b: ReadonlySet<string> | null): boolean {
  if (a === null || b === null) {
    return a === b;
  }
  return a.size === b.size && [...a].every((id) => b.has(id));
}

/** Rooms are a few numbers, made in one place and so in one order. */
function sameRoom<T extends object>(one: T | null, other: T | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
