import { err, ok, type Result } from '@hall/core/basics/result';
import type { CommandName } from '@hall/core/contract/commands/registry';
import type { HallError } from '@hall/core/contract/errors';
import type { Actor } from '@hall/core/contract/roles';
import type { Answer } from '@hall/core/contract/wire';
import type { Terminal, TerminalPlace } from '@hall/core/domain/device/terminal';
import type { Market } from '@hall/core/domain/market/market';
import type { StaffRole } from '@hall/core/domain/staff/staff';
import type { Dispatcher } from './gateway/dispatcher.ts';
import type { Passwords } from './gateway/passwords.ts';
import { newToken, tokenHash } from './gateway/secrets.ts';
import type { Stores } from './store/stores.ts';

export interface NewAccount {
  readonly loginName: string;
  readonly displayName: string;
  readonly jobNumber: string;
  readonly roles: readonly StaffRole[];
  readonly password: string;
}

const system: Actor = { kind: 'system' };

/**
 * What the process that runs the hub may do before there is anybody to log in: the first account, the
 * first settings, terminals on the same machine, sample data. Not reachable over the network.
 */
export class HubSystem {
  /** For reading; everything that writes goes through a transaction. */
  readonly stores: Stores;
  readonly #dispatcher: Dispatcher;
  readonly #passwords: Passwords;

  constructor(parts: {
    readonly dispatcher: Dispatcher;
    readonly stores: Stores;
    readonly passwords: Passwords;
  }) {
    this.#dispatcher = parts.dispatcher;
    this.#passwords = parts.passwords;
    this.stores = parts.stores;
  }

  /** A command in somebody's name, with the same checks as over the wire. */
  command(
    actor: Actor,
    message: { commandId: string; name: CommandName; input: unknown },
  ): Promise<Answer> {
    return this.#dispatcher.command(message, actor);
  }

  /** Makes an account; `already_exists` leaves the one that is there as it is. */
  async createAccount(account: NewAccount): Promise<Result<{ staffId: string }, HallError>> {
    const { password, ...rest } = account;
    const passwordHash = await this.#passwords.hash(password);
    return this.#dispatcher.transact(system, 'account', (tx) => {
      if (tx.stores.staff.byLoginName(rest.loginName) !== null) {
        return err({ code: 'already_exists' as const });
      }
      const staffId = tx.newId();
      const state = { ...rest, id: staffId, disabled: false, updatedAtMs: tx.nowMs };
      tx.record({ type: 'staff.created', entityId: staffId, state, detail: {} });
      tx.stores.staff.setPasswordHash(staffId, passwordHash);
      return ok({ staffId });
    });
  }

  /** Enrols a terminal without a pairing code, for screens that run beside the hub. */
  enrol(
    wanted: Pick<Terminal, 'kind' | 'name' | 'board'> & Partial<TerminalPlace>,
  ): Promise<Result<{ terminalId: string; token: string }, HallError>> {
    const token = newToken();
    return this.#dispatcher.transact(system, 'enrol', (tx) => {
      const terminalId = tx.newId();
      const { nowMs } = tx;
      const state: Terminal = {
        counterId: null,
        zone: null,
        ...wanted,
        id: terminalId,
        revoked: false,
        enrolledAtMs: nowMs,
        updatedAtMs: nowMs,
      };
      tx.record({ type: 'terminal.enrolled', entityId: terminalId, state, detail: {} });
      tx.stores.terminals.setTokenHash(terminalId, tokenHash(token));
      return ok({ terminalId, token });
    });
  }

  /** Writes the market's settings, as the first start and sample data do. */
  setMarket(market: Market): Promise<Result<null, HallError>> {
    return this.#dispatcher.transact(system, 'market', (tx) => {
      tx.record({ type: 'market.updated', entityId: 'market', state: market, detail: {} });
      return ok(null);
    });
  }
}
