import { rmSync } from 'node:fs';
import SqliteDatabase, { type Database } from 'better-sqlite3';

/** A file that holds nothing of its own: what is in it can be made again from the ledger. */
export interface DerivedFile {
  readonly path: string;
  /** Raised whenever the file holds something else than before; an older one is made anew. */
  readonly version: number;
  readonly schema: string;
}

const busyTimeoutMs = 5_000;

/** Opens it and gives it to `use`; one that cannot be used is thrown away and begun again. */
export function openDerived<T>(file: DerivedFile, use: (db: Database) => T): T {
  try {
    return tryOpen(file, use);
  } catch {
    for (const suffix of ['', '-wal', '-shm']) rmSync(file.path + suffix, { force: true });
    return tryOpen(file, use);
  }
}

function tryOpen<T>({ path, version, schema }: DerivedFile, use: (db: Database) => T): T {
  const db = new SqliteDatabase(path);
  try {
    db.pragma('journal_mode = WAL');
    // What a power cut takes is read from the ledger again.
    db.pragma('synchronous = NORMAL');
    db.pragma(`busy_timeout = ${busyTimeoutMs}`);
    const found = db.pragma('user_version', { simple: true });
    if (found === 0) db.exec(`${schema}; PRAGMA user_version = ${version};`);
    else if (found !== version) throw new Error(`Version ${String(found)}`);
    return use(db);
  } catch (cause) {
    db.close();
    throw cause;
  }
}
