import type { Database, Statement } from 'better-sqlite3';
import { z } from 'zod';
import { parseChanged } from './parse-changed.ts';
import { RowMemory } from './row-memory.ts';
import { SteadyPart } from './steady-part.ts';
import { changesJsonOf, type WrittenState } from './told-state.ts';

const jsonRow = z.object({ state_json: z.string() });
const stateRow = z.object({ id: z.string(), state_json: z.string() });

/** Anything that can be written to a column of a STRICT table. */
export type ColumnValue = string | number | Buffer | null;

/** States remembered per table: the live postings of the largest market. */
const rememberedMin = 2_000;

interface Written<T> extends WrittenState {
  /** As its schema knows it. */
  readonly state: T;
  readonly before: T | null;
}

interface Row<T> {
  /** As in the row, without what is steady. */
  readonly json: string;
  readonly state: T;
  readonly columns: Readonly<Record<string, ColumnValue>>;
}

/**
 * The current-state table of one aggregate: the state as JSON, whole or without the fields that lie
 * apart, and beside it the columns its store searches by. The same few thousand rows are read all
 * day, so the table remembers them. It may, because nobody else writes to it: the hub alone opens the
 * database, and whoever rolls back says so with `undoTables`.
 */
export class JsonTable<T extends object> {
  readonly #db: Database;
  readonly #name: string;
  readonly #schema: z.ZodType<T>;
  readonly #columnsOf: (state: T) => Readonly<Record<string, ColumnValue>>;
  readonly #get: Statement;
  readonly #steady: SteadyPart<T> | null;
  readonly #remembered: RowMemory<Row<T>>;
  readonly #updates = new Map<string, Statement>();
  #insert: Statement | null = null;

  constructor(options: {
    readonly db: Database;
    readonly name: string;
    readonly schema: z.ZodType<T>;
    readonly columnsOf: (state: T) => Readonly<Record<string, ColumnValue>>;
    /** Fields that lie apart, in `<name>_steady`. */
    readonly steady?: readonly (keyof T & string)[];
  }) {
    this.#db = options.db;
    this.#name = options.name;
    this.#schema = options.schema;
    this.#columnsOf = options.columnsOf;
    this.#get = options.db.prepare(`SELECT state_json FROM ${options.name} WHERE id = ?`);
    this.#steady =
      options.steady === undefined
        ? null
        : new SteadyPart(options.db, options.name, options.steady);
    this.#remembered = new RowMemory(options.db, rememberedMin);
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
    this.#steady?.write(id, before?.state ?? null, after.state);
    this.#remembered.written(id, after);
    return {
      wholeJson: () => (this.#steady === null ? after.json : JSON.stringify(after.state)),
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
    const fields = JSON.parse(json) as object;
    const state = this.#schema.parse({ ...fields, ...this.#steady?.read(id) });
    const row = { json, state, columns: this.#columnsOf(state) };
    this.#remembered.read(id, row);
    return row;
  }

  #rowOf(state: T): Row<T> {
    const json = this.#steady?.movingJson(state) ?? JSON.stringify(state);
    return { json, state, columns: this.#columnsOf(state) };
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
