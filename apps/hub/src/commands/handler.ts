import type { AuditDetail, AuditType } from '@hall/core/audit/catalogue';
import type { Result } from '@hall/core/basics/result';
import type {
  CommandInput,
  CommandName,
  CommandOutput,
} from '@hall/core/contract/commands/registry';
import type { HallError } from '@hall/core/contract/errors';
import type { Actor } from '@hall/core/contract/roles';
import type { Stores } from '../store/stores.ts';

/** What a handler tells the ledger: what happened, to what, and how that thing is afterwards. */
export interface NewEvent<T extends AuditType> {
  readonly type: T;
  readonly entityId: string;
  /**
   * The aggregate after the event, written to its table by `record` in the same breath; null
   * leaves the tables alone. A rebuild replays exactly this. The notice's state is
   * `{ notice: Notice | null }` under the id `notice`; the market's id is `market`.
   */
  readonly state: unknown;
  readonly detail: AuditDetail<T>;
}

/** One command's view of the open transaction. Everything here is synchronous. */
export interface Tx {
  readonly nowMs: number;
  /** The market day of `nowMs`, YYYY-MM-DD in Asia/Shanghai. */
  readonly day: string;
  readonly stores: Stores;
  /** A new UUIDv7. */
  newId(): string;
  /** The next number of a counter that is gap-free within `scope`, starting at 1. */
  nextNumber(counter: string, scope: string): number;
  /** From here on the ledger names this agent of an employer beside the terminal (C-14). */
  actFor(agentId: string): void;
  /** Appends to the ledger and writes `state` to the table of the event's entity. */
  record<T extends AuditType>(event: NewEvent<T>): void;
}

/** A command's handler: decides and records; never waits, never touches the network. */
export type Handler<N extends CommandName> = (
  tx: Tx,
  input: CommandInput<N>,
  actor: Actor,
) => Result<CommandOutput<N>, HallError>;

/** One handler for every command; a missing one does not compile. */
export type Handlers = { readonly [N in CommandName]: Handler<N> };

/** Commands about running the hub itself; their handlers live with the sessions and terminals. */
type HubCommand = Extract<
  keyof Handlers,
  | `staff.${string}`
  | `terminal.${string}`
  | `window.${string}`
  | `backup.${string}`
  | `gate.${string}`
  | `emergency.${string}`
  | 'session.end'
>;

/** The handlers of everything the hall is about. */
export type DomainHandlers = Omit<Handlers, HubCommand>;
