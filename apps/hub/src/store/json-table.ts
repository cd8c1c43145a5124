import type { Database, Statement } from 'better-sqlite3';
import { z } from 'zod';

const jsonRow = z.object({ state_json: z.string() });
const stateRow = z.object({ id: z.string(), state_json: z.string() });

/** Anything that can be written to a column of a STRICT table. */
export type ColumnValue = string | number | Buffer | null;

interface Schema<T> {
  parse(value: unknown): T;
}

/** Parsed states kept per table: the live postings of the largest market twice over. */
const parsedMax = 4_000;

interface Parsed<T> {
  readonly json: string;
  readonly state: T;
}

/**
 * The current-state table of one aggregate: whole state as JSON, and beside it the columns its
 * store searches by. Reads parse, and remember what a text parsed to, because the same few thousand
 * rows are read all day; the text itself always comes from the database.
 */
export class JsonTable<T> {
  readonly #db: Database;
  readonly #name: string;
  readonly #schema: Schema<T>;
  readonly #columnsOf: (state: T) => Readonly<Record<string, ColumnValue>>;
  readonly #get: Statement;
  readonly #parsed = new Map<string, Parsed<T>>();
  readonly #updates = new Map<string, Statement>();
  #insert: Statement | null = null;

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
    const json = this.#json(id);
    return json === null ? null : this.#parse(id, json);
  }

  /** The state of a row that a store's own statement found; it selects `id` and `state_json`. */
  one(row: unknown): T | null {
    if (row === undefined) {
      return null;
    }
    const { id, state_json: json } = stateRow.parse(row);
    return this.#parse(id, json);
  }

  many(rows: readonly unknown[]): T[] {
    return rows.map((row) => {
      const { id, state_json: json } = stateRow.parse(row);
      return this.#parse(id, json);
    });
  }

  /** Writes the whole state; gives it back as its schema knows it, with its text. */
  write(id: string, state: unknown): Parsed<T> {
    const before = this.get(id);
    const parsed = this.#schema.parse(state);
    const json = JSON.stringify(parsed);
    const columns = this.#columnsOf(parsed);
    if (before === null) {
      this.#insert ??= this.#prepareInsert(Object.keys(columns));
      this.#insert.run(id, ...Object.values(columns), json);
    } else {
      this.#update(id, { before: this.#columnsOf(before), columns, json });
    }
    const written = { json, state: parsed };
    this.#remember(id, written);
    return written;
  }

  #json(id: string): string | null {
    const row = this.#get.get(id);
    return row === undefined ? null : jsonRow.parse(row).state_json;
  }

  #parse(id: string, json: string): T {
    const known = this.#parsed.get(id);
    if (known?.json === json) {
      return known.state;
    }
    const state = this.#schema.parse(JSON.parse(json));
    this.#remember(id, { json, state });
    return state;
  }

  #remember(id: string, parsed: Parsed<T>): void {
    this.#parsed.delete(id);
    this.#parsed.set(id, parsed);
    if (this.#parsed.size > parsedMax) {
      const [oldest] = this.#parsed.keys();
      this.#parsed.delete(oldest ?? id);
    }
  }

  #prepareInsert(columns: readonly string[]): Statement {
    const all = ['id', ...columns, 'state_json'];
    const values = all.map(() => '?').join(', ');
    return this.#db.prepare(`INSERT INTO ${this.#name} (${all.join(', ')}) VALUES (${values})`);
  }

  /** Sets only what changed: SQLite rewrites every index whose column an UPDATE names. */
  #update(
    id: string,
    row: {
      readonly before: Readonly<Record<string, ColumnValue>>;
      readonly columns: Readonly<Record<string, ColumnValue>>;
      readonly json: string;
    },
  ): void {
    const changed = Object.entries(row.columns).filter(
      ([column, value]) => row.before[column] !== value,
    );
    const names = [...changed.map(([column]) => column), 'state_json'];
    const key = names.join(' = ?, ');
    const update =
      this.#updates.get(key) ??
      this.#db.prepare(`UPDATE ${this.#name} SET ${key} = ? WHERE id = ?`);
    this.#updates.set(key, update);
    update.run(...changed.map(([, value]) => value), row.json, id);
  }
}
