import type { Database } from 'better-sqlite3';
import { powerState, type PowerState } from '@hall/core/domain/power/power';
import { JsonTable } from './json-table.ts';
import type { WrittenState } from './told-state.ts';

/** What feeds the hall: one row. */
export class SqlitePowerStore {
  readonly #table: JsonTable<PowerState>;

  constructor(db: Database) {
    this.#table = new JsonTable({ db, name: 'power', schema: powerState, columnsOf: () => ({}) });
  }

  get(): PowerState | null {
    return this.#table.get('power');
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }
}
