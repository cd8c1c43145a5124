import type { IdSource, Timers } from '../basics/ports.ts';
import { err, ok, type Result } from '../basics/result.ts';
import {
  commands,
  type CommandInput,
  type CommandName,
  type CommandOutput,
} from '../contract/commands/registry.ts';
import type { HallError } from '../contract/errors.ts';
import { queries, type QueryInput, type QueryName, type QueryOutput } from '../contract/queries.ts';
import { answer } from '../contract/wire.ts';
import type { HubSocket } from './hub-socket.ts';

const timing = {
  /** Within the patience of somebody who pressed a button. */
  answerMs: 4_000,
  /** The same command is sent again this often before the person is told. */
  commandRetries: 2,
  retryPauseMs: 400,
} as const;

export interface HubRequestsOptions {
  readonly socket: HubSocket;
  readonly timers: Timers;
  readonly ids: IdSource;
}

/** Commands and queries over a socket: in time, at most three times, and answered in our own types. */
export class HubRequests {
  readonly #options: HubRequestsOptions;

  constructor(options: HubRequestsOptions) {
    this.#options = options;
  }

  /**
   * Asks the hub to do something. Sent again with the same id when no answer comes; the hub does
   * it once. `commandId` is given when a person repeats the very same intention.
   */
  async command<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    commandId: string = this.#options.ids.next(),
  ): Promise<Result<CommandOutput<N>, HallError>> {
    const message = { commandId, name, input };
    for (let attempt = 0; attempt <= timing.commandRetries; attempt += 1) {
      if (attempt > 0) {
        await this.#pause(timing.retryPauseMs * attempt);
      }
      const reply = await this.#ask('command', message);
      const again = reply === null || (isBusy(reply) && attempt < timing.commandRetries);
      if (!again) {
        return readAnswer(reply, commands[name].output) as Result<CommandOutput<N>, HallError>;
      }
    }
    return err({ code: 'unreachable' });
  }

  /** Asks for a page of history or a look-up; safe to ask again, so nothing is retried here. */
  async query<N extends QueryName>(
    name: N,
    input: QueryInput<N>,
  ): Promise<Result<QueryOutput<N>, HallError>> {
    const reply = await this.#ask('query', { name, input });
    return reply === null
      ? err({ code: 'unreachable' })
      : (readAnswer(reply, queries[name].output) as Result<QueryOutput<N>, HallError>);
  }

  /** Tells that the person at this screen is there; when it does not arrive, the next one will. */
  async active(): Promise<void> {
    await this.#ask('active', {});
  }

  async #ask(event: 'command' | 'query' | 'active', message: unknown): Promise<unknown> {
    try {
      return await this.#options.socket.request(event, message, timing.answerMs);
    } catch {
      // The only way to fail is that no answer came in time; the caller decides what that means.
      return null;
    }
  }

  #pause(delayMs: number): Promise<void> {
    return new Promise((resolve) => {
      this.#options.timers.after(delayMs, resolve);
    });
  }
}

function isBusy(reply: unknown): boolean {
  const parsed = answer.safeParse(reply);
  return parsed.success && !parsed.data.ok && parsed.data.error.code === 'busy';
}

interface OutputSchema {
  safeParse(value: unknown): { success: true; data: unknown } | { success: false };
}

function readAnswer(reply: unknown, output: OutputSchema): Result<unknown, HallError> {
  const parsed = answer.safeParse(reply);
  if (!parsed.success) {
    return err({ code: 'malformed' });
  }
  if (!parsed.data.ok) {
    return err(parsed.data.error);
  }
  const value = output.safeParse(parsed.data.value);
  return value.success ? ok(value.data) : err({ code: 'malformed' });
}
