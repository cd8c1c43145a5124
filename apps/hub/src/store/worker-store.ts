import type { Database, Statement } from 'better-sqlite3';
import { worker, type Worker } from '@hall/core/domain/worker/worker';
import { z } from 'zod';
import { JsonTable } from './json-table.ts';
import type { WorkerStore } from './stores.ts';

const idRow = z.object({ id: z.string() });
const tallyRow = z.object({ workers: z.number() });

/** Workers in SQLite, without the person. Keeps the tally of each day, and who wants which work, as it writes. */
export class SqliteWorkerStore implements WorkerStore {
  readonly #table: JsonTable<Worker>;
  readonly #tally: Statement;
  readonly #addToTally: Statement;
  readonly #lapsed: Statement;
  readonly #addTrade: Statement;
  readonly #dropTrade: Statement;

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
    this.#addTrade = db.prepare('INSERT OR IGNORE INTO worker_trade VALUES (?, ?, ?)');
    this.#dropTrade = db.prepare(
      'DELETE FROM worker_trade WHERE occupation_id = ? AND last_seen_day = ? AND worker_id = ?',
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
    this.#keepTrades(before, after);
    return json;
  }

  /** Who wants which work; of somebody who has left nothing is kept there. */
  #keepTrades(before: Worker | null, after: Worker): void {
    const [old, wanted] = [tradesOf(before), tradesOf(after)];
    if (before?.lastSeenDay === after.lastSeenDay && old.join() === wanted.join()) return;
    for (const trade of old) this.#dropTrade.run(trade, before?.lastSeenDay, after.id);
    for (const trade of wanted) this.#addTrade.run(trade, after.lastSeenDay, after.id);
  }

  seenOn(day: string): number {
    const row = this.#tally.get(day);
    return row === undefined ? 0 : tallyRow.parse(row).workers;
  }

  lapsed(day: string, limit: number): string[] {
    return this.#lapsed.all(day, limit).map((row) => idRow.parse(row).id);
  }
}

function tradesOf(one: Worker | null): readonly string[] {
  return one === null || one.status === 'left' ? [] : one.wishes.occupationIds;
}
