import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, ownMigrations } from './database.ts';
import { readMigrations } from './migrate.ts';
import { databasePath, openStorage } from './storage.ts';

let folder: string;
const nowMs = 1_800_000_000_000;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hall-db-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function migrations(...sql: string[]): string {
  const path = join(folder, `migrations-${sql.length}`);
  mkdirSync(path, { recursive: true });
  sql.forEach((text, index) => {
    writeFileSync(join(path, `${String(index + 1).padStart(4, '0')}-step.sql`), text);
  });
  return path;
}

function open(migrationsFolder: string) {
  return openDatabase({ path: join(folder, 'x.sqlite'), nowMs, migrationsFolder });
}

const first = 'CREATE TABLE a (id INTEGER PRIMARY KEY) STRICT;';
const second = 'CREATE TABLE b (id INTEGER PRIMARY KEY) STRICT;';

test('a reopened database is at synchronous=FULL, which its own default would not be', () => {
  const opened = open(migrations(first));
  expect(opened.ok && opened.value.pragma('synchronous', { simple: true })).toBe(2);
  if (opened.ok) opened.value.close();
  const bare = new SqliteDatabase(join(folder, 'x.sqlite'));
  expect(bare.pragma('synchronous', { simple: true })).toBe(1);
  bare.close();
  const again = open(migrations(first));
  expect(again.ok && again.value.pragma('synchronous', { simple: true })).toBe(2);
  if (again.ok) again.value.close();
});

test('a migration of an existing database leaves a copy from before', () => {
  const before = open(migrations(first));
  if (before.ok) before.value.close();
  const after = open(migrations(first, second));
  expect(after.ok).toBe(true);
  if (after.ok) after.value.close();
  const copies = readdirSync(join(folder, 'backups'));
  expect(copies).toHaveLength(1);
  const copy = new SqliteDatabase(join(folder, 'backups', copies[0]!), { readonly: true });
  const tables = copy.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all();
  expect(tables).toContain('a');
  expect(tables).not.toContain('b');
  copy.close();
});

test('a database of a newer version is refused and left alone', () => {
  const newer = open(migrations(first, second));
  if (newer.ok) newer.value.close();
  expect(open(migrations(first))).toEqual({
    ok: false,
    error: { code: 'newer_database', applied: 2, available: 1 },
  });
});

test('a migration that was changed after it was applied is refused', () => {
  const opened = open(migrations(first));
  if (opened.ok) opened.value.close();
  const changed = open(migrations(`${first} -- another`));
  expect(changed).toEqual({ ok: false, error: { code: 'migration_mismatch', number: 1 } });
});

test('a migration that fails halfway leaves nothing of itself', () => {
  const opened = open(migrations(first));
  if (opened.ok) opened.value.close();
  const failed = open(migrations(first, `${second} CREATE TABLE b (id INTEGER) STRICT;`));
  expect(failed.ok ? 'opened' : failed.error.code).toBe('cannot_open');
  const again = open(migrations(first));
  expect(again.ok).toBe(true);
  if (again.ok) {
    expect(
      again.value.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'b'`).get(),
    ).toBeUndefined();
    again.value.close();
  }
});

test('an upgrade that fails at its last step leaves the database of the version before', () => {
  const opened = open(migrations(first));
  if (opened.ok) opened.value.close();
  const failed = open(migrations(first, second, 'CREATE TABLE a (id INTEGER) STRICT;'));
  expect(failed.ok ? 'opened' : failed.error.code).toBe('cannot_open');
  const before = open(migrations(first));
  expect(before.ok).toBe(true);
  if (before.ok) before.value.close();
});

test('a damaged file is reported and never reset', () => {
  const path = join(folder, 'x.sqlite');
  writeFileSync(path, Buffer.alloc(8_192, 7));
  const opened = open(migrations(first));
  expect(opened.ok ? 'opened' : opened.error.code).toBe('damaged');
  expect(statSync(path).size).toBe(8_192);
});

test('migration files out of order are a bug', () => {
  const path = migrations(first);
  copyFileSync(join(path, '0001-step.sql'), join(path, '0003-step.sql'));
  expect(() => readMigrations(path)).toThrow('out of order');
});

test('the key file is made once with the database, readable by its owner only', () => {
  const options = { dataDir: folder, keyFile: join(folder, 'hall.key'), nowMs };
  const made = openStorage(options);
  expect(made.ok).toBe(true);
  if (made.ok) made.value.db.close();
  expect(statSync(options.keyFile).mode & 0o777).toBe(0o600);
  const again = openStorage(options);
  expect(made.ok && again.ok && again.value.key.equals(made.value.key)).toBe(true);
  if (again.ok) again.value.db.close();
  rmSync(options.keyFile);
  expect(openStorage(options)).toEqual({
    ok: false,
    error: { code: 'key_missing', path: options.keyFile },
  });
  writeFileSync(options.keyFile, `${'ab'.repeat(32)}\n`);
  const foreign = openStorage(options);
  expect(foreign.ok ? 'opened' : foreign.error.code).toBe('wrong_key');
});

test('every table is STRICT, every foreign key has an index, names tell their unit', () => {
  const path = databasePath(folder);
  const opened = openDatabase({ path, nowMs, migrationsFolder: ownMigrations });
  if (!opened.ok) throw new Error(opened.error.code);
  const db = opened.value;
  const tables = db
    .prepare(
      `SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
              AND name NOT LIKE 'sqlite_%'`,
    )
    .all() as { name: string; strict: number }[];
  expect(tables.length).toBeGreaterThan(15);
  for (const { name, strict } of tables) {
    expect(strict, `${name} is STRICT`).toBe(1);
    const keys = db.prepare('SELECT "from" FROM pragma_foreign_key_list(?)').pluck().all(name);
    const indexed = db
      .prepare(
        `SELECT info.name FROM pragma_index_list(?) AS list
         JOIN pragma_index_info(list.name) AS info WHERE info.seqno = 0 AND list.partial = 0`,
      )
      .pluck()
      .all(name);
    for (const key of keys) expect(indexed, `${name}.${String(key)}`).toContain(key);
    const columns = db.prepare('SELECT name, type FROM pragma_table_info(?)').all(name) as {
      name: string;
      type: string;
    }[];
    for (const column of columns) {
      if (/(^|_)at$|time|date$/.test(column.name))
        throw new Error(`${name}.${column.name} has no unit`);
      if (column.name.endsWith('_ms')) expect(column.type).toBe('INTEGER');
      if (column.name.endsWith('_json')) expect(column.type).toBe('TEXT');
      if (column.name.endsWith('_sealed')) expect(column.type).toBe('BLOB');
    }
  }
  db.close();
});
