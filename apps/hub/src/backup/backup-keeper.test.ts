import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { ManualTime } from '@hall/core/testing/manual-time';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLogger } from '../observability/logger.ts';
import { readBackupFolder } from './backup-folder.ts';
import { BackupKeeper } from './backup-keeper.ts';
import { copyFolder, copyName } from './copy-files.ts';
import type { CopyReply } from './copy-protocol.ts';
import type { CopyJob } from './make-copies.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
let root: string;
let folder: string;
let time: ManualTime;
let jobs: CopyJob[];
let stopped: number;
/** How the copy that is being made ends. */
let finish: (reply: CopyReply | 'lost') => void;
/** Where a test has the disk answer later: what it has found is told when this is called. */
let slowReads: (() => void)[] | null;
let keeper: BackupKeeper;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hall-keeper-'));
  folder = join(root, 'disk');
  mkdirSync(folder);
  time = new ManualTime(Date.parse('2026-11-23T08:30:00+08:00'));
  jobs = [];
  stopped = 0;
  slowReads = null;
  keeper = keeperOf(folder);
});
afterEach(async () => {
  const closed = keeper.close();
  finish('lost');
  await closed;
  rmSync(root, { recursive: true });
});

function keeperOf(where: string | null): BackupKeeper {
  finish = () => undefined;
  return new BackupKeeper({
    folder: where,
    database: join(root, 'hall.sqlite'),
    key: new Uint8Array(32),
    clock: time,
    timers: time,
    logger: createLogger('silent'),
    reportBug: (cause) => {
      throw cause;
    },
    read: async (where, database) => {
      const found = await readBackupFolder(where, database);
      await new Promise<void>((tell) => {
        if (slowReads === null) tell();
        else slowReads.push(tell);
      });
      return found;
    },
    copy: (job) => {
      jobs.push(job);
      const ended = new Promise<CopyReply | 'lost'>((resolve) => {
        finish = resolve;
      });
      return { ended, stop: () => (stopped += 1) };
    },
  });
}

/**
 * Lets the keeper look at the real folder until what is awaited is there. Time goes on only when it has
 * planned its next look, so that a slow disk costs no minutes.
 */
async function passUntil(isThere: () => boolean): Promise<void> {
  const look = (): boolean => {
    time.runNext(time.now() + minuteMs);
    return isThere();
  };
  await expect.poll(look, { interval: 2, timeout: 10_000 }).toBe(true);
}

/** What the process would leave, and how it says so. */
async function done(): Promise<void> {
  const { nowMs, sealed } = jobs.at(-1) ?? { nowMs: 0, sealed: false };
  for (const kind of sealed ? (['plain', 'sealed'] as const) : (['plain'] as const)) {
    mkdirSync(copyFolder(folder, kind), { recursive: true });
    writeFileSync(join(copyFolder(folder, kind), copyName(kind, nowMs)), 'copy');
  }
  finish({ kind: 'done' });
  await expect.poll(() => keeper.record().isRunning).toBe(false);
}

test('soon after the start both are made, then one every hour, and the encrypted one every night', async () => {
  keeper.start();
  await passUntil(() => jobs.length === 1);
  expect(jobs).toMatchObject([{ folder, sealed: true }]);
  expect(keeper.record()).toMatchObject({ isRunning: true, newest: null, trouble: null });
  await done();
  expect(keeper.record()).toMatchObject({
    ...{ isRunning: false, copies: 1, sealedCopies: 1, isOwnDisk: false },
    newest: { bytes: 4 },
  });
  await passUntil(() => jobs.length === 2);
  expect(jobs[1]).toMatchObject({ sealed: false });
  expect((jobs[1]?.nowMs ?? 0) - (jobs[0]?.nowMs ?? 0)).toBeGreaterThanOrEqual(hourMs);
  await done();
  time.advance(17 * hourMs);
  await passUntil(() => jobs.length === 3);
  expect(jobs[2]).toMatchObject({ sealed: true });
});

test('trouble is told since when, tried again after five minutes, and forgotten when a copy was made', async () => {
  keeper.start();
  await passUntil(() => jobs.length === 1);
  const sinceMs = time.now();
  finish({ kind: 'trouble', code: 'no_folder', report: '' });
  await expect.poll(() => keeper.record().trouble).toEqual({ code: 'no_folder', sinceMs });
  await passUntil(() => jobs.length === 2);
  expect(time.now() - sinceMs).toBeGreaterThanOrEqual(5 * minuteMs);
  finish('lost');
  await expect.poll(() => keeper.record().trouble).toEqual({ code: 'no_answer', sinceMs });
  await passUntil(() => jobs.length === 3);
  await done();
  expect(keeper.record()).toMatchObject({ trouble: null, copies: 1 });
});

test('a disk that is pulled out is seen and told, and forgotten when it is back with the copies of this hour', async () => {
  keeper.start();
  await passUntil(() => jobs.length === 1);
  await done();
  renameSync(folder, `${folder} gone`);
  const seen = (): unknown[] => [keeper.record().isOwnDisk, keeper.record().copies];
  await passUntil(() => isDeepStrictEqual(seen(), [null, 0]) && jobs.length === 2);
  finish({ kind: 'trouble', code: 'no_folder', report: '' });
  await expect.poll(() => keeper.record().trouble).not.toBeNull();
  renameSync(`${folder} gone`, folder);
  await passUntil(() => isDeepStrictEqual(seen(), [false, 1]) && keeper.record().trouble === null);
  expect(jobs).toHaveLength(2);
});

test('a look that began before a copy was made, and hears of its disk later, has none made again', async () => {
  keeper.start();
  await passUntil(() => jobs.length === 1);
  slowReads = [];
  await passUntil(() => slowReads?.length === 1);
  const tellLook = slowReads[0];
  slowReads = null;
  await done();
  tellLook?.();
  await passUntil(() => time.now() > (jobs[0]?.nowMs ?? 0) + 5 * minuteMs);
  expect(jobs).toHaveLength(1);
  expect(keeper.record()).toMatchObject({ isRunning: false, copies: 1 });
});

test('somebody who asks gets both at once, and one at a time', async () => {
  expect(keeper.now()).toEqual({ ok: true, value: null });
  expect(keeper.now()).toEqual({ ok: false, error: { code: 'busy' } });
  expect(jobs).toMatchObject([{ sealed: true }]);
  await done();
  expect(keeper.now().ok).toBe(true);
});

test('where nobody said where, nothing is made and somebody who asks is told', () => {
  keeper = keeperOf(null);
  keeper.start();
  expect(keeper.now()).toEqual({ ok: false, error: { code: 'not_found' } });
  expect(keeper.record()).toMatchObject({ folder: null, isOwnDisk: null, trouble: null });
});

test('a hall that closes ends what is being made, and begins nothing more', async () => {
  keeper.start();
  await passUntil(() => jobs.length === 1);
  const closed = keeper.close();
  expect(stopped).toBe(1);
  finish('lost');
  await closed;
  time.advance(2 * hourMs);
  expect(jobs).toHaveLength(1);
  expect(keeper.record().trouble).toBeNull();
});
