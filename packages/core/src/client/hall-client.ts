import type { CancelTimer, Clock, IdSource, Timers } from '../basics/ports.ts';
import type { Result } from '../basics/result.ts';
import type { CommandInput, CommandName, CommandOutput } from '../contract/commands/registry.ts';
import type { HallError } from '../contract/errors.ts';
import type { QueryInput, QueryName, QueryOutput } from '../contract/queries.ts';
import type { TopicName } from '../contract/topics/registry.ts';
import {
  delta as deltaSchema,
  helloAnswer,
  protocolVersion,
  refusal as refusalSchema,
  type Hello,
  type HelloAnswer,
  type Refusal,
  type WelcomeAs,
} from '../contract/wire.ts';
import { HubRequests } from './hub-requests.ts';
import type { HubSocket } from './hub-socket.ts';
import { applyStarts, openTopics, parserOf, type Gunzip, type Opened } from './topic-opening.ts';
import { TopicStore, type TopicView } from './topic-store.ts';

/** How the connection is; every screen shows it. */
export type Connection =
  | { readonly state: 'connecting'; readonly sinceMs: number }
  | { readonly state: 'live' }
  | { readonly state: 'lost'; readonly sinceMs: number }
  | { readonly state: 'refused'; readonly refusal: Refusal };

/** Numbers of the client, with their reasons. */
const timing = {
  /** A hello answers from memory; longer means the hub is not there. */
  helloMs: 5_000,
  /** Spread of a resync, so that a hall of screens does not ask in the same millisecond. */
  resyncJitterMs: 400,
  /** After a refusal: an enrolment or an update may have happened meanwhile. */
  refusedRetryMs: 10_000,
} as const;

/** Deltas of fifty seconds at the highest rate; a hello is over long before. */
const heldCeiling = 1_000;

export interface HallClientOptions {
  readonly socket: HubSocket;
  /** Asked at every hello, so that a renewed session is used at once. */
  readonly credential: () => Hello['credential'];
  readonly topics: readonly TopicName[];
  readonly clock: Clock;
  readonly timers: Timers;
  readonly ids: IdSource;
  /** 0 ≤ n < 1 */
  readonly random: () => number;
  readonly gunzip: Gunzip;
}

/** A topic as it can be kept over a restart of the screen. */
export interface KeptTopic {
  readonly asOfMs: number;
  readonly records: readonly unknown[];
}

/**
 * A screen's side of the wire: says hello, keeps its topics up to date, asks commands and queries.
 * Knows no framework; `subscribe` and the getters fit useSyncExternalStore.
 */
export class HallClient {
  readonly #options: HallClientOptions;
  readonly #stores = new Map<TopicName, TopicStore<TopicName>>();
  readonly #requests: HubRequests;
  readonly #listeners = new Set<() => void>();
  #connection: Connection;
  #you: WelcomeAs | null = null;
  #offsetMs = 0;
  /** Deltas that arrive while a hello is being answered; bounded by one resync. */
  #held: unknown[] | null = null;
  #helloRound = 0;
  #cancelResync: CancelTimer | null = null;
  #closed = false;

  constructor(options: HallClientOptions) {
    this.#options = options;
    this.#requests = new HubRequests(options);
    this.#connection = { state: 'connecting', sinceMs: options.clock.now() };
    for (const name of options.topics) {
      this.#stores.set(name, new TopicStore<TopicName>(parserOf(name)));
    }
    options.socket.onConnection((connected) => {
      this.#onConnection(connected);
    });
    options.socket.onMessage('delta', (message) => {
      this.#onDelta(message);
    });
    options.socket.onMessage('bye', (message) => {
      const parsed = refusalSchema.safeParse(message);
      this.#refused(parsed.success ? parsed.data : 'malformed');
    });
  }

  get connection(): Connection {
    return this.#connection;
  }

  /** Who the hub takes this client for; null before the first welcome. */
  get you(): WelcomeAs | null {
    return this.#you;
  }

  /** The hub's time; the own clock until the hub was heard. Milliseconds UTC. */
  hubNow(): number {
    return this.#options.clock.now() + this.#offsetMs;
  }

  /** How far the own clock is off; positive when it runs behind the hub. */
  get clockOffsetMs(): number {
    return this.#offsetMs;
  }

  /** Whether a topic was asked for in the options. */
  follows(name: TopicName): boolean {
    return this.#stores.has(name);
  }

  /** The current view of a topic that was asked for in the options. */
  topic<T extends TopicName>(name: T): TopicView<T> {
    return this.#store(name).view;
  }

  /** Calls `listener` after every change of a topic or of the connection. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Puts a kept copy on the screen until the hub answers. */
  restore(name: TopicName, kept: KeptTopic): void {
    const store = this.#store(name);
    if (!store.view.ready) {
      store.replace(null, kept.records, kept.asOfMs);
      this.#tell();
    }
  }

  /** What `restore` takes after the next start; null while there is nothing. */
  keep(name: TopicName): KeptTopic | null {
    const { view } = this.#store(name);
    return view.asOfMs === null
      ? null
      : { asOfMs: view.asOfMs, records: [...view.records.values()] };
  }

  /** See HubRequests.active. */
  active(): Promise<void> {
    return this.#requests.active();
  }

  /** See HubRequests.command; refused with `unreachable` when no answer comes. */
  command<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    commandId?: string,
  ): Promise<Result<CommandOutput<N>, HallError>> {
    return this.#requests.command(name, input, commandId);
  }

  /** See HubRequests.query. */
  query<N extends QueryName>(
    name: N,
    input: QueryInput<N>,
  ): Promise<Result<QueryOutput<N>, HallError>> {
    return this.#requests.query(name, input);
  }

  /** Ends the connection for good. */
  close(): void {
    this.#closed = true;
    this.#cancelResync?.();
    this.#options.socket.close();
  }

  #store(name: TopicName): TopicStore<TopicName> {
    const store = this.#stores.get(name);
    if (store === undefined) {
      throw new Error(`The topic ${name} was not asked for`);
    }
    return store;
  }

  #onConnection(connected: boolean): void {
    if (connected) {
      void this.#sayHello();
      return;
    }
    this.#helloRound += 1;
    this.#held = null;
    if (this.#connection.state === 'live') {
      this.#become({ state: 'lost', sinceMs: this.#options.clock.now() });
    }
  }

  async #sayHello(): Promise<void> {
    this.#helloRound += 1;
    const round = this.#helloRound;
    this.#held = [];
    const message: Hello = {
      protocolVersion,
      credential: this.#options.credential(),
      topics: Object.fromEntries([...this.#stores].map(([name, store]) => [name, store.position])),
    };
    let reply: HelloAnswer | null;
    let starts: readonly Opened[] = [];
    try {
      const raw = await this.#options.socket.request('hello', message, timing.helloMs);
      reply = helloAnswer.parse(raw);
      starts = reply.welcome
        ? await openTopics(reply.topics, this.#stores, this.#options.gunzip)
        : [];
    } catch {
      reply = null;
    }
    if (round !== this.#helloRound || this.#closed) {
      return; // a later hello, or a loss, has overtaken this one
    }
    if (reply === null) {
      this.#options.socket.reconnect();
      return;
    }
    if (!reply.welcome) {
      this.#refused(reply.refusal);
      return;
    }
    this.#welcomed(reply, starts);
  }

  #welcomed(reply: Extract<HelloAnswer, { welcome: true }>, starts: readonly Opened[]): void {
    this.#you = reply.you;
    this.#offsetMs = reply.hubNowMs - this.#options.clock.now();
    const whole = applyStarts(starts, reply.hubNowMs);
    const held = this.#held ?? [];
    this.#held = null;
    this.#become({ state: 'live' });
    for (const message of held) {
      this.#onDelta(message);
    }
    if (!whole) {
      this.#resync();
    }
  }

  #onDelta(message: unknown): void {
    if (this.#held !== null) {
      // Beyond the ceiling it is dropped: the gap is seen afterwards and ends in a resync.
      if (this.#held.length < heldCeiling) {
        this.#held.push(message);
      }
      return;
    }
    const parsed = deltaSchema.safeParse(message);
    const store = parsed.success ? this.#stores.get(parsed.data.topic as TopicName) : undefined;
    if (!parsed.success || store === undefined) {
      this.#resync();
      return;
    }
    const outcome = store.apply(parsed.data);
    if (outcome === 'gap') {
      this.#resync();
    } else if (outcome === 'applied') {
      this.#offsetMs = parsed.data.hubNowMs - this.#options.clock.now();
      this.#tell();
    }
  }

  /** One resync at a time, however many gaps are seen. */
  #resync(): void {
    if (this.#cancelResync !== null || this.#held !== null) {
      return;
    }
    const delayMs = this.#options.random() * timing.resyncJitterMs;
    this.#cancelResync = this.#options.timers.after(delayMs, () => {
      this.#cancelResync = null;
      if (this.#connection.state === 'live') {
        void this.#sayHello();
      }
    });
  }

  #refused(refusal: Refusal): void {
    this.#helloRound += 1;
    this.#held = null;
    this.#become({ state: 'refused', refusal });
    if (refusal !== 'session_expired') {
      this.#cancelResync?.();
      this.#cancelResync = this.#options.timers.after(timing.refusedRetryMs, () => {
        this.#cancelResync = null;
        this.#options.socket.reconnect();
      });
    }
  }

  #become(connection: Connection): void {
    this.#connection = connection;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) {
      listener();
    }
  }
}
