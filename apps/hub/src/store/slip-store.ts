import type { Database, Statement } from 'better-sqlite3';
import { instantMs, marketDay } from '@hall/core/basics/fields';
import { z } from 'zod';
import { JsonTable } from './json-table.ts';
import type { SlipRecord, SlipStore } from './stores.ts';
import type { WrittenState } from './told-state.ts';

const slipRecord = z.strictObject({
  id: z.uuid(),
  code: z.string().regex(/^\d{6}$/),
  day: marketDay,
  workerId: z.uuid(),
  postingIds: z.array(z.uuid()).max(20),
  recommended: z.boolean().default(true),
  reprints: z.number().int().min(0),
  issuedAtMs: instantMs,
});

/** Slips in SQLite. */
export class SqliteSlipStore implements SlipStore {
  readonly #table: JsonTable<SlipRecord>;
  readonly #byCode: Statement;
  readonly #ofWorker: Statement;
  readonly #ofDay: Statement;

  constructor(db: Database) {
    this.#table = new JsonTable<SlipRecord>({
      db,
      name: 'slip',
      schema: slipRecord,
      columnsOf: (state) => ({
        day: state.day,
        code: state.code,
        worker_id: state.workerId,
        issued_at_ms: state.issuedAtMs,
      }),
    });
    this.#byCode = db.prepare('SELECT id, state_json FROM slip WHERE day = ? AND code = ?');
    this.#ofWorker = db.prepare(
      `SELECT id, state_json FROM slip WHERE worker_id = ? AND day = ?
       ORDER BY issued_at_ms DESC LIMIT 1`,
    );
    this.#ofDay = db.prepare('SELECT id, state_json FROM slip WHERE day = ? LIMIT ?');
  }

  get(id: string): SlipRecord | null {
    return this.#table.get(id);
  }

  write(id: string, state: unknown): WrittenState {
    return this.#table.write(id, state);
  }

  byCode(day: string, code: string): SlipRecord | null {
    return this.#table.one(this.#byCode.get(day, code));
  }

  ofDay(day: string, limit: number): SlipRecord[] {
    return this.#table.many(this.#ofDay.all(day, limit));
  }

  /** The newest of the day, if there are several. */
  ofWorker(day: string, workerId: string): SlipRecord | null {
    return this.#table.one(this.#ofWorker.get(workerId, day));
  }
}
