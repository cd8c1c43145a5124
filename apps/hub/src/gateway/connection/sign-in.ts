import type { Clock } from '@hall/core/basics/ports';
import { err, ok } from '@hall/core/basics/result';
import type { Actor } from '@hall/core/contract/roles';
import {
  loginRequest,
  pairRequest,
  type LoginAnswer,
  type PairAnswer,
} from '@hall/core/contract/wire';
import type { Terminal } from '@hall/core/domain/device/terminal';
import type { StaffAccount } from '@hall/core/domain/staff/staff';
import type { HubStores } from '../../store/hub-stores.ts';
import type { Counters } from '../counters.ts';
import type { Dispatcher } from '../dispatcher.ts';
import type { LockOut } from '../lock-out.ts';
import type { Passwords } from '../passwords.ts';
import { newToken, tokenHash } from '../secrets.ts';
import type { Sessions } from '../sessions.ts';

/** scrypt takes 32 MB each; more attempts than this at once are not people. */
const loginsAtOnceMax = 8;
/** Wrong pairing codes within the life of one; a hundred million codes stay far out of reach. */
const wrongPairingsMax = 20;
const wrongPairingsWindowMs = 10 * 60_000;
const system: Actor = { kind: 'system' };

/** The two doors for those who have no credential yet: log in, and enrol a terminal. */
export class SignIn {
  readonly #parts: {
    readonly stores: HubStores;
    readonly dispatcher: Dispatcher;
    readonly sessions: Sessions;
    readonly lockOut: LockOut;
    readonly counters: Counters;
    readonly clock: Clock;
    readonly passwords: Passwords;
  };
  #running = 0;
  #wrongPairings = 0;
  #windowFromMs = 0;

  constructor(parts: {
    readonly stores: HubStores;
    readonly dispatcher: Dispatcher;
    readonly sessions: Sessions;
    readonly lockOut: LockOut;
    readonly counters: Counters;
    readonly clock: Clock;
    readonly passwords: Passwords;
  }) {
    this.#parts = parts;
  }

  /** The same answer, after the same time, whether the name or the password was wrong. */
  async login(message: unknown): Promise<LoginAnswer> {
    const request = loginRequest.safeParse(message);
    if (!request.success) {
      return err({ code: 'malformed' });
    }
    const { loginName, password } = request.data;
    const { stores, lockOut } = this.#parts;
    if (lockOut.isLocked(loginName)) {
      return err({ code: 'locked_out' });
    }
    if (this.#running >= loginsAtOnceMax) {
      return err({ code: 'busy' });
    }
    const account = stores.staff.byLoginName(loginName);
    const hash = account === null ? null : stores.staff.passwordHash(account.id);
    this.#running += 1;
    try {
      const right = await this.#parts.passwords.verify(password, hash);
      // Attempts made while others were being checked must not slip past a lock.
      if (lockOut.isLocked(loginName)) {
        return err({ code: 'locked_out' });
      }
      return right && account !== null && hash !== null && !account.disabled
        ? await this.#begin(account, hash)
        : await this.#wrong(loginName, account);
    } finally {
      this.#running -= 1;
    }
  }

  /** Enrols a terminal; the token is told this once. */
  async pair(message: unknown): Promise<PairAnswer> {
    const request = pairRequest.safeParse(message);
    if (!request.success) {
      return err({ code: 'malformed' });
    }
    if (this.#tooManyWrongPairings()) {
      return err({ code: 'locked_out' });
    }
    const token = newToken();
    const answer = await this.#parts.dispatcher.transact(system, 'pair', (tx) => {
      const { stores, nowMs } = tx;
      const invitation = stores.invitations.take(tokenHash(request.data.pairingCode), nowMs);
      if (invitation === null) {
        return err({ code: 'wrong_pairing_code' as const });
      }
      const { terminalId, kind, ...place } = invitation;
      const state: Terminal = {
        id: terminalId,
        kind,
        ...place,
        revoked: false,
        enrolledAtMs: nowMs,
        updatedAtMs: nowMs,
      };
      tx.record({ type: 'terminal.enrolled', entityId: terminalId, state, detail: {} });
      stores.terminals.setTokenHash(terminalId, tokenHash(token));
      return ok({ terminalId, token, kind });
    });
    if (!answer.ok) {
      this.#wrongPairings += 1;
      this.#parts.counters.add('wrong_pairing');
    }
    return answer;
  }

  #begin(account: StaffAccount, verifiedHash: string): Promise<LoginAnswer> {
    const { dispatcher, sessions, lockOut } = this.#parts;
    const { id: staffId, displayName, roles } = account;
    lockOut.right(account.loginName);
    const actor: Actor = { kind: 'staff', staffId, displayName, roles };
    return dispatcher.transact(actor, 'login', (tx) => {
      const now = tx.stores.staff.get(staffId);
      const unchanged = tx.stores.staff.passwordHash(staffId) === verifiedHash;
      if (now === null || now.disabled || !unchanged) {
        return err({ code: 'wrong_login' as const });
      }
      tx.record({ type: 'staff.signed_in', entityId: staffId, state: null, detail: {} });
      const session = sessions.begin(staffId, tx.nowMs);
      return ok({ session, staffId, displayName: now.displayName, roles: now.roles });
    });
  }

  async #wrong(loginName: string, account: StaffAccount | null): Promise<LoginAnswer> {
    const { dispatcher, lockOut, counters } = this.#parts;
    counters.add('wrong_login');
    const locked = lockOut.wrong(loginName);
    if (locked && account !== null) {
      await dispatcher.transact(system, 'lock-out', (tx) => {
        tx.record({ type: 'staff.locked_out', entityId: account.id, state: null, detail: {} });
        return ok(null);
      });
    }
    return err({ code: 'wrong_login' });
  }

  #tooManyWrongPairings(): boolean {
    const nowMs = this.#parts.clock.now();
    if (Math.abs(nowMs - this.#windowFromMs) > wrongPairingsWindowMs) {
      this.#windowFromMs = nowMs;
      this.#wrongPairings = 0;
    }
    return this.#wrongPairings >= wrongPairingsMax;
  }
}
