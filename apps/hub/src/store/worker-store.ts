import type { Database, Statement } from 'better-sqlite3';
import { worker, type Worker } from '@hall/core/domain/worker/worker';
import { z } from 'zod';
import { JsonTable } from './json-table.ts';
import type { WorkerStore } from './stores.ts';

const idRow = z.object({ id: z.string() });
const tallyRow = z.object({ workers: z.number() });

/** Workers in SQLite, without the person. Keeps the tally of each day as it writes. */
export class SqliteWorkerStore implements WorkerStore {
  readonly #table: JsonTable<Worker>;
  readonly #tally: Statement;
  readonly #addToTally: Statement;
  readonly #lapsed: Statement;

  constructor(db: Database) {
    this.#table = new JsonTable({
      db,
      name: 'worker',
      schema: worker,
      columnsOf: (state) => ({
        registration_no: state.registrationNo,
        last_seen_day: state.lastSeenDay,
        status: state.status,
      }),
    });
    this.#tally = db.prepare('SELECT workers FROM worker_tally WHERE day = ?');
    this.#lapsed = db.prepare(
      "SELECT id FROM worker WHERE status <> 'left' AND last_seen_day < ? ORDER BY last_seen_day LIMIT ?",
    );
    this.#addToTally = db.prepare(
      `INSERT INTO worker_tally (day, workers) VALUES (?, ?)
       ON CONFLICT (day) DO UPDATE SET workers = workers + excluded.workers`,
    );
  }

  get(id: string): Worker | null {
    return this.#table.get(id);
  }

  write(id: string, state: unknown): string {
    const before = this.#table.get(id);
    const { json, state: after } = this.#table.write(id, state);
    if (before?.lastSeenDay !== after.lastSeenDay) {
      if (before !== null) {
        this.#addToTally.run(before.lastSeenDay, -1);
      }
      this.#addToTally.run(after.lastSeenDay, 1);
    }
    return json;
  }

  seenOn(day: string): number {
    const row = this.#tally.get(day);
    return row === undefined ? 0 : tallyRow.parse(row).workers;
  }

  lapsed(day: string, limit: number): string[] {
    return this.#lapsed.all(day, limit).map((row) => idRow.parse(row).id);
  }
}
