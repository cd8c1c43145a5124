import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { err, ok, type Result } from '@hall/core/basics/result';
import { applyMigrations, pendingMigrations, readMigrations } from './migrate.ts';
import type { MigrationFailure } from './migrate.ts';

/** A connection and a prepared statement, for those who hold one without opening it. */
export type { Database, Statement } from 'better-sqlite3';

/** Why the database was not opened. Nothing is ever reset by itself; a person decides. */
export type OpenFailure =
  | MigrationFailure
  | { readonly code: 'cannot_open'; readonly cause: unknown }
  | { readonly code: 'not_durable'; readonly pragma: string }
  | { readonly code: 'damaged'; readonly report: string };

export interface OpenOptions {
  readonly path: string;
  readonly nowMs: number;
  readonly migrationsFolder: string;
}

/** The migrations this version carries. */
export const ownMigrations = fileURLToPath(new URL('./migrations', import.meta.url));

const busyTimeoutMs = 5_000;
/** Larger files are checked by the reader process after the start, so that boards come back at once. */
const checkAtOpenMaxBytes = 32 * 1024 * 1024;
/**
 * 64 MB. The log is copied back long before by another process (`Checkpoints`); a commit does it
 * itself only when that one cannot, so that the log has a bound.
 */
const checkpointPages = 16_000;
const synchronousFull = 2;

/**
 * Sets what must hold on every connection and reads it back: better-sqlite3 is compiled so that an
 * existing WAL database reopens at synchronous=NORMAL, which may lose acknowledged commits when the
 * power goes.
 */
export function harden(db: Database): OpenFailure | null {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma(`busy_timeout = ${busyTimeoutMs}`);
  db.pragma('trusted_schema = OFF');
  db.pragma('secure_delete = ON');
  db.pragma(`wal_autocheckpoint = ${checkpointPages}`);
  const wanted: readonly [string, unknown][] = [
    ['journal_mode', 'wal'],
    ['synchronous', synchronousFull],
    ['foreign_keys', 1],
    ['trusted_schema', 0],
    ['secure_delete', 1],
  ];
  const missing = wanted.find(([name, value]) => db.pragma(name, { simple: true }) !== value);
  return missing === undefined ? null : { code: 'not_durable', pragma: missing[0] };
}

/** What `quick_check` says; null when the file is sound. */
export function integrityTrouble(db: Database): string | null {
  const report = db.pragma('quick_check(1)', { simple: true });
  return report === 'ok' ? null : String(report);
}

/** What the slow checks say, which look into every index and along every reference; null when all is sound. */
export function wholeTrouble(db: Database): string | null {
  const report = db.pragma('integrity_check(1)', { simple: true });
  if (report !== 'ok') return String(report);
  return (db.pragma('foreign_key_check') as unknown[]).length === 0
    ? null
    : 'A reference leads nowhere';
}

/** Opens the hub's database and brings it to this version's schema; a copy is kept first. */
export function openDatabase(options: OpenOptions): Result<Database, OpenFailure> {
  let db: Database;
  try {
    mkdirSync(dirname(options.path), { recursive: true, mode: 0o700 });
    db = new SqliteDatabase(options.path);
    // SQLite gives its WAL the rights of the file.
    chmodSync(options.path, 0o600);
  } catch (cause) {
    return err({ code: 'cannot_open', cause });
  }
  try {
    const failure = prepare(db, options);
    if (failure === null) {
      return ok(db);
    }
    db.close();
    return err(failure);
  } catch (cause) {
    db.close();
    return err(
      isDamage(cause) ? { code: 'damaged', report: String(cause) } : { code: 'cannot_open', cause },
    );
  }
}

/** A connection that can only read, for the reader process. */
export function openReadOnly(path: string): Database {
  const db = new SqliteDatabase(path, { readonly: true, fileMustExist: true });
  db.pragma(`busy_timeout = ${busyTimeoutMs}`);
  db.pragma('trusted_schema = OFF');
  db.pragma('query_only = ON');
  return db;
}

/**
 * Writes the database as it is at this moment into a new file, beside whoever writes it, with nothing in
 * it of what was deleted (SQLite, "VACUUM", 2.1). Throws what SQLite says; what there is of the file then
 * is not a copy.
 */
export function copyDatabase(path: string, into: string): void {
  const db = new SqliteDatabase(path, { readonly: true, fileMustExist: true });
  try {
    db.pragma(`busy_timeout = ${busyTimeoutMs}`);
    db.pragma('trusted_schema = OFF');
    db.prepare('VACUUM INTO ?').run(into);
  } finally {
    db.close();
  }
}

/**
 * Whether another process has the database open. Where none has, its log is copied into it on the way, so
 * that the one file is all there is. A file that is no database any more is nobody's.
 */
export function isInUse(path: string): boolean {
  let db: Database | null = null;
  try {
    db = new SqliteDatabase(path, { fileMustExist: true, timeout: 0 });
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN IMMEDIATE; COMMIT');
    return false;
  } catch (cause) {
    if (isDamage(cause)) return false;
    if (cause instanceof SqliteDatabase.SqliteError && cause.code.startsWith('SQLITE_BUSY')) {
      return true;
    }
    throw cause;
  } finally {
    db?.close();
  }
}

/** A connection that only copies the write-ahead log into the file (SQLite, "Write-Ahead Logging", 2.1). */
export function openForCheckpoints(path: string): Database {
  const db = new SqliteDatabase(path, { fileMustExist: true });
  db.pragma('synchronous = FULL');
  db.pragma('trusted_schema = OFF');
  db.pragma('wal_autocheckpoint = 0');
  return db;
}

/** Whether the file is small enough to be checked before the hub answers anybody. */
export function checkedAtOpen(path: string): boolean {
  return !existsSync(path) || statSync(path).size <= checkAtOpenMaxBytes;
}

function prepare(db: Database, options: OpenOptions): OpenFailure | null {
  const failure = harden(db);
  if (failure !== null) {
    return failure;
  }
  const trouble = checkedAtOpen(options.path) ? integrityTrouble(db) : null;
  if (trouble !== null) {
    return { code: 'damaged', report: trouble };
  }
  const available = readMigrations(options.migrationsFolder);
  const pending = pendingMigrations(db, available);
  if (!pending.ok) {
    return pending.error;
  }
  const first = pending.value[0];
  if (first !== undefined) {
    if (first.number > 1) {
      copyBefore(db, options, first.number);
    }
    applyMigrations(db, pending.value, options.nowMs);
  }
  return null;
}

function copyBefore(db: Database, options: OpenOptions, number: number): void {
  const folder = join(dirname(options.path), 'backups');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = `before-${String(number).padStart(4, '0')}-${options.nowMs}.sqlite`;
  db.prepare('VACUUM INTO ?').run(join(folder, name));
}

/** Whether SQLite says that a file is not, or no longer, a database. */
export function isDamage(cause: unknown): boolean {
  return (
    cause instanceof SqliteDatabase.SqliteError &&
    (cause.code.startsWith('SQLITE_CORRUPT') || cause.code === 'SQLITE_NOTADB')
  );
}
