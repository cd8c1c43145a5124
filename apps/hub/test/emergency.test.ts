import { gunzipSync } from 'node:zlib';
import { HallClient } from '@hall/core/client/hall-client';
import { fiveAmMs } from '@hall/core/testing/posting-builders';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hallModules } from '../src/hall-modules.ts';
import { systemClock, systemTimers, uuidV7Source } from '../src/system-ports.ts';
import { openBench, type HallBench } from './support/hall-bench.ts';
import { openHallSocket } from './support/hall-socket.ts';
import { openTestHall, type TestHall } from './support/test-hall.ts';

let bench: HallBench;

beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.hall.close());

const running = () => bench.stores.emergency.get();

test('a clerk raises a danger; the same again keeps its beginning, another takes its place', async () => {
  const { staff } = bench.people;
  await bench.does(staff, 'emergency.raise', { danger: 'fire' });
  expect(running()).toEqual({ danger: 'fire', sinceMs: fiveAmMs });
  bench.time.advance(5_000);
  await bench.does(staff, 'emergency.raise', { danger: 'fire' });
  expect(running()).toEqual({ danger: 'fire', sinceMs: fiveAmMs });
  await bench.does(staff, 'emergency.raise', { danger: 'evacuation' });
  expect(running()).toEqual({ danger: 'evacuation', sinceMs: fiveAmMs + 5_000 });
});

test('only the manager gives the all-clear, and giving it twice is one event', async () => {
  const { staff, manager, auditor } = bench.people;
  await bench.does(staff, 'emergency.raise', { danger: 'power' });
  expect(await bench.refused(staff, 'emergency.clear', {})).toBe('forbidden');
  expect(await bench.refused(auditor, 'emergency.raise', { danger: 'fire' })).toBe('forbidden');
  await bench.does(manager, 'emergency.clear', {});
  await bench.does(manager, 'emergency.clear', {});
  expect(running()).toBeNull();
});

function screenOf(hall: TestHall, token: string): HallClient {
  return new HallClient({
    socket: openHallSocket(hall.hub.url, () => 'pass').hubSocket,
    credential: () => ({ as: 'terminal', token }),
    topics: ['emergency'],
    clock: systemClock,
    timers: systemTimers,
    ids: uuidV7Source(systemClock),
    random: Math.random,
    gunzip: (bytes) => Promise.resolve(gunzipSync(bytes).toString()),
  });
}

test('every kind of screen shows the danger, one that starts in the middle of it too, until the all-clear', async () => {
  const hall = await openTestHall({ modules: hallModules() });
  const kinds = ['board', 'kiosk', 'counter', 'booth'] as const;
  const tokens = await Promise.all(kinds.map(async (kind) => (await hall.terminal(kind)).token));
  const screens = tokens.map((token) => screenOf(hall, token));
  await hall.account(['manager']);
  const { socket: manager } = await hall.staff('manager');
  const all = (danger: string | undefined): boolean =>
    screens.every(
      (screen) => screen.topic('emergency').records.get('emergency')?.danger === danger,
    );
  await expect
    .poll(() => screens.every(({ connection }) => connection.state === 'live'))
    .toBe(true);
  await manager.command('emergency.raise', { danger: 'fire' });
  await expect.poll(() => all('fire')).toBe(true);
  const late = screenOf(hall, tokens[0] ?? '');
  screens.push(late);
  await expect.poll(() => all('fire')).toBe(true);
  await manager.command('emergency.clear', {});
  await expect.poll(() => all(undefined)).toBe(true);
  for (const screen of screens) screen.close();
  await hall.close();
});
