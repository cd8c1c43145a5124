import type { Database } from '../store/database.ts';
import type { Clock, IdSource } from '@hall/core/basics/ports';
import { err, ok, type Result } from '@hall/core/basics/result';
import { commands, isCommandName, type CommandName } from '@hall/core/contract/commands/registry';
import type { HallError } from '@hall/core/contract/errors';
import { mayCall, type Actor } from '@hall/core/contract/roles';
import { commandEnvelope, type Answer, type CommandEnvelope } from '@hall/core/contract/wire';
import type { z } from 'zod';
import type { Handlers } from '../commands/handler.ts';
import { actorKey, LedgerTx } from '../ledger/transaction.ts';
import { EventWriter } from '../store/event-store.ts';
import type { HubStores } from '../store/hub-stores.ts';
import { GroupCommit } from './group-commit.ts';
import type { CommittedEvent } from './projection.ts';

/** Work that has to wait (hashing a password) and so happens before the transaction. */
export type Preparation = (input: never, actor: Actor) => Promise<Result<unknown, HallError>>;
export type Preparations = Readonly<Partial<Record<CommandName, Preparation>>>;

/** Told of a bug: where, and the cause; never the input, which may be personal. */
export type ReportBug = (bug: { ref: string; name: string; cause: unknown }) => void;

export interface DispatcherOptions {
  readonly db: Database;
  readonly stores: HubStores;
  readonly handlers: Handlers;
  readonly preparations: Preparations;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly reportBug: ReportBug;
  /** The committed events of one transaction, in order; called after its answers went out. */
  readonly onCommitted: (events: readonly CommittedEvent[]) => void;
  /** How many commands share one fsync at most. */
  readonly commandsPerCommit: number;
}

type LooseHandler = (tx: LedgerTx, input: unknown, actor: Actor) => Result<unknown, HallError>;

/** Far above what a hall can press; beyond it the honest answer is `busy`. */
const waitingCommandsMax = 5_000;
const fieldsMax = 60;

const refused = (code: HallError['code']): Answer => err({ code });

/**
 * The one way into the hall's state. In this order, in this place: envelope, name, role, input,
 * then one transaction with the stored answer, the handler, the ledger and the log of commands.
 */
export class Dispatcher {
  readonly #options: DispatcherOptions;
  readonly #group: GroupCommit;
  readonly #writer: EventWriter;
  #committed: CommittedEvent[] = [];

  constructor(options: DispatcherOptions) {
    this.#options = options;
    this.#writer = new EventWriter(options.db);
    this.#group = new GroupCommit({
      db: options.db,
      queueMax: waitingCommandsMax,
      jobsPerCommitMax: options.commandsPerCommit,
      afterCommit: () => {
        const events = this.#committed;
        this.#committed = [];
        if (events.length > 0) {
          options.onCommitted(events);
        }
      },
    });
  }

  /** Carries a message out, or says why not. Never rejects. */
  async command(message: unknown, actor: Actor): Promise<Answer> {
    const envelope = commandEnvelope.safeParse(message);
    if (!envelope.success) {
      return refused('malformed');
    }
    const { name } = envelope.data;
    if (!isCommandName(name)) {
      return refused('unknown_name');
    }
    // The role first: whoever may not call a thing is not told what it would have taken.
    if (!mayCall(actor, commands[name].allowed)) {
      return refused('forbidden');
    }
    const input = commands[name].input.safeParse(envelope.data.input);
    if (!input.success) {
      return err({ code: 'invalid_fields', fields: fieldsOf(input.error) });
    }
    const prepared = await this.#prepare(name, input.data, actor);
    return this.#carryOut({ ...envelope.data, name }, prepared, actor);
  }

  /** A command of the hub's own: by its clock, or by a key of a `device` that is plugged in at it. */
  asSystem(name: CommandName, input: unknown, device?: string): Promise<Answer> {
    const commandId = this.#options.ids.next();
    return this.command({ commandId, name, input }, systemActor(device));
  }

  /**
   * Whether a command of a device would be carried out now. Its handler runs and is undone, so that
   * the answer is the queue's own; nothing of it is kept or told.
   */
  async rehearse(
    name: CommandName,
    input: unknown,
    device: string,
  ): Promise<Result<null, HallError>> {
    const parsed = commands[name].input.safeParse(input);
    if (!parsed.success) return err({ code: 'invalid_fields', fields: fieldsOf(parsed.error) });
    const actor = systemActor(device);
    const handler = this.#options.handlers[name] as unknown as LooseHandler;
    const said: Result<null, HallError>[] = [];
    const undone = await this.transact<null>(actor, name, (tx) => {
      const result = handler(tx, parsed.data, actor);
      said.push(result.ok ? ok(null) : result);
      // Whatever it says: an error takes the savepoint back.
      return err({ code: 'wrong_state' });
    });
    return said[0] ?? undone;
  }

  /** Work of the hub that is no command (a login, a pairing), with the same transaction and ledger. */
  transact<T>(
    actor: Actor,
    name: string,
    work: (tx: LedgerTx) => Result<T, HallError>,
  ): Promise<Result<T, HallError>> {
    return new Promise((resolve) => {
      this.#submit<T>({ actor, name, work, resolve });
    });
  }

  /** Finishes what was taken and takes nothing more. */
  close(): void {
    this.#group.close();
  }

  #prepare(
    name: CommandName,
    input: unknown,
    actor: Actor,
  ): Promise<Result<unknown, HallError>> | Result<unknown, HallError> {
    const preparation = this.#options.preparations[name];
    return preparation === undefined
      ? ok(input)
      : this.#guard(name, preparation(input as never, actor));
  }

  async #guard(
    name: string,
    prepared: Promise<Result<unknown, HallError>>,
  ): Promise<Result<unknown, HallError>> {
    try {
      return await prepared;
    } catch (cause) {
      return err(this.#bug(name, cause));
    }
  }

  #carryOut(
    envelope: CommandEnvelope & { readonly name: CommandName },
    prepared: Result<unknown, HallError>,
    actor: Actor,
  ): Promise<Answer> {
    const { commandLog } = this.#options.stores;
    const { commandId, name } = envelope;
    const caller = actorKey(actor);
    // A handler's input type follows from its name, which the registry has just checked.
    const handler = this.#options.handlers[name] as unknown as LooseHandler;
    return this.transact<unknown>(actor, name, (tx) => {
      const seen = commandLog.get(commandId);
      if (seen !== null) {
        // Somebody else's id must never show somebody else's answer.
        return seen.actor === caller && seen.name === name
          ? ok(seen.value)
          : err({ code: 'malformed' });
      }
      if (!prepared.ok) {
        return prepared;
      }
      const result = handler(tx, prepared.value, actor);
      if (result.ok) {
        commandLog.put(commandId, tx.nowMs, { name, actor: caller, value: result.value });
      }
      return result;
    });
  }

  #submit<T>(order: {
    readonly actor: Actor;
    readonly name: string;
    readonly work: (tx: LedgerTx) => Result<T, HallError>;
    readonly resolve: (result: Result<T, HallError>) => void;
  }): void {
    const { actor, name, resolve } = order;
    let result: Result<T, HallError> = err({ code: 'internal' });
    const taken = this.#group.submit({
      run: () => {
        const { stores, ids, clock } = this.#options;
        const tx = new LedgerTx({ stores, ids, writer: this.#writer }, actor, clock.now());
        result = order.work(tx);
        if (result.ok) {
          this.#committed.push(...tx.events);
        }
        return result.ok;
      },
      threw: (cause) => {
        result = err(this.#bug(name, cause));
      },
      settled: () => {
        resolve(result);
      },
      lost: (cause) => {
        this.#committed = [];
        resolve(err(this.#bug(name, cause)));
      },
    });
    if (!taken) {
      resolve(err({ code: 'busy' }));
    }
  }

  #bug(name: string, cause: unknown): HallError {
    const ref = this.#options.ids.next().slice(-12);
    this.#options.reportBug({ ref, name, cause });
    return { code: 'internal', ref };
  }
}

function systemActor(device: string | undefined): Actor {
  return device === undefined ? { kind: 'system' } : { kind: 'system', device };
}

/** Where the input is wrong: paths only, never what stood there. */
function fieldsOf(error: z.ZodError): string[] {
  const fields = new Set<string>();
  for (const issue of error.issues) {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [''];
    for (const name of names) {
      const path = [...issue.path, ...(name === '' ? [] : [name])].map(String).join('.');
      fields.add(path.slice(0, fieldsMax) || 'input');
    }
  }
  return [...fields].slice(0, fieldsMax);
}
