import type { Database, Statement } from 'better-sqlite3';
import { employer, type Employer } from '@hall/core/domain/employer/employer';
import { JsonTable } from './json-table.ts';
import type { EmployerStore } from './stores.ts';
import type { WrittenState } from './told-state.ts';

/** Employers in SQLite. */
export class SqliteEmployerStore implements EmployerStore {
  readonly #table: JsonTable<Employer>;
  readonly #byCreditCode: Statement;
  readonly #all: Statement;

  constructor(db: Database) {
    this.#table = new JsonTable({
      db,
      name: 'employer',
      schema: employer,
      columnsOf: (state) => ({
        credit_code: state.details.creditCode,
        status: state.status,
        updated_at_ms: state.updatedAtMs,
      }),
    });
    this.#byCreditCode = db.prepare(
      'SELECT id, state_json FROM employer WHERE credit_code = ? ORDER BY id LIMIT 1',
    );
    this.#all = db.prepare(
      'SELECT id, state_json FROM employer ORDER BY updated_at_ms DESC LIMIT ?',
    );
  }

  get(id: string): Employer | null {
    return this.#table.get(id);
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }

  byCreditCode(creditCode: string): Employer | null {
    return this.#table.one(this.#byCreditCode.get(creditCode));
  }

  /** The most recently changed first. */
  all(limit: number): Employer[] {
    return this.#table.many(this.#all.all(limit));
  }
}
