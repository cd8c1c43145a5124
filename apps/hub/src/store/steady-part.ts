import { z } from 'zod';
import type { Database, Statement } from './database.ts';

const steadyRow = z.object({ steady_json: z.string() });

/**
 * Fields of an aggregate that seldom change and are most of its text. They lie in a table of their
 * own, `<table>_steady`, so that the others are written without them (ADR 36). Only for tables of the
 * hub's own connection: one that another process remembers would not see a steady field change alone.
 */
export class SteadyPart<T extends object> {
  readonly #fields: readonly (keyof T & string)[];
  readonly #get: Statement;
  readonly #put: Statement;

  constructor(db: Database, table: string, fields: readonly (keyof T & string)[]) {
    this.#fields = fields;
    this.#get = db.prepare(`SELECT steady_json FROM ${table}_steady WHERE id = ?`);
    this.#put = db.prepare(
      `INSERT INTO ${table}_steady (id, steady_json) VALUES (?, ?)
       ON CONFLICT (id) DO UPDATE SET steady_json = excluded.steady_json`,
    );
  }

  /** The fields of a row, for its state. Throws when the row has none. */
  read(id: string): object {
    return JSON.parse(steadyRow.parse(this.#get.get(id)).steady_json) as object;
  }

  /** Writes the fields where one is another object than before; nobody changes an object of a state. */
  write(id: string, before: T | null, after: T): void {
    if (before !== null && this.#fields.every((field) => before[field] === after[field])) return;
    const steady = Object.fromEntries(this.#fields.map((field) => [field, after[field]]));
    this.#put.run(id, JSON.stringify(steady));
  }

  /** The text of all the other fields. */
  movingJson(state: T): string {
    const moving: { [K in keyof T]?: T[K] | undefined } = { ...state };
    for (const field of this.#fields) moving[field] = undefined;
    return JSON.stringify(moving);
  }
}
