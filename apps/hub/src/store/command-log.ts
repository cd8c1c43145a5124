import type { Database, Statement } from 'better-sqlite3';
import { z } from 'zod';
import type { Vault } from './vault.ts';

const logRow = z.object({
  name: z.string(),
  actor: z.string(),
  answer_sealed: z.instanceof(Buffer),
});

/** A command that was carried out, and what its caller was told. */
export interface LoggedCommand {
  readonly name: string;
  readonly actor: string;
  readonly value: unknown;
}

/** Answers for retries; sealed at rest, forgotten after a week. */
export class SqliteCommandLog {
  readonly #vault: Vault;
  readonly #get: Statement;
  readonly #put: Statement;
  readonly #prune: Statement;

  constructor(db: Database, vault: Vault) {
    this.#vault = vault;
    this.#get = db.prepare(
      'SELECT name, actor, answer_sealed FROM command_log WHERE command_id = ?',
    );
    this.#put = db.prepare('INSERT INTO command_log VALUES (?, ?, ?, ?, ?)');
    // In the order they were written: an index of their times would cost a page of every commit.
    this.#prune = db.prepare(
      `DELETE FROM command_log WHERE at_ms NOT BETWEEN ? AND ? AND rowid IN
         (SELECT rowid FROM command_log ORDER BY rowid LIMIT ?)`,
    );
  }

  get(commandId: string): LoggedCommand | null {
    const found = this.#get.get(commandId);
    if (found === undefined) {
      return null;
    }
    const row = logRow.parse(found);
    const value: unknown = JSON.parse(this.#vault.open(`command/${commandId}`, row.answer_sealed));
    return { name: row.name, actor: row.actor, value };
  }

  put(commandId: string, atMs: number, command: LoggedCommand): void {
    const sealed = this.#vault.seal(`command/${commandId}`, JSON.stringify(command.value));
    this.#put.run(commandId, atMs, command.name, command.actor, sealed);
  }

  /**
   * Looks at a bounded number of the first answers and forgets those further than `keptMs` from
   * now; one far in the future is of a clock that was wrong and would stand before all others.
   */
  prune(nowMs: number, keptMs: number, limit: number): number {
    return this.#prune.run(nowMs - keptMs, nowMs + keptMs, limit).changes;
  }
}
