import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { complaint } from '@hall/core/domain/complaint/complaint';
import type { LoginAnswer } from '@hall/core/contract/wire';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyDay } from '../src/ledger/verify.ts';
import { SqliteComplaintSecretStore } from '../src/store/complaint-secret-store.ts';
import { EventReader } from '../src/store/event-store.ts';
import { databasePath, openStorage } from '../src/store/storage.ts';
import { ChildHub } from './support/child-hub.ts';
import { openMatches } from './support/match-bench.ts';
import { StubbornClient } from './support/stubborn-client.ts';
import { testPassword } from './support/test-config.ts';
import { TestSocket } from './support/test-hall.ts';

const kills = 2;
const people = 40;

let dataDir: string;
let hub: ChildHub;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'hall-complaint-kill-'));
  hub = new ChildHub(dataDir);
});
afterEach(async () => {
  await hub.kill();
  rmSync(dataDir, { recursive: true });
});

/** Matches, to be cancelled one after the other by another process of the hub. */
async function prepare(): Promise<{ matchIds: string[]; aheadMs: number }> {
  const hall = await openMatches();
  const { hall: running, time } = hall.bench;
  const postingId = await hall.posting(people);
  const booth = await hall.booth();
  const matchIds: string[] = [];
  for (let n = 0; n < people; n += 20) {
    const taking = await hall.take(booth, postingId, await hall.workers(20));
    for (const one of taking.workers) {
      if (one.outcome !== 'confirmed') throw new Error(one.code);
      matchIds.push(one.matchId);
    }
  }
  const aheadMs = time.now() - Date.now();
  await running.hub.close();
  cpSync(running.dataDir, dataDir, { recursive: true });
  rmSync(running.dataDir, { recursive: true });
  return { matchIds, aheadMs };
}

async function sessionAt(url: string): Promise<string> {
  const socket = new TestSocket(url);
  const answer = (await socket.ask('login', {
    loginName: 'staff',
    password: testPassword,
  })) as LoginAnswer;
  socket.close();
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value.session;
}

/** Every cancelled match has one draft with its sealed part and both events, and nothing else has. */
function agree(db: Database): number {
  const count = (sql: string): number => db.prepare(sql).pluck().get() as number;
  const cancelled = count(`SELECT count(*) FROM match WHERE status = 'cancelled'`);
  const drafts = db.prepare('SELECT state_json FROM complaint').pluck().all() as string[];
  const numbers = drafts
    .map((json) => complaint.parse(JSON.parse(json)))
    .map(({ complaintNo, status }) => {
      expect(status).toBe('draft');
      return Number(complaintNo.slice(-4));
    });
  expect(numbers.sort((a, b) => a - b)).toEqual(
    Array.from({ length: cancelled }, (_, index) => index + 1),
  );
  expect(count('SELECT count(*) FROM complaint_secret')).toBe(cancelled);
  for (const type of ['match.cancelled', 'complaint.drafted']) {
    expect(count(`SELECT count(*) FROM event WHERE type = '${type}'`)).toBe(cancelled);
  }
  return cancelled;
}

test(
  'a hub killed while matches are cancelled for differing terms: each has its draft, or neither is there',
  { timeout: 120_000 },
  async () => {
    const { matchIds, aheadMs } = await prepare();
    hub = new ChildHub(dataDir, aheadMs);
    await hub.start();
    const credential = { as: 'staff' as const, session: await sessionAt(hub.url) };
    const client = new StubbornClient({
      url: hub.url,
      credential,
      trouble: { twice: 0.2, cut: 0.05 },
      random: Math.random,
    });
    const acknowledged: string[] = [];
    const run = (async () => {
      for (const matchId of matchIds) {
        const done = await client.does('match.cancel', { matchId, reason: 'terms_differ' });
        if (done === null) return;
        acknowledged.push(matchId);
      }
    })();
    for (let n = 0; n < kills; n += 1) {
      const before = acknowledged.length;
      await expect
        .poll(() => acknowledged.length, { timeout: 15_000, interval: 3 })
        .toBeGreaterThan(before + n);
      await hub.kill();
      const db = new SqliteDatabase(databasePath(dataDir));
      expect(agree(db)).toBeGreaterThanOrEqual(acknowledged.length);
      db.close();
      await hub.start();
    }
    await run;
    client.close();
    expect(acknowledged).toHaveLength(people);
    await hub.kill();
    expectSealed(matchIds);
  },
);

/** At the end every match is somebody's draft, once, and the ledger is whole. */
function expectSealed(matchIds: readonly string[]): void {
  const keyFile = join(dataDir, 'hall.key');
  const storage = openStorage({ dataDir, keyFile, nowMs: Date.now() });
  if (!storage.ok) throw new Error(storage.error.code);
  const { db, vault } = storage.value;
  expect(agree(db)).toBe(people);
  const secrets = new SqliteComplaintSecretStore(db, vault);
  const ids = db.prepare('SELECT id FROM complaint').pluck().all() as string[];
  const named = ids.map((id) => {
    const reporter = secrets.get(id)?.reporter;
    return reporter?.by === 'worker' ? reporter.matchId : null;
  });
  expect(new Set(named)).toEqual(new Set(matchIds));
  const events = new EventReader(db);
  for (const day of new Set([...events.after(0)].map((event) => event.day))) {
    expect(verifyDay(events, day).brokenAtSeq).toBeNull();
  }
  db.close();
}
