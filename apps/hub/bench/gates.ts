import { dayOf } from '@hall/core/basics/market-day';
import type { QueryOutput } from '@hall/core/contract/queries';
import { valueAtMost, type FigureFamily, type FigureResult } from './figure.ts';
import { BenchHall, benchFolder } from './support/bench-hall.ts';
import {
  arrives,
  benchEntrance,
  isRead,
  walkThrough,
  type BenchEntrance,
} from './support/bench-entrance.ts';
import { does } from './support/queue-hall.ts';
import { pause, percentile } from './support/stats.ts';
import { ThinClient } from './support/thin-client.ts';

const fireLanes = 8;
const screenCount = 20;
const fires = 20;
/** Longer than the gap between two deltas of a topic. */
const paceMs = 200;

/** As many as the file of an entrance may name, so that an hour takes a minute. */
const countSize = { lines: 8, lanesPerLine: 4 };
const people = 2_500;
/** Longer than the hub gathers before it writes. */
const writtenMs = 2_500;

const firePort = 3;

interface FireBench {
  readonly entrance: BenchEntrance;
  readonly hall: BenchHall;
  readonly manager: ThinClient;
  readonly screens: readonly ThinClient[];
}

async function openFire(dataDir: string): Promise<FireBench> {
  const entrance = await benchEntrance(dataDir, { lines: 1, lanesPerLine: fireLanes });
  const hall = await BenchHall.start({ dataDir, port: 0, live: 60, ended: 0 });
  const manager = await hall.person('manager');
  await does(manager, 'gate.configure', { openMode: 'pass_optional', maxOccupancy: null });
  const screens: ThinClient[] = [];
  for (let n = 0; n < screenCount; n += 1) {
    const screen = await ThinClient.hub(hall.port);
    await screen.hello(hall.boardCredential, { emergency: null });
    screens.push(screen);
  }
  for (const lane of entrance.lanes) await isRead(lane);
  return { entrance, hall, manager, screens };
}

/** From the contact of one lane until the last relay is closed and the last screen has the danger. */
async function fireSample(bench: FireBench, at: number): Promise<number> {
  const { entrance, manager, screens } = bench;
  const { lanes } = entrance;
  const lane = lanes[at % lanes.length];
  if (lane === undefined) throw new Error('an entrance without lanes');
  await pause(paceMs);
  let missing = screens.length;
  let lastMs = 0;
  const startedMs = performance.now();
  for (const screen of screens) {
    screen.onDelta = (atMs) => {
      screen.onDelta = () => undefined;
      missing -= 1;
      lastMs = Math.max(lastMs, atMs);
    };
  }
  lane.module.press(firePort);
  const isHeld = (): boolean =>
    lanes.every(({ module }) => module.relays.isOn(0) && module.relays.isOn(1));
  await arrives('every lane is told', isHeld);
  lastMs = Math.max(lastMs, performance.now());
  await arrives('every screen is told', () => missing === 0);
  lane.module.release(firePort);
  await isRead(lane);
  await isRead(lane);
  await does(manager, 'emergency.clear', {});
  await arrives('every lane closes', () => lanes.every(({ module }) => !module.relays.isOn(0)));
  return lastMs - startedMs;
}

async function measureFire(): Promise<FigureResult> {
  const folder = benchFolder();
  const bench = await openFire(`${folder.path}/hub`);
  const samples: number[] = [];
  for (let n = 0; n < fires; n += 1) samples.push(await fireSample(bench, n));
  await bench.hall.child.kill();
  await bench.entrance.close();
  folder.remove();
  return valueAtMost({
    name: 'gate.fire',
    value: percentile(samples, 0.99),
    unit: 'ms',
    ceiling: 300,
    note: `p99 of ${fires}; ${fireLanes} lanes on one line, ${screenCount} screens`,
  });
}

async function countedToday(manager: ThinClient): Promise<number> {
  const day = dayOf(Date.now());
  const input = { fromDay: dayOf(Date.now() - 3_600_000), toDay: day };
  const answer = (await manager.ask('query', { name: 'gate.hours', input })) as {
    readonly value: QueryOutput<'gate.hours'>;
  };
  return answer.value.hours.reduce((sum, hour) => sum + hour.in, 0);
}

async function measureCount(): Promise<FigureResult> {
  const folder = benchFolder();
  const dataDir = `${folder.path}/hub`;
  const entrance = await benchEntrance(dataDir, countSize);
  const hall = await BenchHall.start({ dataDir, port: 0, live: 60, ended: 0 });
  const manager = await hall.person('manager');
  const { lanes } = entrance;
  for (const lane of lanes) await isRead(lane);
  await pause(paceMs * 2);
  const startedMs = performance.now();
  await Promise.all(
    lanes.map((lane, at) =>
      walkThrough(lane, Math.floor(people / lanes.length) + (at < people % lanes.length ? 1 : 0)),
    ),
  );
  const tookS = Math.round((performance.now() - startedMs) / 1_000);
  await pause(writtenMs);
  const counted = await countedToday(manager);
  await hall.child.kill();
  await entrance.close();
  folder.remove();
  return valueAtMost({
    name: 'gate.count',
    value: Math.abs(counted - people),
    unit: 'people missed or twice',
    ceiling: 0,
    note: `${counted} of ${people} counted in ${tookS} s, on ${lanes.length} lanes`,
  });
}

/** The entrance: how fast a fire opens it, and whether an hour of people is counted exactly. */
export const gates: FigureFamily = {
  names: ['gate.fire', 'gate.count'],
  measure: async () => [await measureFire(), await measureCount()],
};
