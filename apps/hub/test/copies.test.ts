import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkCopy } from '../src/backup/check-copy.ts';
import { copyName, listCopies } from '../src/backup/copy-files.ts';
import { copyInProcess } from '../src/backup/copy-process.ts';
import { makeCopies, troubleOf, type CopyJob } from '../src/backup/make-copies.ts';
import { openSealedFile } from '../src/backup/sealed-file.ts';
import { LedgerTx } from '../src/ledger/transaction.ts';
import { EventWriter } from '../src/store/event-store.ts';
import { openStorage, type Storage } from '../src/store/storage.ts';
import { backupPassphrase } from '../src/store/vault.ts';
import { systemTimers, uuidV7Source } from '../src/system-ports.ts';
import { sampleInputs } from './support/sample-inputs.ts';

const nowMs = Date.parse('2026-11-23T08:30:00+08:00');
const hourMs = 3_600_000;
let root: string;
let folder: string;
let storage: Storage;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hall-copies-'));
  folder = join(root, 'disk');
  mkdirSync(folder);
  const dataDir = join(root, 'data');
  const opened = openStorage({ dataDir, keyFile: join(root, 'hall.key'), nowMs });
  if (!opened.ok) throw new Error(opened.error.code);
  storage = opened.value;
  write('城东路一号');
});
afterEach(() => {
  if (storage.db.open) storage.db.close();
  rmSync(root, { recursive: true });
});

/** One event of the ledger with a state of the tables. */
function write(address: string): void {
  const ids = uuidV7Source({ now: () => nowMs });
  const parts = { stores: storage.stores, writer: new EventWriter(storage.db), ids };
  const tx = new LedgerTx(parts, { kind: 'system' }, nowMs);
  const market = { ...sampleInputs['market.update'].market, address };
  tx.record({ type: 'market.updated', entityId: 'market', state: market, detail: {} });
}

function job(changes: Partial<CopyJob> = {}): CopyJob {
  const key = new Uint8Array(storage.key);
  return { database: storage.path, folder, key, nowMs, sealed: false, ...changes };
}

function addressIn(path: string): unknown {
  const db = new SqliteDatabase(path, { readonly: true });
  const state = db.prepare("SELECT state_json FROM market WHERE id = 'market'").pluck().get();
  db.close();
  return (JSON.parse(String(state)) as { address: string }).address;
}

const names = (kind: string): string[] => readdirSync(join(folder, kind)).sort();

test('a copy holds what was committed, also what is still in the log, and nothing unfinished lies about', async () => {
  for (let n = 0; n < 50; n += 1) write(`城东路${n}号`);
  expect(await makeCopies(job())).toEqual({ ok: true, value: null });
  const [copy] = await listCopies(folder);
  expect(copy).toMatchObject({ kind: 'plain', atMs: nowMs });
  expect(addressIn(copy?.path ?? '')).toBe('城东路49号');
  expect(checkCopy(copy?.path ?? '', 'whole', storage.vault)).toEqual({
    ok: true,
    value: { lastSeq: 51 },
  });
  expect(names('plain')).toEqual(['hall-2026-11-23-083000.sqlite']);
});

test('an encrypted copy shows nothing, and opens with the hall’s key alone', async () => {
  expect(await makeCopies(job({ sealed: true }))).toEqual({ ok: true, value: null });
  const sealed = join(folder, 'sealed', copyName('sealed', nowMs));
  expect(readFileSync(sealed).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
  expect(readFileSync(sealed).includes('城东路')).toBe(false);
  const opened = join(root, 'opened.sqlite');
  await openSealedFile(sealed, opened, backupPassphrase(storage.key));
  expect(addressIn(opened)).toBe('城东路一号');
  const other = backupPassphrase(randomBytes(32));
  await expect(openSealedFile(sealed, join(root, 'other'), other)).rejects.toThrow();
  expect(names('plain')).toHaveLength(1);
});

test('without the folder nothing is made, also not the folder', async () => {
  const missing = join(root, 'not mounted');
  expect(await makeCopies(job({ folder: missing }))).toMatchObject({
    error: { code: 'no_folder' },
  });
  expect(readdirSync(root).sort()).toEqual(['data', 'disk', 'hall.key']);
});

test('a disk with too little room is told of before anything is written on it', async () => {
  await makeCopies(job());
  const later = job({ nowMs: nowMs + hourMs });
  expect(await makeCopies(later, () => 1_000)).toMatchObject({ error: { code: 'disk_full' } });
  expect(names('plain')).toHaveLength(1);
});

test('a folder nobody may write in is told of', async () => {
  // A file in its place is refused to everybody, also to root.
  writeFileSync(join(folder, 'plain'), '');
  expect(await makeCopies(job())).toMatchObject({ error: { code: 'not_writable' } });
  expect(troubleOf(Object.assign(new Error(), { code: 'EROFS' }))).toBe('not_writable');
  expect(troubleOf(Object.assign(new Error(), { code: 'SQLITE_IOERR_WRITE' }))).toBe(
    'not_writable',
  );
  expect(troubleOf(Object.assign(new Error(), { code: 'SQLITE_FULL' }))).toBe('disk_full');
  expect(troubleOf(Object.assign(new Error(), { code: 'ENOSPC' }))).toBe('disk_full');
  expect(troubleOf(new TypeError('a bug'))).toBeNull();
});

test('damaged data make no copy, and the copies from before stay', async () => {
  for (let n = 0; n < 200; n += 1) write(`城东路${n}号`);
  await makeCopies(job());
  storage.db.close();
  const bytes = readFileSync(storage.path);
  for (let page = 20; page < bytes.length / 4096; page += 1) {
    bytes.fill(0xff, page * 4096, page * 4096 + 64);
  }
  writeFileSync(storage.path, bytes);
  const made = await makeCopies(job({ nowMs: nowMs + hourMs, sealed: true }));
  expect(made).toMatchObject({ error: { code: 'damaged' } });
  expect(names('plain')).toEqual([copyName('plain', nowMs)]);
});

test('a copy that another key was used for does not count', async () => {
  const key = new Uint8Array(randomBytes(32));
  expect(await makeCopies(job({ key }))).toMatchObject({ error: { code: 'wrong_key' } });
  expect(await listCopies(folder)).toEqual([]);
});

test('a ledger in which something was changed is found by the encrypted copy', async () => {
  write('城东路二号');
  storage.db.exec('DROP TRIGGER event_is_never_changed');
  storage.db.exec("UPDATE event SET actor = 'staff:somebody' WHERE seq = 1");
  expect(await makeCopies(job({ sealed: true }))).toEqual({
    ok: false,
    error: { code: 'damaged', report: 'the ledger breaks at 1' },
  });
  expect((await listCopies(folder)).map(({ kind }) => kind)).toEqual(['plain']);
});

test('what a power cut left half written goes, what is being written now does not', async () => {
  mkdirSync(join(folder, 'plain'));
  const left = join(folder, 'plain', 'hall-2026-11-22-083000.sqlite.part');
  const now = join(folder, 'plain', 'hall-2026-11-23-082900.sqlite.part');
  const foreign = join(folder, 'plain', 'photos.part');
  for (const path of [left, now, foreign]) writeFileSync(path, 'x');
  const longAgo = Date.now() / 1_000 - 3_600;
  utimesSync(left, longAgo, longAgo);
  utimesSync(foreign, longAgo, longAgo);
  await makeCopies(job());
  expect(names('plain')).toEqual([
    'hall-2026-11-23-082900.sqlite.part',
    'hall-2026-11-23-083000.sqlite',
    'photos.part',
  ]);
});

test('after a day of hours the oldest goes with every new one', async () => {
  mkdirSync(join(folder, 'plain'));
  for (let n = 1; n <= 24; n += 1) {
    writeFileSync(join(folder, 'plain', copyName('plain', nowMs - n * hourMs)), 'x');
  }
  await makeCopies(job());
  expect(names('plain')).toHaveLength(24);
  expect(names('plain')[0]).toBe(copyName('plain', nowMs - 23 * hourMs));
});

test('whenever the process is killed, what has a name is whole', async () => {
  for (let n = 0; n < 300; n += 1) write(`城东路${n}号`);
  // From the start of the process to its end and beyond; where in between, the machine decides.
  for (let n = 0; n < 8; n += 1) {
    const copying = copyInProcess(job({ sealed: true, nowMs: nowMs + n * 1_000 }), systemTimers);
    const cut = setTimeout(
      () => {
        copying.stop();
      },
      150 + n * 60,
    );
    await copying.ended;
    clearTimeout(cut);
  }
  const last = copyInProcess(job({ sealed: true, nowMs: nowMs + 9_000 }), systemTimers);
  expect(await last.ended).toEqual({ kind: 'done' });
  const copies = await listCopies(folder);
  expect(copies.map(({ kind }) => kind)).toContain('sealed');
  for (const [index, { kind, path }] of copies.entries()) {
    const opened = join(root, `opened-${index}.sqlite`);
    if (kind === 'plain') copyFileSync(path, opened);
    else await openSealedFile(path, opened, backupPassphrase(storage.key));
    expect(checkCopy(opened, 'whole', storage.vault)).toEqual({
      ok: true,
      value: { lastSeq: 301 },
    });
  }
});
