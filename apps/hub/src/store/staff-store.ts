import type { Database, Statement } from 'better-sqlite3';
import { staffAccount, type StaffAccount } from '@hall/core/domain/staff/staff';
import { z } from 'zod';
import { JsonTable } from './json-table.ts';
import type { StaffStore } from './stores.ts';
import type { WrittenState } from './told-state.ts';

const hashRow = z.object({ password_hash: z.string() });

/** Accounts in SQLite; what proves them lies in a table the ledger never sees. */
export class SqliteStaffStore implements StaffStore {
  readonly #table: JsonTable<StaffAccount>;
  readonly #byLoginName: Statement;
  readonly #all: Statement;
  readonly #hash: Statement;
  readonly #setHash: Statement;

  constructor(db: Database) {
    this.#table = new JsonTable({
      db,
      name: 'staff',
      schema: staffAccount,
      columnsOf: (state) => ({ login_name: state.loginName }),
    });
    this.#byLoginName = db.prepare('SELECT id, state_json FROM staff WHERE login_name = ?');
    this.#all = db.prepare('SELECT id, state_json FROM staff ORDER BY id');
    this.#hash = db.prepare('SELECT password_hash FROM staff_secret WHERE staff_id = ?');
    this.#setHash = db.prepare(
      'INSERT OR REPLACE INTO staff_secret (staff_id, password_hash) VALUES (?, ?)',
    );
  }

  get(id: string): StaffAccount | null {
    return this.#table.get(id);
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }

  byLoginName(loginName: string): StaffAccount | null {
    return this.#table.one(this.#byLoginName.get(loginName));
  }

  all(): StaffAccount[] {
    return this.#table.many(this.#all.all());
  }

  passwordHash(staffId: string): string | null {
    const row = this.#hash.get(staffId);
    return row === undefined ? null : hashRow.parse(row).password_hash;
  }

  setPasswordHash(staffId: string, hash: string): void {
    this.#setHash.run(staffId, hash);
  }
}
