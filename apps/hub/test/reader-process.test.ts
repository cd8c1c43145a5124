import { fork, type ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Timers } from '@hall/core/basics/ports';
import { err, ok } from '@hall/core/basics/result';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ReaderProcess } from '../src/store/reader/reader-process.ts';
import { openStorage, type Storage } from '../src/store/storage.ts';
import { systemTimers } from '../src/system-ports.ts';
import { fastTime } from './support/fast-time.ts';
import { testConfig } from './support/test-config.ts';

let folder: string;
let storage: Storage;
let bugs: string[];

let started: ChildProcess[];

function onChild(message: unknown): void {
  started.push((message as { process: ChildProcess }).process);
}

beforeEach(() => {
  started = [];
  subscribe('child_process', onChild);
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
  unsubscribe('child_process', onChild);
  storage.db.close();
  rmSync(folder, { recursive: true });
});

function openReader(timers: Timers = systemTimers): ReaderProcess {
  return new ReaderProcess({
    files: {
      path: storage.path,
      key: new Uint8Array(storage.key),
      searchFile: join(folder, 'search.sqlite'),
      ledgerIndexFile: join(folder, 'ledger-index.sqlite'),
      headFile: join(folder, 'head'),
    },
    timers,
    reportBug: (text) => bugs.push(text),
  });
}

const within = { timeout: 20_000, interval: 20 };

const isAlive = (pid: number | undefined): boolean => {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('one that is closed while it starts answers what it was asked, and ends itself', async () => {
  for (let n = 0; n < 3; n += 1) {
    const reader = openReader();
    const sound = reader.integrity();
    const copied = reader.checkpoint();
    await reader.close();
    expect(await sound).toBeNull();
    await copied;
    expect(await reader.query('posting.search', {})).toMatchObject({ ok: false });
  }
  expect(started.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
  expect(bugs).toEqual([]);
});

test('closing one that was never needed, or twice, does nothing', async () => {
  const reader = openReader();
  await reader.close();
  await reader.close();
  expect(started).toEqual([]);
  expect(bugs).toEqual([]);
});

test('one that hangs is ended after a while, whoever asked is told, and the next one answers', async () => {
  const reader = openReader(fastTime(10));
  expect(await reader.integrity()).toBeNull();
  started[0]?.kill('SIGSTOP');
  expect(await reader.query('ledger.of', { entityId: 'x' })).toEqual(err({ code: 'busy' }));
  expect(started[0]?.signalCode).toBe('SIGKILL');
  await expect
    .poll(() => reader.query('ledger.of', { entityId: 'x' }), within)
    .toEqual(ok({ events: [] }));
  expect(started).toHaveLength(2);
  started[1]?.kill('SIGSTOP');
  await reader.close();
  expect(started[1]?.signalCode).toBe('SIGKILL');
});

test('one that dies is told, settles what was asked, and is not started at once again', async () => {
  const reader = openReader();
  const asked = reader.integrity();
  started[0]?.kill('SIGKILL');
  expect(await asked).toBe('not checked');
  expect(bugs).toEqual(['The reader ended by itself: SIGKILL']);
  expect(await reader.query('ledger.of', { entityId: 'x' })).toEqual(err({ code: 'busy' }));
  expect(started).toHaveLength(1);
  // It begins again by itself, for the words of the postings.
  await expect.poll(() => started.length, within).toBe(2);
  expect(await reader.integrity()).toBeNull();
  await reader.close();
});

test.each([
  ['is told later', '/no/such/program', /ENOENT/u],
  ['is thrown at once', 'no\0program', /null bytes/u],
])('one that cannot be started (%s) keeps nobody waiting', async (_, program, why) => {
  const reader = openReader();
  const { execPath } = process;
  process.execPath = program;
  try {
    expect(await reader.query('ledger.of', { entityId: 'x' })).toEqual(err({ code: 'busy' }));
    expect(await reader.integrity()).toBe('not checked');
    await reader.checkpoint();
    await expect.poll(() => bugs).toContainEqual(expect.stringMatching(why));
  } finally {
    process.execPath = execPath;
  }
  await expect
    .poll(() => reader.query('ledger.of', { entityId: 'x' }), within)
    .toEqual(ok({ events: [] }));
  await reader.close();
});

test('what it throws is in the log, with where it was thrown', async () => {
  const reader = openReader();
  expect(await reader.query('no.such', {})).toEqual(err({ code: 'internal' }));
  expect(bugs).toEqual([expect.stringMatching(/No query no\.such\n.*reader\.ts/u)]);
  storage.db.exec('DROP TABLE event');
  reader.postingsChanged();
  await expect.poll(() => bugs.length, within).toBe(3);
  expect(bugs.slice(1)).toEqual([
    expect.stringMatching(/no such table: event/u),
    'The reader ended by itself: 1',
  ]);
  await reader.close();
});

test('it does not outlive a hub that is killed', async () => {
  const script = fileURLToPath(new URL('./support/reader-owner.ts', import.meta.url));
  const owner = fork(script, [storage.path, folder], { execArgv: [] });
  const [pid] = (await once(owner, 'message')) as [number];
  expect(isAlive(pid)).toBe(true);
  owner.kill('SIGKILL');
  await expect.poll(() => isAlive(pid), within).toBe(false);
});
