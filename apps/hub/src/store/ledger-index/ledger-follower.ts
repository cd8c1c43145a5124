import type { Database, Statement } from 'better-sqlite3';
import { z } from 'zod';
import { EventReader } from '../event-store.ts';
import type { LedgerIndex } from './ledger-index.ts';

/** Events taken in one go: some milliseconds, between which queries are answered. */
const slice = 500;

/** Whoever asks waits no longer than this for what the index does not know yet. */
const catchUpMs = 1_000;

const eventRow = z.object({
  seq: z.number().int(),
  entity_id: z.string(),
  hash: z.instanceof(Buffer),
});

/**
 * Keeps the index of things in step with the ledger. One that is new, or of another ledger (a backup
 * was restored), begins with the first event; stopped at any moment it goes on where it was.
 */
export class LedgerFollower {
  readonly #index: LedgerIndex;
  readonly #ledger: EventReader;
  readonly #events: Statement;
  #isChecked = false;

  constructor(db: Database, index: LedgerIndex) {
    this.#index = index;
    this.#ledger = new EventReader(db);
    this.#events = db.prepare(
      `SELECT seq, entity_id, hash FROM event WHERE seq > ? ORDER BY seq LIMIT ${slice}`,
    );
  }

  /** Takes the next slice; false when there is nothing left to take. */
  step(): boolean {
    if (!this.#isChecked) this.#check();
    const from = this.#index.position()?.seq ?? 0;
    const events = this.#events.all(from).map((row) => eventRow.parse(row));
    const last = events.at(-1);
    if (last === undefined) return false;
    this.#index.write(
      events.map(({ seq, entity_id: entityId }) => ({ seq, entityId })),
      { seq: last.seq, hash: last.hash.toString('hex') },
    );
    return events.length === slice;
  }

  /** Takes what there is; false when that would keep whoever asks waiting for too long. */
  catchUp(): boolean {
    const untilMs = performance.now() + catchUpMs;
    while (this.step()) {
      if (performance.now() > untilMs) return false;
    }
    return true;
  }

  /** A position the ledger does not have is of another ledger. */
  #check(): void {
    this.#isChecked = true;
    const position = this.#index.position();
    if (position !== null && !this.#ledger.holds(position)) this.#index.clear();
  }
}
