import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { wishesOf } from '@hall/core/testing/hall-builders';
import { openDatabase, ownMigrations } from './database.ts';

const nowMs = Date.UTC(2026, 10, 23);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hall-trades-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function opened(migrationsFolder: string) {
  const answer = openDatabase({ path: join(folder, 'x.sqlite'), nowMs, migrationsFolder });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

test('a hall that had workers before there were campaigns knows who wants which work', () => {
  const before = join(folder, 'before');
  cpSync(ownMigrations, before, { recursive: true });
  for (const name of readdirSync(before)) {
    if (name >= '0020') rmSync(join(before, name));
  }
  const old = opened(before);
  const add = old.prepare('INSERT INTO worker VALUES (?, ?, ?, ?, ?)');
  const state = (...occupationIds: string[]) =>
    JSON.stringify({ wishes: wishesOf({ occupationIds }) });
  add.run('a', '1', '2026-11-20', 'seeking', state('loader', 'mason', 'loader'));
  add.run('b', '2', '2026-11-22', 'paused', state('loader'));
  add.run('c', '3', '2026-11-22', 'left', state('loader'));
  old.close();
  const now = opened(ownMigrations);
  expect(now.prepare('SELECT * FROM worker_trade').raw().all()).toEqual([
    ['loader', '2026-11-20', 'a'],
    ['loader', '2026-11-22', 'b'],
    ['mason', '2026-11-20', 'a'],
  ]);
  now.close();
});
