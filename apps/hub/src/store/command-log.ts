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
    this.#prune = db.prepare(
      `DELETE FROM command_log WHERE command_id IN
         (SELECT command_id FROM command_log WHERE at_ms < ? ORDER BY at_ms LIMIT ?)`,
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

  /** Forgets answers older than `beforeMs`, a bounded number at a time. */
  prune(beforeMs: number, limit: number): number {
    return this.#prune.run(beforeMs, limit).changes;
  }
}
