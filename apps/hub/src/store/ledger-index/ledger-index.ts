import type { Database, Statement } from 'better-sqlite3';
import { z } from 'zod';
import { openDerived } from '../derived-file.ts';

/** How far the index has followed the ledger; the hash tells whether it is still the same ledger. */
export interface LedgerPosition {
  readonly seq: number;
  readonly hash: string;
}

const positionRow = z.object({ seq: z.number().int(), hash: z.string() });

const schema = `
  CREATE TABLE position (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    seq INTEGER NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;
  CREATE TABLE about (
    entity_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (entity_id, seq)
  ) STRICT, WITHOUT ROWID;
`;

/**
 * Which events are about which thing, in a file of its own that can be lost at any time. Written and
 * read by the reader process alone: a commit would have to write into a corner of it for every thing
 * it touches.
 */
export class LedgerIndex {
  readonly #db: Database;
  readonly #position: Statement;
  readonly #setPosition: Statement;
  readonly #add: Statement;
  readonly #about: Statement;

  private constructor(db: Database) {
    this.#db = db;
    this.#position = db.prepare('SELECT seq, hash FROM position');
    this.#setPosition = db.prepare('INSERT OR REPLACE INTO position VALUES (1, ?, ?)');
    this.#add = db.prepare('INSERT OR IGNORE INTO about VALUES (?, ?)');
    this.#about = db
      .prepare('SELECT seq FROM about WHERE entity_id = ? AND seq < ? ORDER BY seq DESC')
      .pluck();
  }

  /** Opens the index at `path`; one that cannot be used is thrown away and begun again. */
  static open(path: string): LedgerIndex {
    return openDerived({ path, version: 1, schema }, (db) => new LedgerIndex(db));
  }

  /** Null in an index that has not been begun. */
  position(): LedgerPosition | null {
    const found = this.#position.get();
    return found === undefined ? null : positionRow.parse(found);
  }

  /** Takes events in, and the position that goes with them, all or nothing. */
  write(
    events: Iterable<{ readonly seq: number; readonly entityId: string }>,
    position: LedgerPosition,
  ): void {
    this.#db.transaction(() => {
      for (const { seq, entityId } of events) this.#add.run(entityId, seq);
      this.#setPosition.run(position.seq, position.hash);
    })();
  }

  /** Forgets everything: the ledger is another one than before. */
  clear(): void {
    this.#db.exec('BEGIN; DELETE FROM position; DELETE FROM about; COMMIT');
  }

  /** Numbers of the events about a thing before one of them, newest first. */
  *about(entityId: string, beforeSeq: number): Generator<number> {
    for (const seq of this.#about.iterate(entityId, beforeSeq)) yield z.number().parse(seq);
  }

  close(): void {
    this.#db.close();
  }
}
