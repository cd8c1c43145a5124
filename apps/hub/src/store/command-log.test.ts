import { randomBytes } from 'node:crypto';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SqliteCommandLog } from './command-log.ts';
import { ownMigrations } from './database.ts';
import { applyMigrations, readMigrations } from './migrate.ts';
import { Vault } from './vault.ts';

const keptMs = 1_000;
let db: Database;
let log: SqliteCommandLog;

beforeEach(() => {
  db = new SqliteDatabase(':memory:');
  applyMigrations(db, readMigrations(ownMigrations), 0);
  log = new SqliteCommandLog(db, new Vault(randomBytes(32)));
});
afterEach(() => {
  db.close();
});

const put = (id: string, atMs: number): void => {
  log.put(id, atMs, { name: 'posting.approve', actor: 'system', value: { id } });
};
const kept = (...ids: string[]): string[] => ids.filter((id) => log.get(id) !== null);

test('an answer is there for a retry until its time is over', () => {
  put('old', 10_000);
  put('new', 10_001);
  expect(log.prune(10_000 + keptMs, keptMs, 100)).toBe(0);
  expect(log.prune(10_001 + keptMs, keptMs, 100)).toBe(1);
  expect(kept('old', 'new')).toEqual(['new']);
  expect(log.get('new')).toEqual({
    name: 'posting.approve',
    actor: 'system',
    value: { id: 'new' },
  });
});

test('no more answers are looked at than asked for, the first ones first', () => {
  for (const id of ['a', 'b', 'c']) put(id, 10_000);
  expect(log.prune(20_000, keptMs, 2)).toBe(2);
  expect(kept('a', 'b', 'c')).toEqual(['c']);
});

test('answers of a clock that ran far ahead do not stand before the others for ever', () => {
  put('of a wrong clock', 99_000_000);
  put('old', 10_000);
  expect(log.prune(20_000, keptMs, 1)).toBe(1);
  expect(log.prune(20_000, keptMs, 1)).toBe(1);
  expect(kept('of a wrong clock', 'old')).toEqual([]);
});

test('a clock set back a little costs no answer', () => {
  put('just now', 10_500);
  expect(log.prune(10_000, keptMs, 100)).toBe(0);
});
