import type { Database, Statement } from 'better-sqlite3';
import { z } from 'zod';

const sessionRow = z.object({
  staff_id: z.string(),
  began_at_ms: z.number(),
  used_at_ms: z.number(),
});

/** A person who logged in, as it outlives a restart of the hub. */
export interface StoredSession {
  readonly staffId: string;
  readonly beganAtMs: number;
  readonly usedAtMs: number;
}

/** Sessions in SQLite, under the SHA-256 of their token. */
export class SqliteSessionStore {
  readonly #get: Statement;
  readonly #begin: Statement;
  readonly #touch: Statement;
  readonly #end: Statement;
  readonly #endAllOf: Statement;
  readonly #prune: Statement;

  constructor(db: Database) {
    this.#get = db.prepare(
      'SELECT staff_id, began_at_ms, used_at_ms FROM session WHERE token_hash = ?',
    );
    this.#begin = db.prepare('INSERT INTO session VALUES (?, ?, ?, ?)');
    this.#touch = db.prepare('UPDATE session SET used_at_ms = ? WHERE token_hash = ?');
    this.#end = db.prepare('DELETE FROM session WHERE token_hash = ?');
    this.#endAllOf = db.prepare('DELETE FROM session WHERE staff_id = ?');
    this.#prune = db.prepare('DELETE FROM session WHERE began_at_ms < ?');
  }

  get(tokenHash: string): StoredSession | null {
    const found = this.#get.get(tokenHash);
    if (found === undefined) {
      return null;
    }
    const row = sessionRow.parse(found);
    return { staffId: row.staff_id, beganAtMs: row.began_at_ms, usedAtMs: row.used_at_ms };
  }

  begin(tokenHash: string, staffId: string, nowMs: number): void {
    this.#begin.run(tokenHash, staffId, nowMs, nowMs);
  }

  touch(tokenHash: string, nowMs: number): void {
    this.#touch.run(nowMs, tokenHash);
  }

  end(tokenHash: string): void {
    this.#end.run(tokenHash);
  }

  endAllOf(staffId: string): void {
    this.#endAllOf.run(staffId);
  }

  /** Forgets what began before `beganBeforeMs`. */
  prune(beganBeforeMs: number): void {
    this.#prune.run(beganBeforeMs);
  }
}
