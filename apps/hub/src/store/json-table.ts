import type { Database, Statement } from 'better-sqlite3';
import QuickLRU from 'quick-lru';
import { z } from 'zod';
import { parseChanged } from './parse-changed.ts';
import { remembersOn } from './remembering.ts';
import { changesJsonOf, type WrittenState } from './told-state.ts';

const jsonRow = z.object({ state_json: z.string() });
const stateRow = z.object({ id: z.string(), state_json: z.string() });

/** Anything that can be written to a column of a STRICT table. */
export type ColumnValue = string | number | Buffer | null;

/** States remembered per table, at least; twice as many at most. The live postings of the largest market. */
const rememberedMin = 2_000;

interface Written<T> extends WrittenState {
  /** As its schema knows it. */
  readonly state: T;
  readonly before: T | null;
}

interface Row<T> {
  readonly json: string;
  readonly state: T;
  readonly columns: Readonly<Record<string, ColumnValue>>;
}

/**
 * The current-state table of one aggregate: whole state as JSON, and beside it the columns its
 * store searches by. The same few thousand rows are read all day, so the table remembers them. It
 * may, because nobody else writes to it: the hub alone opens the database, and whoever rolls back
 * says so with `undoTables`.
 */
export class JsonTable<T extends object> {
  readonly #db: Database;
  readonly #name: string;
  readonly #schema: z.ZodType<T>;
  readonly #columnsOf: (state: T) => Readonly<Record<string, ColumnValue>>;
  readonly #get: Statement;
  /**
   * Nothing is taken out to be put in again further back: every time such a Map makes itself a new
   * table, the old one goes on holding the new one, and with it all that was ever remembered, until
   * the next long collection.
   */
  readonly #remembered = new QuickLRU<string, Row<T>>({ maxSize: rememberedMin });
  /** Written since the last commit. A new one each time, because a cleared one is chained likewise. */
  #unsettled = new Set<string>();
  readonly #updates = new Map<string, Statement>();
  #insert: Statement | null = null;

  constructor(options: {
    readonly db: Database;
    readonly name: string;
    readonly schema: z.ZodType<T>;
    readonly columnsOf: (state: T) => Readonly<Record<string, ColumnValue>>;
  }) {
    this.#db = options.db;
    this.#name = options.name;
    this.#schema = options.schema;
    this.#columnsOf = options.columnsOf;
    this.#get = options.db.prepare(`SELECT state_json FROM ${options.name} WHERE id = ?`);
    remembersOn(options.db, {
      settle: () => {
        if (this.#unsettled.size > 0) this.#unsettled = new Set();
      },
      forgetUnsettled: () => {
        for (const id of this.#unsettled) this.#remembered.delete(id);
        this.#unsettled = new Set();
      },
    });
  }

  get(id: string): T | null {
    return this.#row(id)?.state ?? null;
  }

  /** The state of a row that a store's own statement found; it selects `id` and `state_json`. */
  one(row: unknown): T | null {
    if (row === undefined) {
      return null;
    }
    const { id, state_json: json } = stateRow.parse(row);
    return this.#read(id, json).state;
  }

  many(rows: readonly unknown[]): T[] {
    return rows.map((row) => {
      const { id, state_json: json } = stateRow.parse(row);
      return this.#read(id, json).state;
    });
  }

  /** Writes the whole state; gives it back as its schema knows it, with its texts and what was there. */
  write(id: string, state: unknown): Written<T> {
    const before = this.#row(id);
    const after = this.#rowOf(parseChanged(this.#schema, state, before?.state ?? null));
    if (before === null) {
      this.#insert ??= this.#prepareInsert(Object.keys(after.columns));
      this.#insert.run(id, ...Object.values(after.columns), after.json);
    } else {
      this.#update(id, before, after);
    }
    this.#remembered.set(id, after);
    this.#unsettled.add(id);
    return {
      json: after.json,
      changesJson: before === null ? null : changesJsonOf(before.state, after.state),
      state: after.state,
      before: before?.state ?? null,
    };
  }

  #row(id: string): Row<T> | null {
    const known = this.#remembered.get(id);
    if (known !== undefined) {
      return known;
    }
    const found = this.#get.get(id);
    return found === undefined ? null : this.#read(id, jsonRow.parse(found).state_json);
  }

  #read(id: string, json: string): Row<T> {
    const known = this.#remembered.get(id);
    if (known?.json === json) {
      return known;
    }
    const state = this.#schema.parse(JSON.parse(json));
    const row = { json, state, columns: this.#columnsOf(state) };
    this.#remembered.set(id, row);
    return row;
  }

  #rowOf(state: T): Row<T> {
    return { json: JSON.stringify(state), state, columns: this.#columnsOf(state) };
  }

  #prepareInsert(columns: readonly string[]): Statement {
    const all = ['id', ...columns, 'state_json'];
    const values = all.map(() => '?').join(', ');
    return this.#db.prepare(`INSERT INTO ${this.#name} (${all.join(', ')}) VALUES (${values})`);
  }

  /** Sets only what changed: SQLite rewrites every index whose column an UPDATE names. */
  #update(id: string, before: Row<T>, after: Row<T>): void {
    const changed = Object.entries(after.columns).filter(
      ([column, value]) => before.columns[column] !== value,
    );
    const names = [...changed.map(([column]) => column), 'state_json'];
    const key = names.join(' = ?, ');
    const update =
      this.#updates.get(key) ??
      this.#db.prepare(`UPDATE ${this.#name} SET ${key} = ? WHERE id = ?`);
    this.#updates.set(key, update);
    update.run(...changed.map(([, value]) => value), after.json, id);
  }
}
