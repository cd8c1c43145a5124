import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayOf } from '@hall/core/basics/market-day';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkTail, headFilePath, keepHead } from '../src/ledger/head-file.ts';
import { rebuild } from '../src/ledger/rebuild.ts';
import { LedgerTx } from '../src/ledger/transaction.ts';
import { verifyDay, verifyWhole } from '../src/ledger/verify.ts';
import { eventHash, genesisHash } from '../src/store/event-chain.ts';
import { EventReader, EventWriter } from '../src/store/event-store.ts';
import { databasePath, openStorage, type Storage } from '../src/store/storage.ts';
import { uuidV7Source } from '../src/system-ports.ts';
import { sampleInputs } from './support/sample-inputs.ts';

const startMs = 1_800_000_000_000;
const dayMs = 86_400_000;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hall-ledger-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function open(name: string): Storage {
  const dataDir = join(folder, name);
  const storage = openStorage({ dataDir, keyFile: join(folder, `${name}.key`), nowMs: startMs });
  if (!storage.ok) throw new Error(storage.error.code);
  return storage.value;
}

/** Three days of notices and settings: ten events each. */
function fill(storage: Storage): void {
  const ids = uuidV7Source({ now: () => startMs });
  const parts = { stores: storage.stores, writer: new EventWriter(storage.db), ids };
  for (let n = 0; n < 30; n += 1) {
    const tx = new LedgerTx(parts, { kind: 'system' }, startMs + Math.floor(n / 10) * dayMs + n);
    if (n % 3 === 0) {
      const market = { ...sampleInputs['market.update'].market, address: `城东路${n}号` };
      tx.record({ type: 'market.updated', entityId: 'market', state: market, detail: {} });
    } else {
      const notice = { text: `第${n}号通知`, level: 'info', untilMs: startMs + n };
      tx.record({ type: 'notice.shown', entityId: 'notice', state: { notice }, detail: {} });
    }
  }
}

/** Does to the file what somebody with a database tool would do. */
function tamper(work: (db: Database) => void): void {
  const db = new SqliteDatabase(databasePath(join(folder, 'a')));
  db.exec('DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_deleted');
  work(db);
  db.close();
}

function brokenAt(day: number): number | null {
  const db = new SqliteDatabase(databasePath(join(folder, 'a')), { readonly: true });
  const report = verifyDay(new EventReader(db), dayOf(startMs + day * dayMs));
  db.close();
  return report.brokenAtSeq;
}

function filled(): void {
  const storage = open('a');
  fill(storage);
  storage.db.close();
}

test('the table itself refuses to be changed', () => {
  const { db } = open('a');
  db.exec(
    `INSERT INTO event VALUES (1, 1, 'd', 't', 'e', 'i', 'a', '{}', NULL, zeroblob(32), zeroblob(32), NULL)`,
  );
  expect(() => db.exec('UPDATE event SET actor = 1')).toThrow('append-only');
  expect(() => db.exec('DELETE FROM event')).toThrow('append-only');
  db.close();
});

test('an untouched ledger is whole on every day', () => {
  filled();
  expect([0, 1, 2].map(brokenAt)).toEqual([null, null, null]);
});

test.each([
  ['at_ms', 1],
  ['day', `'${dayOf(startMs + 9 * dayMs)}'`],
  ['type', `'market.updated'`],
  ['entity', `'market'`],
  ['entity_id', `'x'`],
  ['actor', `'staff:x'`],
  ['detail_json', `'{"a":1}'`],
  ['state_json', `'{}'`],
  ['changes_json', `'{"a":1}'`],
  ['changes_json', 'NULL'],
  ['hash', `zeroblob(32)`],
  ['prev_hash', `zeroblob(32)`],
])('an edited %s shows', (column, value) => {
  filled();
  tamper((db) => {
    db.exec(`UPDATE event SET ${column} = ${value} WHERE seq = 15`);
  });
  expect(brokenAt(1)).toBe(15);
});

test('a whole state that was taken away shows, also when it is told as a change', () => {
  filled();
  tamper((db) => {
    db.exec('UPDATE event SET changes_json = state_json, state_json = NULL WHERE seq = 13');
  });
  expect(brokenAt(1)).toBe(13);
});

test('an edit with a hash made to fit shows at the event after it', () => {
  filled();
  tamper((db) => {
    db.exec(`UPDATE event SET state_json = NULL, hash = zeroblob(32) WHERE seq = 14`);
    db.exec(`UPDATE event SET prev_hash = zeroblob(32) WHERE seq = 15`);
  });
  expect(brokenAt(1)).toBe(14);
});

test.each([
  ['the first of a day', 11, 12],
  ['one in the middle', 15, 16],
  ['the last of a day', 20, 20],
])('a deletion shows: %s', (_what, seq, at) => {
  filled();
  tamper((db) => {
    db.prepare('DELETE FROM event WHERE seq = ?').run(seq);
  });
  expect(brokenAt(1)).toBe(at);
});

test('a deletion of the newest events of all shows nothing, which is why backups keep the head', () => {
  filled();
  tamper((db) => {
    db.exec('DELETE FROM event WHERE seq > 25');
  });
  expect(brokenAt(2)).toBeNull();
});

test('two events that changed places show', () => {
  filled();
  tamper((db) => {
    db.exec(`UPDATE event SET seq = 1000 WHERE seq = 14; UPDATE event SET seq = 14 WHERE seq = 15;
             UPDATE event SET seq = 15 WHERE seq = 1000`);
  });
  expect(brokenAt(1)).toBe(14);
});

test('the current state rebuilt from the ledger is the same, row by row', () => {
  const storage = open('a');
  fill(storage);
  const copy = open('b');
  expect(rebuild(storage.db, { db: copy.db, stores: copy.stores })).toBe(30);
  for (const table of ['market', 'notice', 'posting', 'employer', 'staff', 'terminal', 'content']) {
    const rows = (db: Database) => db.prepare(`SELECT * FROM ${table} ORDER BY id`).all();
    expect(rows(copy.db), table).toEqual(rows(storage.db));
  }
  expect(copy.stores.market.get().address).toBe('城东路27号');
  storage.db.close();
  copy.db.close();
});

test('of a thing that changes all day only the first event of a day carries the whole state', () => {
  const storage = open('a');
  fill(storage);
  const whole = storage.db
    .prepare("SELECT seq FROM event WHERE entity = 'market' AND state_json IS NOT NULL")
    .pluck();
  expect(whole.all()).toEqual([1, 13, 22]);
  const changed = storage.db.prepare('SELECT changes_json FROM event WHERE seq = 28').pluck();
  expect(changed.get()).toBe('{"address":"城东路27号"}');
  storage.db.close();
});

test('a copy of before there were changes is verified and rebuilt as it was', () => {
  const storage = open('a');
  fill(storage);
  storage.db.exec(`DROP TRIGGER event_is_never_deleted; DELETE FROM event WHERE seq > 2;
    ALTER TABLE event DROP COLUMN changes_json`);
  expect(verifyWhole(new EventReader(storage.db))).toEqual({ events: 2, brokenAtSeq: null });
  const copy = open('b');
  expect(rebuild(storage.db, { db: copy.db, stores: copy.stores })).toBe(2);
  expect(copy.stores.market.get().address).toBe('城东路0号');
  storage.db.close();
  copy.db.close();
});

test('an event without changes hashes to what it did before there were any', () => {
  const event = {
    ...{ seq: 7, atMs: 1_800_000_000_000, day: '2027-01-15', type: 'notice.shown' },
    ...{ entity: 'notice', entityId: 'notice', actor: 'system', detailJson: '{}' },
    ...{ stateJson: '{"notice":null}', changesJson: null },
  };
  const text =
    '[7,1800000000000,"2027-01-15","notice.shown","notice","notice","system","{}","{\\"notice\\":null}"]';
  const expected = createHash('sha256').update(genesisHash).update(text).digest();
  expect(eventHash(genesisHash, event)).toEqual(expected);
  expect(eventHash(genesisHash, { ...event, changesJson: '{}' })).not.toEqual(expected);
});

/** Keeps the head of a filled ledger, closes it, and gives back how its end looks after `work`. */
async function tailAfter(
  work: (db: Database) => void,
): Promise<{ tail: string; day: number | null }> {
  const storage = open('a');
  fill(storage);
  const file = { path: headFilePath(join(folder, 'a.key')), vault: storage.vault };
  expect(checkTail(new EventReader(storage.db), file).state).toBe('none');
  await keepHead(new EventReader(storage.db), { ...file, nowMs: startMs });
  storage.db.close();
  tamper(work);
  const again = open('a');
  const report = await keepHead(new EventReader(again.db), { ...file, nowMs: startMs + 1 });
  again.db.close();
  return { tail: report.state, day: brokenAt(2) };
}

test('events cut off at the end are missed, although the chain of what is left holds', async () => {
  const cut = await tailAfter((db) => db.exec('DELETE FROM event WHERE seq > 27'));
  expect(cut).toEqual({ tail: 'cut', day: null });
});

test('an end that was cut and written anew is missed too, and the old witness stays', async () => {
  const cut = await tailAfter((db) => {
    db.exec('DELETE FROM event WHERE seq > 27');
    const writer = new EventWriter(db);
    for (let n = 0; n < 6; n += 1) {
      writer.append({
        atMs: startMs + 2 * dayMs + n,
        day: dayOf(startMs + 2 * dayMs),
        type: 'notice.cleared',
        entity: 'notice',
        entityId: 'notice',
        actor: 'system',
        detailJson: '{}',
        written: null,
      });
    }
  });
  expect(cut).toEqual({ tail: 'cut', day: null });
  const path = headFilePath(join(folder, 'a.key'));
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ seq: 30 });
});

test('a whole ledger is told to be whole, and the head moves on with it', async () => {
  expect((await tailAfter(() => undefined)).tail).toBe('whole');
  const storage = open('a');
  fill(storage);
  const file = { path: headFilePath(join(folder, 'a.key')), vault: storage.vault };
  const kept = await keepHead(new EventReader(storage.db), { ...file, nowMs: startMs + 2 });
  storage.db.close();
  expect(kept).toMatchObject({ state: 'whole', head: { seq: 60, atMs: startMs + 2 } });
});

test('a head somebody wrote without the key is told from one of the hub', async () => {
  const storage = open('a');
  fill(storage);
  const file = { path: headFilePath(join(folder, 'a.key')), vault: storage.vault };
  const events = new EventReader(storage.db);
  await keepHead(events, { ...file, nowMs: startMs });
  const kept = JSON.parse(readFileSync(file.path, 'utf8')) as object;
  for (const forged of [{ ...kept, seq: 27 }, { ...kept, seal: '0'.repeat(64) }, {}, 'x']) {
    writeFileSync(file.path, JSON.stringify(forged));
    expect((await keepHead(events, { ...file, nowMs: startMs })).state).toBe('forged');
    expect(readFileSync(file.path, 'utf8'), 'it stays to be looked at').toBe(
      JSON.stringify(forged),
    );
  }
  storage.db.close();
});
