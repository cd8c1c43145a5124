import { randomUUID } from 'node:crypto';
import type {
  CommandInput,
  CommandName,
  CommandOutput,
} from '@hall/core/contract/commands/registry';
import {
  protocolVersion,
  type Answer,
  type Hello,
  type HelloAnswer,
} from '@hall/core/contract/wire';
import { io, type Socket } from 'socket.io-client';

/** What is done to a client on its way: shares of its messages, 0 to 1. */
export interface Trouble {
  /** Sent twice at once, as an impatient finger or a retry does. */
  readonly twice: number;
  /** The cable is pulled right after sending. */
  readonly cut: number;
}

const patienceMs = 3_000;
const pauseMs = 40;

/** Somebody who asks under one id until he is answered, over any number of connections. */
export class StubbornClient {
  readonly #socket: Socket;
  readonly #trouble: Trouble;
  readonly #random: () => number;
  /** Told when the connection is gone, so that nobody waits for an answer that cannot come. */
  readonly #lost = new Set<() => void>();
  #welcome = false;
  #running = true;

  constructor(options: {
    readonly url: string;
    readonly credential: Hello['credential'];
    readonly trouble: Trouble;
    readonly random: () => number;
  }) {
    this.#trouble = options.trouble;
    this.#random = options.random;
    this.#socket = io(options.url, {
      transports: ['websocket'],
      reconnectionDelay: 30,
      reconnectionDelayMax: 150,
      forceNew: true,
    });
    this.#socket.on('disconnect', () => {
      this.#welcome = false;
      for (const lost of this.#lost) lost();
      this.#lost.clear();
    });
    this.#socket.on('connect', () => {
      const { credential } = options;
      this.#socket
        .timeout(patienceMs)
        .emitWithAck('hello', { protocolVersion, credential, topics: {} })
        .then((answer: HelloAnswer) => {
          this.#welcome = answer.welcome;
        })
        .catch(() => undefined);
    });
  }

  /** The answer to a command that is asked again until one comes; null once told to stop. */
  async ask<N extends CommandName>(name: N, input: CommandInput<N>): Promise<Answer | null> {
    const message = { commandId: randomUUID(), name, input };
    while (this.#running) {
      const answer = this.#welcome ? await this.#send(message) : null;
      if (answer !== null && (answer.ok || answer.error.code !== 'not_signed_in')) return answer;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    return null;
  }

  /** What a command gives that has to be carried out; null once told to stop. */
  async does<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
  ): Promise<CommandOutput<N> | null> {
    const answer = await this.ask(name, input);
    if (answer === null) return null;
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
    return answer.value as CommandOutput<N>;
  }

  stop(): void {
    this.#running = false;
  }

  close(): void {
    this.stop();
    this.#socket.close();
  }

  async #send(message: object): Promise<Answer | null> {
    const copies = this.#random() < this.#trouble.twice ? 2 : 1;
    const asked = Array.from(
      { length: copies },
      () => this.#socket.timeout(patienceMs).emitWithAck('command', message) as Promise<Answer>,
    );
    // A pulled cable, not a goodbye: the client comes back by itself.
    if (this.#random() < this.#trouble.cut) this.#socket.io.engine.close();
    const gone = new Promise<null>((resolve) => {
      this.#lost.add(() => {
        resolve(null);
      });
    });
    return Promise.race([...asked.map((answer) => answer.catch(() => null)), gone]);
  }
}
