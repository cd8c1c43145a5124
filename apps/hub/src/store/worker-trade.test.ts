import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { wishesOf } from '@hall/core/testing/hall-builders';
import { openedBefore, openedNow } from './older-hall.fixture.ts';

const nowMs = Date.UTC(2026, 10, 23);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hall-trades-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a hall that had workers before there were campaigns knows who wants which work', () => {
  const old = openedBefore(folder, '0020', nowMs);
  const add = old.prepare('INSERT INTO worker VALUES (?, ?, ?, ?, ?)');
  const state = (...occupationIds: string[]) =>
    JSON.stringify({ wishes: wishesOf({ occupationIds }) });
  add.run('a', '1', '2026-11-20', 'seeking', state('loader', 'mason', 'loader'));
  add.run('b', '2', '2026-11-22', 'paused', state('loader'));
  add.run('c', '3', '2026-11-22', 'left', state('loader'));
  old.close();
  const now = openedNow(folder, nowMs);
  expect(now.prepare('SELECT * FROM worker_trade').raw().all()).toEqual([
    ['loader', '2026-11-20', 'a'],
    ['loader', '2026-11-22', 'b'],
    ['mason', '2026-11-20', 'a'],
  ]);
  now.close();
});
