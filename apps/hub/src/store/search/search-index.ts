import { createHash } from 'node:crypto';
import type { Database, Statement } from 'better-sqlite3';
import { z } from 'zod';
import { openDerived } from '../derived-file.ts';
import { pairsOf } from './bigrams.ts';

/** Texts of a posting; a word is looked for within each of them, never from one into the next. */
export interface SearchedTexts {
  readonly trade: string;
  readonly work: string;
  readonly skills: string;
  readonly place: string;
}

/** How far the index has followed the ledger; the hash tells whether it is still the same ledger. */
export interface IndexPosition {
  readonly seq: number;
  readonly hash: string;
  /** While the index is first built: the last posting that is in it; null when all are. */
  readonly builtTo: string | null;
}

const positionRow = z.object({
  seq: z.number().int(),
  hash: z.string(),
  built_to: z.string().nullable(),
});
const refRow = z.object({ place: z.number().int(), digest: z.string() });
const idRow = z.object({ id: z.string(), place: z.number().int() });

const schema = `
  CREATE TABLE position (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    seq INTEGER NOT NULL,
    hash TEXT NOT NULL,
    built_to TEXT
  ) STRICT;
  -- The place of a posting in the order of time, which FTS5 can walk backwards without sorting.
  CREATE TABLE ref (place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, digest TEXT NOT NULL) STRICT;
  CREATE VIRTUAL TABLE pairs USING fts5(trade, work, skills, place,
    content = '', contentless_delete = 1, tokenize = 'ascii');
`;

/**
 * The words of all postings, in a file of its own: it can be lost, damaged or deleted at any time and
 * is made again from the ledger. Written and read by the reader process alone, so that neither
 * commits nor the hub's own process ever wait for it.
 */
export class SearchIndex {
  readonly #db: Database;
  readonly #position: Statement;
  readonly #setPosition: Statement;
  readonly #ref: Statement;
  readonly #taken: Statement;
  readonly #last: Statement;
  readonly #addRef: Statement;
  readonly #setDigest: Statement;
  readonly #putPairs: Statement;
  readonly #find: Statement;

  private constructor(db: Database) {
    this.#db = db;
    this.#position = db.prepare('SELECT seq, hash, built_to FROM position');
    this.#setPosition = db.prepare('INSERT OR REPLACE INTO position VALUES (1, ?, ?, ?)');
    this.#ref = db.prepare('SELECT place, digest FROM ref WHERE id = ?');
    this.#taken = db.prepare('SELECT 1 FROM ref WHERE place = ?');
    this.#last = db.prepare('SELECT MAX(place) FROM ref').pluck();
    this.#addRef = db.prepare('INSERT INTO ref (place, id, digest) VALUES (?, ?, ?)');
    this.#setDigest = db.prepare('UPDATE ref SET digest = ? WHERE place = ?');
    this.#putPairs = db.prepare(
      'INSERT OR REPLACE INTO pairs (rowid, trade, work, skills, place) VALUES (?, ?, ?, ?, ?)',
    );
    this.#find = db.prepare(
      `SELECT ref.id AS id, ref.place AS place FROM pairs JOIN ref ON ref.place = pairs.rowid
       WHERE pairs MATCH ? AND pairs.rowid < ? ORDER BY pairs.rowid DESC LIMIT ?`,
    );
  }

  /** Opens the index at `path`; one that cannot be used is thrown away and begun again. */
  static open(path: string): SearchIndex {
    return openDerived({ path, version: 1, schema }, (db) => new SearchIndex(db));
  }

  /** Null in an index that has not been begun. */
  position(): IndexPosition | null {
    const found = this.#position.get();
    if (found === undefined) return null;
    const { seq, hash, built_to: builtTo } = positionRow.parse(found);
    return { seq, hash, builtTo };
  }

  /** Writes texts and the position that goes with them, all or nothing. */
  write(postings: Iterable<readonly [string, SearchedTexts]>, position: IndexPosition): void {
    this.#db.transaction(() => {
      for (const [id, texts] of postings) this.#put(id, texts);
      this.#setPosition.run(position.seq, position.hash, position.builtTo);
    })();
  }

  /** Forgets everything: the ledger is another one than before. */
  clear(): void {
    this.#db.transaction(() => {
      this.#db.exec(`DELETE FROM position; DELETE FROM ref;
                     INSERT INTO pairs (pairs) VALUES ('delete-all');`);
    })();
  }

  /** Postings with the phrase, newest first, before a place; the place of each goes with it. */
  find(
    phrase: string,
    { before, limit }: { readonly before: number; readonly limit: number },
  ): { readonly id: string; readonly place: number }[] {
    return this.#find.all(phrase, before, limit).map((row) => idRow.parse(row));
  }

  close(): void {
    this.#db.close();
  }

  #put(id: string, { trade, work, skills, place }: SearchedTexts): void {
    const digest = digestOf([trade, work, skills, place]);
    const found = this.#ref.get(id);
    const known = found === undefined ? null : refRow.parse(found);
    if (known?.digest === digest) return;
    const at = known?.place ?? this.#freePlace(id);
    if (known === null) this.#addRef.run(at, id, digest);
    else this.#setDigest.run(digest, at);
    this.#putPairs.run(at, ...[trade, work, skills, place].map(pairsOf));
  }

  /** An id that wants the place of another is as good as the newest of its time. */
  #freePlace(id: string): number {
    const at = placeOf(id);
    return this.#taken.get(at) === undefined ? at : Number(this.#last.get()) + 1;
  }
}

/**
 * A UUIDv7 begins with 48 bits of time and, behind the version, 12 more in which it counts within a
 * millisecond (RFC 9562, 5.7). Counted from 2020 they fit into the 53 bits of a JavaScript number
 * until 2089.
 */
function placeOf(id: string): number {
  const atMs = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
  return (atMs - firstMs) * perMs + Number.parseInt(id.slice(15, 18), 16);
}

const firstMs = Date.UTC(2020, 0);
const perMs = 4096;

/** Most changes of a posting leave its texts as they are. */
function digestOf(texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('base64');
}
