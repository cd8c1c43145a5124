import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDummyUps } from '@hall/devices/testing/dummy-ups';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, expect, test } from 'vitest';
import { databasePath } from '../src/store/storage.ts';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const cleanUps: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** The hub as a service runs it; what it says and how it ends. */
function startMain(dataDir: string, ups: string) {
  const child = spawn(process.execPath, [main], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ...{ HALL_DATA_DIR: dataDir, HALL_HOST: '127.0.0.1', HALL_PORT: '0' },
      ...{ HALL_VOICE_ENGINE: 'none', HALL_UPS: ups },
    },
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  cleanUps.push(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return { said: () => said, ended };
}

function powerEvents(dataDir: string): unknown[] {
  const db = new SqliteDatabase(databasePath(dataDir), { readonly: true });
  try {
    return db.prepare(`SELECT type FROM event WHERE entity = 'power' ORDER BY seq`).pluck().all();
  } finally {
    db.close();
  }
}

test('with upsd itself: a power cut, a low battery, the end of the process with code 0 and its reason, and the start after it', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'hall-upsd-'));
  cleanUps.push(() => {
    rmSync(dataDir, { recursive: true, force: true });
  });
  const judge = await startDummyUps();
  cleanUps.push(judge.close);
  const within = { timeout: 25_000, interval: 100 };
  const address = `127.0.0.1:${judge.port}/hall`;
  const hub = startMain(dataDir, address);
  await expect.poll(() => hub.said(), within).toContain('"state":"ready"');
  await judge.says('OB DISCHRG');
  await expect.poll(() => powerEvents(dataDir), within).toEqual(['power.lost']);
  await judge.says('OB DISCHRG LB');
  expect(await hub.ended).toBe(0);
  expect(hub.said()).toContain('"reason":"power_low"');
  expect(powerEvents(dataDir)).toEqual(['power.lost', 'power.low']);
  await judge.says('OL CHRG');
  startMain(dataDir, address);
  await expect
    .poll(() => powerEvents(dataDir), within)
    .toEqual(['power.lost', 'power.low', 'power.back']);
}, 90_000);
