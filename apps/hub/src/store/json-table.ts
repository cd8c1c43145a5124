import type { Database, Statement } from 'better-sqlite3';
import { z } from 'zod';

const stateRow = z.object({ state_json: z.string() });

/** Anything that can be written to a column of a STRICT table. */
export type ColumnValue = string | number | Buffer | null;

interface Schema<T> {
  parse(value: unknown): T;
}

/**
 * The current-state table of one aggregate: whole state as JSON, and beside it the columns its
 * store searches by. Reads parse; a row that does not parse is a bug or a tampered file.
 */
export class JsonTable<T> {
  readonly #db: Database;
  readonly #name: string;
  readonly #schema: Schema<T>;
  readonly #columnsOf: (state: T) => Readonly<Record<string, ColumnValue>>;
  readonly #get: Statement;
  #upsert: Statement | null = null;

  constructor(options: {
    readonly db: Database;
    readonly name: string;
    readonly schema: Schema<T>;
    readonly columnsOf: (state: T) => Readonly<Record<string, ColumnValue>>;
  }) {
    this.#db = options.db;
    this.#name = options.name;
    this.#schema = options.schema;
    this.#columnsOf = options.columnsOf;
    this.#get = options.db.prepare(`SELECT state_json FROM ${options.name} WHERE id = ?`);
  }

  get(id: string): T | null {
    return this.one(this.#get.get(id));
  }

  /** The state of a row that a store's own statement found. */
  one(row: unknown): T | null {
    return row === undefined
      ? null
      : this.#schema.parse(JSON.parse(stateRow.parse(row).state_json));
  }

  many(rows: readonly unknown[]): T[] {
    return rows.map((row) => this.#schema.parse(JSON.parse(stateRow.parse(row).state_json)));
  }

  /** Writes the whole state; gives it back as its schema knows it. */
  write(id: string, state: unknown): T {
    const parsed = this.#schema.parse(state);
    const columns = this.#columnsOf(parsed);
    this.#upsert ??= this.#prepareUpsert(Object.keys(columns));
    this.#upsert.run(id, ...Object.values(columns), JSON.stringify(parsed));
    return parsed;
  }

  #prepareUpsert(columns: readonly string[]): Statement {
    const all = ['id', ...columns, 'state_json'];
    const updates = all.slice(1).map((column) => `${column} = excluded.${column}`);
    return this.#db.prepare(
      `INSERT INTO ${this.#name} (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')})
       ON CONFLICT (id) DO UPDATE SET ${updates.join(', ')}`,
    );
  }
}
