import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ReaderThread } from '../src/store/reader/reader-thread.ts';
import { openStorage, type Storage } from '../src/store/storage.ts';
import { systemTimers } from '../src/system-ports.ts';
import { testConfig } from './support/test-config.ts';

let folder: string;
let storage: Storage;
let bugs: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hall-reader-'));
  bugs = [];
  const opened = openStorage({
    dataDir: folder,
    keyFile: testConfig(folder).keyFile,
    nowMs: Date.now(),
  });
  if (!opened.ok) throw new Error(opened.error.code);
  storage = opened.value;
});
afterEach(() => {
  storage.db.close();
  rmSync(folder, { recursive: true });
});

function openReader(): ReaderThread {
  return new ReaderThread({
    data: {
      path: storage.path,
      key: storage.key,
      searchFile: join(folder, 'search.sqlite'),
      headFile: join(folder, 'head'),
    },
    timers: systemTimers,
    reportBug: (text) => bugs.push(text),
  });
}

test('a thread that is closed while it starts answers what it was asked, and ends itself', async () => {
  for (let n = 0; n < 5; n += 1) {
    const reader = openReader();
    const sound = reader.integrity();
    const copied = reader.checkpoint();
    await reader.close();
    expect(await sound).toBeNull();
    await copied;
    expect(await reader.query('posting.search', {})).toMatchObject({ ok: false });
  }
  expect(bugs).toEqual([]);
});

test('closing a thread that was never needed, or twice, does nothing', async () => {
  const reader = openReader();
  await reader.close();
  await reader.close();
  expect(bugs).toEqual([]);
});
