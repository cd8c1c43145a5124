import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call } from '@hall/core/domain/ticket/call';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { verifyDay } from '../src/ledger/verify.ts';
import { EventReader } from '../src/store/event-store.ts';
import { databasePath } from '../src/store/storage.ts';
import { ChildHub } from './support/child-hub.ts';
import { aheadToFiveAm, QueueCrowd } from './support/queue-crowd.ts';

const ticketRow = z.object({
  id: z.string(),
  letter: z.string(),
  number: z.number(),
  number_state: z.string(),
  status: z.string(),
  joined: z.number(),
});

const kills = 6;

let dataDir: string;
let hub: ChildHub;
let crowd: QueueCrowd | null = null;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'hall-crowd-'));
  hub = new ChildHub(dataDir, aheadToFiveAm());
});
afterEach(async () => {
  crowd?.close();
  await hub.kill();
  rmSync(dataDir, { recursive: true });
});

/** Nothing doubled, nothing lost, nobody called twice: read from the file itself. */
function examine(done: QueueCrowd): void {
  const db = new SqliteDatabase(databasePath(dataDir), { readonly: true });
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  const tickets = db
    .prepare('SELECT * FROM ticket')
    .all()
    .map((row) => ticketRow.parse(row));
  numbersAreWhole(tickets);
  const joined = new Set(tickets.filter((one) => one.joined === 1).map(({ id }) => id));
  for (const { ticketId, number } of done.issued) expect(joined.has(ticketId), number).toBe(true);
  for (const one of tickets) {
    if (one.joined === 1) expect(one.status, `${one.letter}${one.number}`).toBe('completed');
  }
  callsAreSingle(db, done, joined);
  for (const day of db.prepare('SELECT DISTINCT day FROM event').pluck().all() as string[]) {
    expect(verifyDay(new EventReader(db), day).brokenAtSeq).toBeNull();
  }
  db.close();
}

function numbersAreWhole(tickets: readonly z.infer<typeof ticketRow>[]): void {
  for (const letter of new Set(tickets.map((one) => one.letter))) {
    const own = tickets.filter((one) => one.letter === letter && one.number_state !== 'passed_on');
    const numbers = own.map(({ number }) => number).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  }
}

function callsAreSingle(
  db: SqliteDatabase.Database,
  done: QueueCrowd,
  joined: ReadonlySet<string>,
): void {
  const calls = (
    db.prepare('SELECT state_json FROM call ORDER BY seq').pluck().all() as string[]
  ).map((json) => call.parse(JSON.parse(json)));
  expect(calls.map(({ seq }) => seq)).toEqual(calls.map((_, index) => index + 1));
  const called = calls.map(({ ticketId }) => ticketId);
  expect(new Set(called).size).toBe(called.length);
  expect(new Set(called)).toEqual(joined);
  const counterOf = new Map(calls.map(({ ticketId, counterId }) => [ticketId, counterId]));
  for (const { ticketId, counterId } of done.called)
    expect(counterOf.get(ticketId)).toBe(counterId);
}

test(
  'eight kiosks and ten counters at once, with double taps and pulled cables: 10,000 numbers, none doubled, lost or called twice',
  { timeout: 600_000 },
  async () => {
    await hub.start();
    crowd = new QueueCrowd(hub.url, { twice: 0.05, cut: 0.004 });
    await crowd.setUp();
    await crowd.work(10_000);
    expect(crowd.issued.length).toBeGreaterThanOrEqual(10_000);
    await hub.kill();
    examine(crowd);
  },
);

test('the same with the hub killed at random moments', { timeout: 600_000 }, async () => {
  await hub.start();
  crowd = new QueueCrowd(hub.url, { twice: 0.05, cut: 0.004 });
  await crowd.setUp();
  const work = crowd.work(1_200);
  for (let n = 0; n < kills; n += 1) {
    // By numbers and not by seconds, so that on any machine the last kill comes in the middle of it.
    await crowd.issuedAtLeast((1_200 * (n + Math.random())) / (kills + 1));
    await hub.kill();
    await hub.start();
  }
  const atLastKill = crowd.issued.length;
  await work;
  expect(atLastKill).toBeLessThan(1_200);
  await hub.kill();
  examine(crowd);
});
