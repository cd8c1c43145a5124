import type { Database, Statement } from 'better-sqlite3';
import { agreementText, type AgreementText } from '@hall/core/domain/agreement/agreement';
import { fair, fairEndMs, type Fair } from '@hall/core/domain/fair/fair';
import { JsonTable } from './json-table.ts';
import type { AggregateStore } from './stores.ts';
import type { WrittenState } from './told-state.ts';

/** More fairs to come than any market plans; a bound, not a rule. */
const mostOpen = 200;

/** Job fairs; the cost of nothing here grows with history. */
export interface FairStore extends AggregateStore<Fair> {
  /** Those to come and those being held, the next to end first. */
  open(): Fair[];
  /** The newest that are over, or were called off. */
  over(limit: number): Fair[];
  /** Those whose time has come, at most `limit`. */
  due(nowMs: number, limit: number): Fair[];
}

/** Texts of the work agreement. */
export interface AgreementStore extends AggregateStore<AgreementText> {
  /** The one that is printed; null while the market has put none in force. */
  inForce(): AgreementText | null;
}

/** Fairs in SQLite. */
export class SqliteFairStore implements FairStore {
  readonly #table: JsonTable<Fair>;
  readonly #sql: Readonly<Record<'open' | 'over' | 'due', Statement>>;

  constructor(db: Database) {
    this.#table = new JsonTable({
      db,
      name: 'fair',
      schema: fair,
      columnsOf: ({ status, details }) => ({ status, end_ms: fairEndMs(details) }),
    });
    this.#sql = {
      open: db.prepare(
        `SELECT id, state_json FROM fair WHERE status = 'open' ORDER BY end_ms LIMIT ${mostOpen}`,
      ),
      over: db.prepare(
        `SELECT id, state_json FROM fair WHERE status IN ('closed', 'called_off')
         ORDER BY end_ms DESC LIMIT ?`,
      ),
      due: db.prepare(
        `SELECT id, state_json FROM fair WHERE status = 'open' AND end_ms <= ?
         ORDER BY end_ms LIMIT ?`,
      ),
    };
  }

  get(id: string): Fair | null {
    return this.#table.get(id);
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }

  open(): Fair[] {
    return this.#table.many(this.#sql.open.all());
  }

  over(limit: number): Fair[] {
    return this.#table.many(this.#sql.over.all(limit));
  }

  due(nowMs: number, limit: number): Fair[] {
    return this.#table.many(this.#sql.due.all(nowMs, limit));
  }
}

/** Which text is printed, for this connection and for the reader's. */
export const textInForce = `SELECT id, state_json FROM agreement WHERE in_force_since_ms IS NOT NULL
  ORDER BY in_force_since_ms DESC, version DESC LIMIT 1`;

/** Texts of the work agreement in SQLite. */
export class SqliteAgreementStore implements AgreementStore {
  readonly #table: JsonTable<AgreementText>;
  readonly #inForce: Statement;

  constructor(db: Database) {
    this.#table = new JsonTable({
      db,
      name: 'agreement',
      schema: agreementText,
      columnsOf: ({ version, inForceSinceMs }) => ({ version, in_force_since_ms: inForceSinceMs }),
    });
    this.#inForce = db.prepare(textInForce);
  }

  get(id: string): AgreementText | null {
    return this.#table.get(id);
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }

  inForce(): AgreementText | null {
    return this.#table.one(this.#inForce.get());
  }
}
