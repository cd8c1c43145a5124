import type { Database, Statement } from 'better-sqlite3';
import { worker, type Worker } from '@hall/core/domain/worker/worker';
import { z } from 'zod';
import { JsonTable } from './json-table.ts';
import type { WorkerStore } from './stores.ts';
import { TallyTable } from './tally-table.ts';
import type { WrittenState } from './told-state.ts';

const idRow = z.object({ id: z.string() });

/** Workers in SQLite, without the person. Keeps the tally of each day, and who wants which work, as it writes. */
export class SqliteWorkerStore implements WorkerStore {
  readonly #table: JsonTable<Worker>;
  readonly #tally: TallyTable;
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
    this.#tally = new TallyTable(db, {
      read: 'SELECT workers AS value FROM worker_tally WHERE day = ?',
      add: `INSERT INTO worker_tally (day, workers) VALUES (?, ?)
            ON CONFLICT (day) DO UPDATE SET workers = workers + excluded.workers`,
    });
    this.#lapsed = db.prepare(
      "SELECT id FROM worker WHERE status <> 'left' AND last_seen_day < ? ORDER BY last_seen_day LIMIT ?",
    );
    this.#addTrade = db.prepare('INSERT OR IGNORE INTO worker_trade VALUES (?, ?, ?)');
    this.#dropTrade = db.prepare(
      'DELETE FROM worker_trade WHERE occupation_id = ? AND last_seen_day = ? AND worker_id = ?',
    );
  }

  get(id: string): Worker | null {
    return this.#table.get(id);
  }

  write(id: string, state: unknown): WrittenState {
    const before = this.#table.get(id);
    const written = this.#table.write(id, state);
    const { state: after } = written;
    if (before?.lastSeenDay !== after.lastSeenDay) {
      if (before !== null) {
        this.#tally.add(-1, before.lastSeenDay);
      }
      this.#tally.add(1, after.lastSeenDay);
    }
    this.#keepTrades(before, after);
    return written;
  }

  /** Who wants which work; of somebody who has left nothing is kept there. */
  #keepTrades(before: Worker | null, after: Worker): void {
    const [old, wanted] = [tradesOf(before), tradesOf(after)];
    if (before?.lastSeenDay === after.lastSeenDay && old.join() === wanted.join()) return;
    for (const trade of old) this.#dropTrade.run(trade, before?.lastSeenDay, after.id);
    for (const trade of wanted) this.#addTrade.run(trade, after.lastSeenDay, after.id);
  }

  seenOn(day: string): number {
    return this.#tally.get(day);
  }

  lapsed(day: string, limit: number): string[] {
    return this.#lapsed.all(day, limit).map((row) => idRow.parse(row).id);
  }
}

function tradesOf(one: Worker | null): readonly string[] {
  return one === null || one.status === 'left' ? [] : one.wishes.occupationIds;
}
