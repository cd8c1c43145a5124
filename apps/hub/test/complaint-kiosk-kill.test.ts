import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandOutput } from '@hall/core/contract/commands/registry';
import { complaint } from '@hall/core/domain/complaint/complaint';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SqliteComplaintSecretStore } from '../src/store/complaint-secret-store.ts';
import { databasePath, openStorage } from '../src/store/storage.ts';
import { ChildHub } from './support/child-hub.ts';
import { openBench } from './support/hall-bench.ts';
import { sampleInputs } from './support/sample-inputs.ts';
import { StubbornClient } from './support/stubborn-client.ts';

const kiosks = 4;
/** Fewer than a kiosk may send in its window. */
const complaintsEach = 8;

let dataDir: string;
let hub: ChildHub;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'hall-complaint-kiosk-kill-'));
  hub = new ChildHub(dataDir);
});
afterEach(async () => {
  await hub.kill();
  rmSync(dataDir, { recursive: true });
});

/** A hall with kiosks, to be run by another process. */
async function prepare(): Promise<{ tokens: string[]; aheadMs: number }> {
  const bench = await openBench();
  const tokens: string[] = [];
  for (let n = 0; n < kiosks; n += 1) tokens.push((await bench.hall.terminal('kiosk')).token);
  const aheadMs = bench.time.now() - Date.now();
  await bench.hall.hub.close();
  cpSync(bench.hall.dataDir, dataDir, { recursive: true });
  rmSync(bench.hall.dataDir, { recursive: true });
  return { tokens, aheadMs };
}

/** Every complaint has its number, its event and its sealed part with a receipt, and nothing else has. */
function agree(db: Database): number {
  const states = db.prepare('SELECT state_json FROM complaint').pluck().all() as string[];
  const numbers = states.map((json) =>
    Number(complaint.parse(JSON.parse(json)).complaintNo.slice(-4)),
  );
  expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
  const count = (sql: string): number => db.prepare(sql).pluck().get() as number;
  expect(count('SELECT count(*) FROM complaint_secret WHERE receipt_mac IS NOT NULL')).toBe(
    states.length,
  );
  expect(count(`SELECT count(*) FROM event WHERE type = 'complaint.entered'`)).toBe(states.length);
  return states.length;
}

test(
  'a hub killed while people complain at kiosks: whoever got a receipt is in it, once, and is found by it',
  { timeout: 120_000 },
  async () => {
    const { tokens, aheadMs } = await prepare();
    hub = new ChildHub(dataDir, aheadMs);
    await hub.start();
    const receipts: CommandOutput<'complaint.tell'>[] = [];
    const clients = tokens.map(
      (token) =>
        new StubbornClient({
          url: hub.url,
          credential: { as: 'terminal', token },
          trouble: { twice: 0.2, cut: 0.05 },
          random: Math.random,
        }),
    );
    const runs = clients.map(async (client) => {
      for (let n = 0; n < complaintsEach; n += 1) {
        const told = await client.does('complaint.tell', sampleInputs['complaint.tell']);
        if (told === null) return;
        receipts.push(told);
      }
    });
    await expect.poll(() => receipts.length, { timeout: 15_000, interval: 3 }).toBeGreaterThan(4);
    await hub.kill();
    const db = new SqliteDatabase(databasePath(dataDir));
    expect(agree(db)).toBeGreaterThanOrEqual(receipts.length);
    db.close();
    await hub.start();
    await Promise.all(runs);
    for (const client of clients) client.close();
    await hub.kill();
    expectFound(receipts);
  },
);

function expectFound(receipts: readonly CommandOutput<'complaint.tell'>[]): void {
  const keyFile = join(dataDir, 'hall.key');
  const storage = openStorage({ dataDir, keyFile, nowMs: Date.now() });
  if (!storage.ok) throw new Error(storage.error.code);
  const { db, vault } = storage.value;
  expect(agree(db)).toBe(kiosks * complaintsEach);
  expect(receipts).toHaveLength(kiosks * complaintsEach);
  const secrets = new SqliteComplaintSecretStore(db, vault);
  for (const { complaintId, complaintNo, code } of receipts) {
    expect(secrets.byReceipt({ complaintNo, code })).toBe(complaintId);
  }
  db.close();
}
