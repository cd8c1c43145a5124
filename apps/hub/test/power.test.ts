import { existsSync, readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { HallClient } from '@hall/core/client/hall-client';
import { afterEach, expect, test } from 'vitest';
import { headFilePath } from '../src/ledger/head-file.ts';
import { systemClock, systemTimers, uuidV7Source } from '../src/system-ports.ts';
import { databasePath } from '../src/store/storage.ts';
import { openHallSocket } from './support/hall-socket.ts';
import { PowerBench } from './support/power-bench.ts';
import { openTestHall } from './support/test-hall.ts';
import { pause } from './support/window-bench.ts';

let bench: PowerBench | null = null;

afterEach(async () => {
  await bench?.close();
  bench = null;
});

const within = { timeout: 15_000, interval: 20 };

async function open(status?: string): Promise<PowerBench> {
  bench = await PowerBench.open(status);
  const opened = bench;
  await expect.poll(() => opened.now()?.state ?? null, within).not.toBeNull();
  return opened;
}

const state = (hall: PowerBench): string | undefined => hall.now()?.state;

function screenOf(url: string, token: string): HallClient {
  return new HallClient({
    socket: openHallSocket(url).hubSocket,
    credential: () => ({ as: 'terminal', token }),
    topics: ['power'],
    clock: systemClock,
    timers: systemTimers,
    ids: uuidV7Source(systemClock),
    random: Math.random,
    gunzip: (bytes) => Promise.resolve(gunzipSync(bytes).toString()),
  });
}

test('a power cut reaches every kind of screen with its minutes, and so does its end; the ledger has both', async () => {
  const hall = await open();
  expect(hall.now()).toMatchObject({ state: 'mains', stopsAtMs: null, backAtMs: null });
  const kinds = ['board', 'kiosk', 'counter', 'booth'] as const;
  const tokens = await Promise.all(
    kinds.map(async (kind) => (await hall.hall.terminal(kind)).token),
  );
  const screens = tokens.map((token) => screenOf(hall.hall.hub.url, token));
  const all = (): unknown[] =>
    screens.map((screen) => {
      const told = screen.topic('power').records.get('power');
      return [told?.state, told?.minutesLeft, told?.backAtMs === null];
    });
  hall.ups.ups.runtime = '1400';
  hall.says('OB DISCHRG');
  await expect.poll(all, within).toEqual(kinds.map(() => ['battery', 20, true]));
  hall.says('OL CHRG');
  await expect.poll(all, within).toEqual(kinds.map(() => ['mains', null, false]));
  await expect.poll(all, within).toEqual(kinds.map(() => ['mains', null, true]));
  expect(hall.ledger()).toEqual([
    { type: 'power.lost', actor: 'system' },
    { type: 'power.back', actor: 'system' },
  ]);
  for (const screen of screens) screen.close();
});

test('without a UPS there is nothing to tell', async () => {
  const hall = await openTestHall();
  const { token } = await hall.terminal('board');
  const screen = screenOf(hall.hub.url, token);
  await expect.poll(() => screen.connection.state, within).toBe('live');
  expect(hall.hub.power.record()).toBeNull();
  expect(screen.topic('power').records.size).toBe(0);
  screen.close();
  await hall.close();
});

test('power that comes and goes is told in turns or not at all, and stops nothing', async () => {
  const hall = await open();
  for (let turn = 0; turn < 24; turn += 1) {
    hall.says(turn % 2 === 0 ? 'OB DISCHRG' : 'OL');
    await pause(70 + 13 * (turn % 5));
  }
  hall.says('OL');
  await expect.poll(() => state(hall), within).toBe('mains');
  await pause(1_000);
  expect(state(hall)).toBe('mains');
  const types = hall.types();
  expect(types).toEqual(types.map((_, at) => (at % 2 === 0 ? 'power.lost' : 'power.back')));
  expect(types.length % 2).toBe(0);
});

test('a daemon that starts again is nothing; one without its UPS is unknown after a minute, and no power cut', async () => {
  const hall = await open();
  await hall.ups.unplug();
  await pause(600);
  await hall.ups.plug();
  await pause(600);
  expect(state(hall)).toBe('mains');
  hall.ups.ups.faults.stale = true;
  await expect.poll(() => state(hall), within).toBe('unknown');
  hall.ups.ups.faults.stale = false;
  await expect.poll(() => state(hall), within).toBe('mains');
  expect(hall.types()).toEqual([]);
}, 40_000);

test('a daemon that goes away for good in a power cut never stops the hall', async () => {
  const hall = await open('OB DISCHRG');
  await expect.poll(() => state(hall), within).toBe('battery');
  let isStopWanted = false;
  void hall.hall.hub.power.stopWanted.then(() => {
    isStopWanted = true;
  });
  await hall.ups.unplug();
  await expect.poll(() => state(hall), within).toBe('unknown');
  await pause(500);
  expect(isStopWanted).toBe(false);
  expect(hall.types()).toEqual(['power.lost']);
}, 40_000);

test('a battery that is low while it is charged again is no reason for anything', async () => {
  const hall = await open('OL CHRG LB');
  await pause(800);
  expect(hall.now()).toMatchObject({ state: 'mains', backAtMs: null });
  expect(hall.types()).toEqual([]);
});

test.each(['OB DISCHRG LB', 'OL FSD'])(
  '%s: the hall is told, what has to be done before is done, and the hub wants to be stopped',
  async (status) => {
    const hall = await open();
    const done: string[] = [];
    hall.hall.hub.power.beforeStop.push(
      () => Promise.reject(new Error('a device that is broken')),
      () => new Promise(() => undefined),
      () => {
        done.push(`lanes open, ${state(hall) ?? ''}`);
        return Promise.resolve();
      },
    );
    hall.says(status);
    await hall.hall.hub.power.stopWanted;
    expect(done).toEqual(['lanes open, low']);
    expect(hall.types()).toEqual(['power.low']);
  },
);

test('the stop leaves one whole file and the head of the ledger; the next start writes that power is back', async () => {
  const hall = await open();
  hall.says('OB LB');
  await hall.hall.hub.power.stopWanted;
  hall.says('OL CHRG LB');
  await hall.hall.hub.close();
  const wal = `${databasePath(hall.hall.dataDir)}-wal`;
  expect(existsSync(wal) ? statSync(wal).size : 0).toBe(0);
  const head = JSON.parse(
    readFileSync(headFilePath(hall.options.config.keyFile), 'utf8'),
  ) as object;
  const last = hall.hall.read((db) => db.prepare('SELECT max(seq) FROM event').pluck().get());
  expect(head).toMatchObject({ seq: last });
  await hall.hall.restart(hall.options);
  await expect.poll(() => hall.now()?.backAtMs ?? null, within).not.toBeNull();
  expect(state(hall)).toBe('mains');
  expect(hall.types()).toEqual(['power.low', 'power.back']);
});
