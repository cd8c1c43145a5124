import type { CancelTimer, Clock, Timers } from '@hall/core/basics/ports';
import { err, ok } from '@hall/core/basics/result';
import { isQueryName, queries, type QueryName } from '@hall/core/contract/queries';
import { mayCall, type Actor } from '@hall/core/contract/roles';
import {
  activeMessage,
  commandEnvelope,
  queryEnvelope,
  type Answer,
  type Hello,
  type Refusal,
  type WireHelloAnswer,
} from '@hall/core/contract/wire';
import type { HubStores } from '../../store/hub-stores.ts';
import type { Arrivals } from '../arrivals.ts';
import type { Counters } from '../counters.ts';
import type { Dispatcher, ReportBug } from '../dispatcher.ts';
import type { Presence } from '../presence.ts';
import { RateBucket, type RateLimit } from '../rate-limit.ts';
import type { Sessions } from '../sessions.ts';
import type { TopicHub } from '../topic-hub.ts';
import { recognise } from './credential.ts';
import { readHello } from './read-hello.ts';
import type { SignIn } from './sign-in.ts';
import type { HubConnectionSocket } from './socket.ts';
import { packStarts, prepareStarts, type Starts } from './starts.ts';

/** An unknown socket has this long to say who it is. */
const helloDeadlineMs = 5_000;

/** What every connection shares. */
export interface ConnectionParts {
  readonly stores: HubStores;
  readonly dispatcher: Dispatcher;
  readonly sessions: Sessions;
  readonly signIn: SignIn;
  readonly topics: TopicHub;
  readonly arrivals: Arrivals;
  readonly presence: Presence;
  readonly counters: Counters;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly rateLimit: RateLimit;
  readonly query: (name: QueryName, input: unknown, actor: Actor) => Promise<Answer> | Answer;
  readonly reportBug: ReportBug;
  /** Everybody of this session has to leave. */
  readonly sessionEnded: (session: string) => void;
}

/** The room of a topic's subscribers. */
export function roomOf(topic: string): string {
  return `topic:${topic}`;
}

type Credential = Hello['credential'];

/** One socket, from a stranger to somebody the hub knows. Every message is parsed here. */
export class Connection {
  readonly #socket: HubConnectionSocket;
  readonly #parts: ConnectionParts;
  readonly #bucket: RateBucket;
  #actor: Actor | null = null;
  #credential: Credential | null = null;
  #present: string | null = null;
  #cancelDeadline: CancelTimer | null = null;

  constructor(socket: HubConnectionSocket, parts: ConnectionParts) {
    this.#socket = socket;
    this.#parts = parts;
    this.#bucket = new RateBucket(parts.rateLimit, parts.clock);
    this.#expectHello();
    socket.onMessage((event, message, ack) => {
      this.#take(event, message, ack).catch((cause: unknown) => {
        // One bad message must not take the whole hall down; the caller runs into his time limit.
        parts.reportBug({ ref: socket.id, name: 'message', cause });
      });
    });
  }

  get actor(): Actor | null {
    return this.#actor;
  }

  /** Whether this connection came in with that session. */
  usesSession(session: string): boolean {
    return this.#credential?.as === 'staff' && this.#credential.session === session;
  }

  /** Whether what it came in with still holds; asked after anything that may have ended it. */
  check(): void {
    if (this.#credential !== null) {
      const known = recognise(this.#credential, this.#parts);
      if (!known.ok) {
        this.bye(known.error);
      }
    }
  }

  /** Says why, and closes. */
  bye(refusal: Refusal): void {
    this.#forget();
    this.#socket.bye(refusal);
  }

  /** Makes the client come back and say hello again. */
  comeAgain(): void {
    this.#socket.drop();
  }

  /** The socket is gone. */
  closed(): void {
    this.#cancelDeadline?.();
    this.#forget();
  }

  #forget(): void {
    this.#actor = null;
    this.#credential = null;
    if (this.#present !== null) {
      this.#parts.presence.disconnected(this.#present, this.#parts.clock.now());
      this.#present = null;
    }
  }

  #expectHello(): void {
    this.#cancelDeadline?.();
    this.#cancelDeadline = this.#parts.timers.after(helloDeadlineMs, () => {
      this.#parts.counters.add('hello_timeout');
      this.#socket.drop();
    });
  }

  async #take(event: string, message: unknown, ack: unknown): Promise<void> {
    const { counters } = this.#parts;
    if (typeof ack !== 'function') {
      counters.add('no_ack');
      return;
    }
    const reply = ack as (answer: unknown) => void;
    if (!this.#bucket.take()) {
      counters.add('too_fast');
      reply(err({ code: 'busy' }));
      return;
    }
    switch (event) {
      case 'command': {
        const answer = await this.#command(message);
        reply(answer);
        this.#afterCommand(message, answer);
        return;
      }
      case 'query':
        reply(await this.#query(message));
        return;
      case 'active':
        reply(this.#active(message));
        return;
      case 'hello':
        await this.#hello(message, reply);
        return;
      case 'login':
        reply(await this.#enter(this.#parts.signIn.login(message)));
        return;
      case 'pair':
        reply(await this.#enter(this.#parts.signIn.pair(message)));
        return;
      default:
        counters.add('unknown_event');
        reply(err({ code: 'unknown_name' }));
    }
  }

  /** A try at the door earns another five seconds for the hello that follows. */
  async #enter<T>(answer: Promise<T>): Promise<T> {
    const result = await answer;
    if (this.#actor === null && this.#socket.isConnected()) {
      this.#expectHello();
    }
    return result;
  }

  async #hello(message: unknown, reply: (answer: WireHelloAnswer) => void): Promise<void> {
    const wanted = readHello(message, this.#parts);
    if (typeof wanted === 'string') {
      this.#parts.counters.add('refused_hello');
      reply({ welcome: false, refusal: wanted });
      return;
    }
    const starts = await prepareStarts(this.#parts.topics, wanted.topics);
    // All who wait for one snapshot wake up together, and are answered a few at a time.
    const isTaken = this.#parts.arrivals.take(() => {
      this.#answerHello(wanted.credential, starts, reply);
    });
    if (!isTaken) {
      this.#socket.drop();
    }
  }

  #answerHello(
    credential: Credential,
    starts: Starts,
    reply: (answer: WireHelloAnswer) => void,
  ): void {
    // Meanwhile the socket may have gone, or lost its right to be here.
    const known = recognise(credential, this.#parts);
    if (!known.ok || !this.#socket.isConnected()) {
      reply({ welcome: false, refusal: known.ok ? 'malformed' : known.error });
      return;
    }
    this.#welcome(known.value.actor, credential);
    // Subscribe and read in the same turn: nothing can fall between the two.
    this.#socket.subscribe(starts.map(({ topic }) => roomOf(topic)));
    const { you } = known.value;
    const topics = packStarts(starts);
    reply({ welcome: true, you, hubNowMs: this.#parts.clock.now(), topics });
  }

  #welcome(actor: Actor, credential: Credential): void {
    this.#cancelDeadline?.();
    this.#cancelDeadline = null;
    const terminalId = actor.kind === 'terminal' ? actor.terminalId : null;
    if (terminalId !== this.#present) {
      this.#forget();
      if (terminalId !== null) {
        this.#parts.presence.connected(terminalId, this.#parts.clock.now());
        this.#present = terminalId;
      }
    }
    this.#actor = actor;
    this.#credential = credential;
  }

  async #command(message: unknown): Promise<Answer> {
    const actor = this.#activeActor();
    const answer =
      actor === null
        ? err({ code: 'not_signed_in' as const })
        : await this.#parts.dispatcher.command(message, actor);
    if (!answer.ok) {
      this.#parts.counters.add('refused_command');
    }
    return answer;
  }

  #afterCommand(message: unknown, answer: Answer): void {
    if (!answer.ok) {
      return;
    }
    const envelope = commandEnvelope.safeParse(message);
    if (envelope.data?.name === 'session.end' && this.#credential?.as === 'staff') {
      this.#parts.sessionEnded(this.#credential.session);
    }
  }

  async #query(message: unknown): Promise<Answer> {
    const answer = await this.#answerQuery(message);
    if (!answer.ok) {
      this.#parts.counters.add('refused_query');
    }
    return answer;
  }

  #answerQuery(message: unknown): Promise<Answer> | Answer {
    const actor = this.#activeActor();
    if (actor === null) {
      return err({ code: 'not_signed_in' });
    }
    const envelope = queryEnvelope.safeParse(message);
    if (!envelope.success) {
      return err({ code: 'malformed' });
    }
    const { name } = envelope.data;
    if (!isQueryName(name)) {
      return err({ code: 'unknown_name' });
    }
    if (!mayCall(actor, queries[name].allowed)) {
      return err({ code: 'forbidden' });
    }
    const input = queries[name].input.safeParse(envelope.data.input);
    return input.success
      ? this.#parts.query(name, input.data, actor)
      : err({ code: 'invalid_fields', fields: ['input'] });
  }

  /** A person is there although he asks for nothing. */
  #active(message: unknown): Answer {
    if (!activeMessage.safeParse(message).success) {
      return err({ code: 'malformed' });
    }
    return this.#activeActor() === null ? err({ code: 'not_signed_in' }) : ok({});
  }

  /** The actor of a request; a person whose session is over is told so and leaves. */
  #activeActor(): Actor | null {
    if (this.#credential?.as !== 'staff') {
      return this.#actor;
    }
    const actor = this.#parts.sessions.activeActor(this.#credential.session);
    if (actor === null) {
      this.bye('session_expired');
    }
    return actor;
  }
}
