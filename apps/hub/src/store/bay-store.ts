import type { Database, Statement } from 'better-sqlite3';
import { bay, mostBays, type Bay } from '@hall/core/domain/bay/bay';
import { z } from 'zod';
import type { BayPlateStore, BayStore } from './bay-stores.ts';
import { JsonTable } from './json-table.ts';
import type { WrittenState } from './told-state.ts';
import type { Vault } from './vault.ts';

const plateRow = z.object({ plate_sealed: z.instanceof(Buffer) });

/** The bays in SQLite. There are some dozens at most, so all are read where one is looked for. */
export class SqliteBayStore implements BayStore {
  readonly #table: JsonTable<Bay>;
  readonly #all: Statement;

  constructor(db: Database) {
    this.#table = new JsonTable({
      db,
      name: 'bay',
      schema: bay,
      columnsOf: ({ details, removed }) => ({
        number: details.number,
        removed: removed ? 1 : 0,
      }),
    });
    this.#all = db.prepare(
      `SELECT id, state_json FROM bay WHERE removed = 0 ORDER BY number LIMIT ${mostBays}`,
    );
  }

  get(id: string): Bay | null {
    return this.#table.get(id);
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }

  all(): Bay[] {
    return this.#table.many(this.#all.all());
  }
}

/** The ends of plates, each under the key that is not in the file. */
export class SqliteBayPlateStore implements BayPlateStore {
  readonly #vault: Vault;
  readonly #get: Statement;
  readonly #put: Statement;
  readonly #erase: Statement;

  constructor(db: Database, vault: Vault) {
    this.#vault = vault;
    this.#get = db.prepare('SELECT plate_sealed FROM bay_plate WHERE stay_id = ?');
    this.#put = db.prepare('INSERT OR REPLACE INTO bay_plate VALUES (?, ?)');
    this.#erase = db.prepare('DELETE FROM bay_plate WHERE stay_id = ?');
  }

  get(stayId: string): string | null {
    const found = this.#get.get(stayId);
    if (found === undefined) return null;
    return this.#vault.open(`bay/${stayId}`, plateRow.parse(found).plate_sealed);
  }

  put(stayId: string, plateEnd: string): void {
    this.#put.run(stayId, this.#vault.seal(`bay/${stayId}`, plateEnd));
  }

  erase(stayId: string): void {
    this.#erase.run(stayId);
  }
}
