import type { Clock, Timers } from '@hall/core/basics/ports';
import type { TopicName } from '@hall/core/contract/topics/registry';
import type { Delta, TopicPosition, TopicStart } from '@hall/core/contract/wire';
import type { Stores } from '../store/stores.ts';
import type { CommittedEvent, Projection } from './projection.ts';
import { TopicState } from './topic-state.ts';

/** One projection for every topic; a missing one does not compile. */
export type Projections = { readonly [T in TopicName]: Projection<T> };

interface Feed {
  readonly name: TopicName;
  readonly size: number;
  readonly seq: number;
  apply(events: readonly CommittedEvent[]): void;
  tick(nowMs: number): void;
  prepare(have: TopicPosition | null): Promise<() => TopicStart>;
  close(): void;
}

/** All topics: committed events in, deltas out. */
export class TopicHub {
  readonly #feeds: ReadonlyMap<TopicName, Feed>;

  constructor(options: {
    readonly projections: Projections;
    readonly stores: Stores;
    readonly epoch: string;
    readonly clock: Clock;
    readonly timers: Timers;
    readonly send: (delta: Delta) => void;
  }) {
    const { projections } = options;
    const feeds: readonly Feed[] = [
      makeFeed(projections.board, options),
      makeFeed(projections.kiosk, options),
      makeFeed(projections.staff, options),
      makeFeed(projections.queue, options),
      makeFeed(projections.voice, options),
      makeFeed(projections.counter, options),
      makeFeed(projections.devices, options),
      makeFeed(projections.booth, options),
      makeFeed(projections.emergency, options),
      makeFeed(projections.bays, options),
      makeFeed(projections.hallDay, options),
      makeFeed(projections.power, options),
      makeFeed(projections.entrance, options),
      makeFeed(projections.gates, options),
    ];
    this.#feeds = new Map(feeds.map((feed) => [feed.name, feed]));
  }

  /** Events of one transaction become at most one delta per topic. */
  apply(events: readonly CommittedEvent[]): void {
    for (const feed of this.#feeds.values()) {
      feed.apply(events);
    }
  }

  /** What time alone changes; called once a second. */
  tick(nowMs: number): void {
    for (const feed of this.#feeds.values()) {
      feed.tick(nowMs);
    }
  }

  /** What changed in one topic without the ledger knowing of it. */
  look(topic: TopicName, nowMs: number): void {
    this.#feed(topic).tick(nowMs);
  }

  prepare(topic: TopicName, have: TopicPosition | null): Promise<() => TopicStart> {
    return this.#feed(topic).prepare(have);
  }

  /** Sizes and positions for the health page. */
  report(): Record<string, { readonly records: number; readonly seq: number }> {
    return Object.fromEntries(
      [...this.#feeds.values()].map(({ name, size, seq }) => [name, { records: size, seq }]),
    );
  }

  close(): void {
    for (const feed of this.#feeds.values()) {
      feed.close();
    }
  }

  #feed(topic: TopicName): Feed {
    const feed = this.#feeds.get(topic);
    if (feed === undefined) {
      throw new Error(`No feed for topic ${topic}`);
    }
    return feed;
  }
}

function makeFeed<T extends TopicName>(
  projection: Projection<T>,
  options: {
    readonly stores: Stores;
    readonly epoch: string;
    readonly clock: Clock;
    readonly timers: Timers;
    readonly send: (delta: Delta) => void;
  },
): Feed {
  const { stores, epoch, clock, timers, send } = options;
  const records = projection.load(stores, clock.now());
  const state = new TopicState<T>({ topic: projection.topic, epoch, records, clock, timers, send });
  return {
    name: projection.topic,
    get size() {
      return state.size;
    },
    get seq() {
      return state.seq;
    },
    apply: (events) => {
      for (const event of events) {
        state.change(projection.apply(event, stores));
      }
      state.flush();
    },
    tick: (nowMs) => {
      state.change(projection.tick(nowMs, stores));
      state.flush();
    },
    prepare: (have) => state.prepare(have),
    close: () => {
      state.close();
    },
  };
}
