import type { Clock } from '@hall/core/basics/ports';
import type { Actor } from '@hall/core/contract/roles';
import type { HubStores } from '../store/hub-stores.ts';
import { newToken, tokenHash } from './secrets.ts';

/** K-02: fifteen minutes without a touch, twelve hours at most. */
export const sessionIdleMs = 15 * 60_000;
export const sessionLifeMs = 12 * 60 * 60_000;
/** Use is written down this often, so that a restart knows it without a write per click. */
const touchEveryMs = 60_000;

type StaffActor = Extract<Actor, { kind: 'staff' }>;

interface LiveSession {
  readonly staffId: string;
  readonly beganAtMs: number;
  usedAtMs: number;
  writtenAtMs: number;
}

/** People who logged in. Known in memory, kept in the database over a restart of the hub. */
export class Sessions {
  readonly #stores: HubStores;
  readonly #clock: Clock;
  readonly #live = new Map<string, LiveSession>();

  constructor(stores: HubStores, clock: Clock) {
    this.#stores = stores;
    this.#clock = clock;
  }

  /** Begins a session inside a transaction; gives the token, which is kept nowhere. */
  begin(staffId: string, nowMs: number): string {
    const token = newToken();
    this.#stores.sessions.begin(tokenHash(token), staffId, nowMs);
    return token;
  }

  /** Who the token belongs to now; null when it is unknown, over, or its person was disabled. */
  actor(token: string): StaffActor | null {
    const session = this.#find(tokenHash(token));
    return session === null ? null : this.#actorOf(session);
  }

  #actorOf(session: LiveSession): StaffActor | null {
    const account = this.#stores.staff.get(session.staffId);
    return account === null || account.disabled
      ? null
      : {
          kind: 'staff',
          staffId: account.id,
          displayName: account.displayName,
          roles: account.roles,
        };
  }

  /** As `actor`, for somebody who is doing something. */
  activeActor(token: string): StaffActor | null {
    const hash = tokenHash(token);
    const session = this.#find(hash);
    if (session === null) {
      return null;
    }
    const nowMs = this.#clock.now();
    session.usedAtMs = nowMs;
    if (nowMs - session.writtenAtMs >= touchEveryMs) {
      session.writtenAtMs = nowMs;
      this.#stores.sessions.touch(hash, nowMs);
    }
    return this.#actorOf(session);
  }

  end(token: string): void {
    const hash = tokenHash(token);
    this.#live.delete(hash);
    this.#stores.sessions.end(hash);
  }

  /** Forgets what the database no longer has; the rows are deleted by the command itself. */
  forget(staffId: string): void {
    for (const [hash, session] of this.#live) {
      if (session.staffId === staffId) {
        this.#live.delete(hash);
      }
    }
  }

  /** Removes what is over from the database. */
  prune(): void {
    this.#stores.sessions.prune(this.#clock.now() - sessionLifeMs);
    for (const [hash, session] of this.#live) {
      if (this.#isOver(session)) {
        this.#live.delete(hash);
      }
    }
  }

  #find(hash: string): LiveSession | null {
    const known = this.#live.get(hash) ?? this.#load(hash);
    return known === null || this.#isOver(known) ? null : known;
  }

  #load(hash: string): LiveSession | null {
    const stored = this.#stores.sessions.get(hash);
    if (stored === null) {
      return null;
    }
    const session = { ...stored, writtenAtMs: stored.usedAtMs };
    this.#live.set(hash, session);
    return session;
  }

  #isOver(session: LiveSession): boolean {
    const nowMs = this.#clock.now();
    return nowMs - session.usedAtMs >= sessionIdleMs || nowMs - session.beganAtMs >= sessionLifeMs;
  }
}
