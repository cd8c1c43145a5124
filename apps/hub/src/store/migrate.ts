import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { err, ok, type Result } from '@hall/core/basics/result';
import { z } from 'zod';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

export type MigrationFailure =
  /** The database was written by a newer version of the hub. */
  | { readonly code: 'newer_database'; readonly applied: number; readonly available: number }
  /** A migration that was applied is not the one this version carries. */
  | { readonly code: 'migration_mismatch'; readonly number: number };

const appliedRow = z.object({ number: z.number().int(), name: z.string(), sha256: z.string() });

const migrationTable = `CREATE TABLE IF NOT EXISTS migration (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  applied_at_ms INTEGER NOT NULL
) STRICT`;

/** The migrations of a folder, `NNNN-name.sql`, numbered from 1 without gaps. */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  return names.sort().map((name, index) => {
    const match = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(name);
    if (match === null || Number(match[1]) !== index + 1) {
      throw new Error(`Migration file out of order: ${name}`);
    }
    const sql = readFileSync(join(folder, name), 'utf8');
    return { number: index + 1, name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
  });
}

/** What is still to be applied; refused when the past of this database is not ours. */
export function pendingMigrations(
  db: Database,
  available: readonly Migration[],
): Result<readonly Migration[], MigrationFailure> {
  const known = db
    .prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migration'`)
    .get();
  const applied =
    known === undefined
      ? []
      : db
          .prepare('SELECT number, name, sha256 FROM migration ORDER BY number')
          .all()
          .map((row) => appliedRow.parse(row));
  if (applied.length > available.length) {
    return err({
      code: 'newer_database',
      applied: applied.length,
      available: available.length,
    });
  }
  const foreign = applied.find((row, index) => {
    const ours = available[index];
    return ours?.number !== row.number || ours.sha256 !== row.sha256;
  });
  return foreign === undefined
    ? ok(available.slice(applied.length))
    : err({ code: 'migration_mismatch', number: foreign.number });
}

/**
 * Applies all of them in one transaction, each with the row that remembers it: a power cut within an
 * upgrade leaves the database of the version before, which that version still opens.
 */
export function applyMigrations(db: Database, pending: readonly Migration[], nowMs: number): void {
  db.transaction(() => {
    db.exec(migrationTable);
    const remember = db.prepare('INSERT INTO migration VALUES (?, ?, ?, ?)');
    for (const migration of pending) {
      db.exec(migration.sql);
      remember.run(migration.number, migration.name, migration.sha256, nowMs);
    }
  }).immediate();
}
