import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listCopies, type CopyKind } from '../src/backup/copy-files.ts';
import { makeCopies } from '../src/backup/make-copies.ts';
import { rehearse, restore, type RestoreJob } from '../src/backup/restore.ts';
import { restoredNotePath } from '../src/backup/restored-note.ts';
import { headFilePath } from '../src/ledger/head-file.ts';
import { databasePath } from '../src/store/storage.ts';
import { testConfig } from './support/test-config.ts';
import { openTestHall, type TestHall } from './support/test-hall.ts';

let disk: string;
let hall: TestHall;

beforeEach(async () => {
  disk = mkdtempSync(join(tmpdir(), 'hall-disk-'));
  hall = await openTestHall();
});
afterEach(async () => {
  await hall.close();
  rmSync(disk, { recursive: true });
});

function job(copy: string): RestoreJob {
  const { keyFile } = testConfig(hall.dataDir);
  return { dataDir: hall.dataDir, keyFile, copy, nowMs: Date.now() };
}

async function copies(): Promise<Record<CopyKind, string>> {
  const key = new Uint8Array(
    Buffer.from(readFileSync(testConfig(hall.dataDir).keyFile, 'utf8').trim(), 'hex'),
  );
  const database = databasePath(hall.dataDir);
  const made = await makeCopies({ database, folder: disk, key, nowMs: Date.now(), sealed: true });
  if (!made.ok) throw new Error(made.error.report);
  const of = (kind: CopyKind, all: Awaited<ReturnType<typeof listCopies>>): string =>
    all.find((copy) => copy.kind === kind)?.path ?? '';
  const all = await listCopies(disk);
  return { plain: of('plain', all), sealed: of('sealed', all) };
}

function ledgerTypes(): unknown[] {
  return hall.read((db) => db.prepare('SELECT type FROM event ORDER BY seq').pluck().all());
}

const logins = (): unknown[] =>
  hall
    .read((db) => db.prepare('SELECT state_json FROM staff').pluck().all())
    .map((json) => (JSON.parse(String(json)) as { loginName: string }).loginName);

test.each(['plain', 'sealed'] as const)(
  'a hall is put back from a %s copy: what came after is gone, kept aside, and told by the ledger',
  async (kind) => {
    await hall.account(['staff']);
    const copy = (await copies())[kind];
    const copied = ledgerTypes();
    await hall.account(['manager']);
    const reached = ledgerTypes().length;
    await hall.hub.close();
    expect(await restore(job(copy))).toMatchObject({ ok: true, value: { lastSeq: copied.length } });
    const aside = readdirSync(hall.dataDir).filter((name) => name.startsWith('replaced-'));
    expect(aside).toHaveLength(1);
    expect(existsSync(join(hall.dataDir, aside[0] ?? '', 'hall.sqlite'))).toBe(true);

    await hall.restart();
    expect(logins()).toEqual(['staff']);
    expect(ledgerTypes().slice(0, copied.length)).toEqual(copied);
    expect(ledgerTypes()[copied.length]).toBe('ledger.restored');
    const detail = hall.read((db) =>
      db.prepare("SELECT detail_json FROM event WHERE type = 'ledger.restored'").pluck().get(),
    );
    expect(JSON.parse(String(detail))).toMatchObject({
      copySeq: copied.length,
      reachedSeq: reached,
    });
    expect(existsSync(restoredNotePath(hall.dataDir))).toBe(false);
  },
);

test('after that the ledger is whole again, and a second start tells nothing twice', async () => {
  const { plain } = await copies();
  await hall.account(['auditor']);
  await hall.account(['manager']);
  await hall.hub.close();
  await restore(job(plain));
  await hall.restart();
  await hall.restart();
  expect(ledgerTypes().filter((type) => type === 'ledger.restored')).toHaveLength(1);
  await hall.account(['auditor'], 'auditor2');
  const { socket } = await hall.staff('auditor2');
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const answer = await socket.ask('query', { name: 'ledger.verify', input: { day } });
  expect(answer).toMatchObject({
    ok: true,
    value: { brokenAtSeq: null, tail: { state: 'whole' }, restored: [{ copySeq: 1 }] },
  });
});

const noteAgain = (detail: object): void => {
  writeFileSync(restoredNotePath(hall.dataDir), JSON.stringify(detail));
};

test('a start that was cut off after it had told of it tells it no second time, and one that tells of nothing keeps quiet', async () => {
  const { plain } = await copies();
  await hall.hub.close();
  await restore(job(plain));
  const note = JSON.parse(readFileSync(restoredNotePath(hall.dataDir), 'utf8')) as object;
  await hall.restart();
  await hall.hub.close();
  noteAgain(note);
  await hall.restart();
  expect(ledgerTypes().filter((type) => type === 'ledger.restored')).toHaveLength(1);
  expect(existsSync(restoredNotePath(hall.dataDir))).toBe(false);

  await hall.account(['staff']);
  await hall.hub.close();
  const head = readFileSync(headFilePath(testConfig(hall.dataDir).keyFile), 'utf8');
  noteAgain({ ...note, copySeq: 2 });
  await hall.restart();
  expect(ledgerTypes().filter((type) => type === 'ledger.restored')).toHaveLength(1);
  expect(readFileSync(headFilePath(testConfig(hall.dataDir).keyFile), 'utf8')).toBe(head);
});

test('a note that cannot be read keeps no hall shut', async () => {
  await hall.hub.close();
  writeFileSync(restoredNotePath(hall.dataDir), '{half');
  await hall.restart();
  expect(ledgerTypes()).not.toContain('ledger.restored');
});

test('nothing is put back under a hub that works', async () => {
  const { plain } = await copies();
  const before = hall.contents();
  expect(await restore(job(plain))).toMatchObject({ error: { code: 'in_use' } });
  expect(hall.contents()).toBe(before);
  expect(readdirSync(hall.dataDir).filter((name) => name.startsWith('replaced-'))).toEqual([]);
});

test('a database that is no database any more is put aside with its log, and the copy takes its place', async () => {
  await hall.account(['staff']);
  const { sealed } = await copies();
  await hall.hub.close();
  const database = databasePath(hall.dataDir);
  writeFileSync(database, Buffer.alloc(40_000, 7));
  writeFileSync(`${database}-wal`, 'left');
  expect(await restore(job(sealed))).toMatchObject({ ok: true });
  expect(existsSync(`${database}-wal`)).toBe(false);
  await hall.restart();
  expect(logins()).toEqual(['staff']);
});

test('a rehearsal reads everything and leaves nothing, also while the hub works', async () => {
  const { plain, sealed } = await copies();
  const before = readdirSync(hall.dataDir).sort();
  for (const copy of [plain, sealed]) {
    expect(await rehearse(job(copy))).toMatchObject({ ok: true });
  }
  expect(readdirSync(hall.dataDir).sort()).toEqual(before);
});

test('a copy of another hall, a name that is none and a file that is not there are refused', async () => {
  const { plain, sealed } = await copies();
  const strange = await openTestHall();
  const keyFile = testConfig(strange.dataDir).keyFile;
  expect(await rehearse({ ...job(plain), keyFile })).toMatchObject({
    error: { code: 'wrong_key' },
  });
  expect(await rehearse({ ...job(sealed), keyFile })).toMatchObject({
    error: { code: 'not_opened' },
  });
  await strange.close();
  expect(await rehearse(job(join(disk, 'hall.sqlite')))).toMatchObject({
    error: { code: 'no_copy' },
  });
  expect(await rehearse(job(`${plain.slice(0, -13)}999999.sqlite`))).toMatchObject({
    error: { code: 'no_copy' },
  });
  const withoutKey = { ...job(plain), keyFile: join(disk, 'none.key') };
  expect(await rehearse(withoutKey)).toMatchObject({ error: { code: 'key_missing' } });
});

test('whichever byte of an encrypted copy is changed, and wherever it is cut off, it is refused and the data stay', async () => {
  const { sealed } = await copies();
  await hall.hub.close();
  const whole = readFileSync(sealed);
  const damagedDisk = join(disk, 'damaged');
  mkdirSync(damagedDisk);
  const damaged = join(damagedDisk, sealed.split('/').at(-1) ?? '');
  const before = readFileSync(databasePath(hall.dataDir));
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: whole.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
      fc.boolean(),
      async (at, change, isCut) => {
        const bytes = Buffer.from(isCut ? whole.subarray(0, at) : whole);
        if (!isCut) bytes[at] = (bytes[at] ?? 0) ^ change;
        writeFileSync(damaged, bytes);
        expect(await restore(job(damaged))).toMatchObject({ error: { code: 'not_opened' } });
      },
    ),
    { numRuns: 40 },
  );
  expect(readFileSync(databasePath(hall.dataDir)).equals(before)).toBe(true);
  expect(existsSync(join(hall.dataDir, 'hall.sqlite.restoring'))).toBe(false);
  copyFileSync(sealed, damaged);
  expect(await restore(job(damaged))).toMatchObject({ ok: true });
  await hall.restart();
});
