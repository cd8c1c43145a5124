import type { FigureFamily, FigureResult } from './figure.ts';
import { ratioAtMost, valueAtMost } from './figure.ts';
import { BenchHall, benchFolder } from './support/bench-hall.ts';
import { benchSign, type BenchSign } from './support/bench-sign.ts';
import { BenchChild } from './support/child.ts';
import { compareSides, type Side } from './support/last-screen.ts';
import { does, QueueHall } from './support/queue-hall.ts';
import { pause, percentile } from './support/stats.ts';
import { ThinClient } from './support/thin-client.ts';

const runs = 5;
const samplesPerRun = 40;
/** Longer than the sign takes for what was before, so that a call finds the line free. */
const paceMs = 70;
/** About what a call is on the wire to the sign. */
const frameBytes = 64;
const keys = 20;
/** The same key counts again after a second, and a pad says the same key again after 0.3 s. */
const betweenKeysMs = 1_200;
const keyWithinMs = 3_000;

/** Somebody at window 1, whose counter is made free before every press. */
interface Desk {
  readonly clerk: ThinClient;
  readonly counterId: string;
  free(): Promise<void>;
}

async function openDesk(hall: BenchHall): Promise<Desk> {
  const queue = await QueueHall.setUp(hall, 1);
  const clerk = await hall.person('staff');
  await queue.fill(clerk, runs * samplesPerRun + keys + 1);
  const [counterId = ''] = queue.counterIds;
  let busy = false;
  return {
    clerk,
    counterId,
    free: async () => {
      if (busy) await does(clerk, 'counter.complete', { counterId });
      busy = true;
    },
  };
}

function hubSide(desk: Desk, sign: BenchSign): Side {
  const { clerk, counterId } = desk;
  return {
    screens: [sign.witness],
    prepare: async () => {
      await desk.free();
      return () => does(clerk, 'counter.next', { counterId });
    },
  };
}

async function bareSide(port: number): Promise<Side> {
  const caller = await ThinClient.bare(port, 'caller');
  const sign = await ThinClient.bare(port, 'screen');
  const press = JSON.stringify({ name: 'counter.next', input: { counterId: 'x'.repeat(36) } });
  return {
    screens: [sign],
    prepare: () => Promise.resolve(() => caller.askBare(press)),
  };
}

/** From the byte of a key to the bytes of the call: rehearsed, acknowledged on the sign, carried out. */
async function keySamples(desk: Desk, sign: BenchSign): Promise<number[]> {
  const samples: number[] = [];
  for (let n = 0; n < keys; n += 1) {
    await desk.free();
    await pause(betweenKeysMs);
    const startedMs = performance.now();
    const called = new Promise<number>((resolve) => {
      sign.witness.onDelta = (atMs) => {
        sign.witness.onDelta = () => undefined;
        resolve(atMs);
      };
    });
    sign.tap();
    const atMs = await Promise.race([called, pause(keyWithinMs).then(() => null)]);
    if (atMs === null) throw new Error('a key of the bench called nobody');
    samples.push(atMs - startedMs);
  }
  return samples;
}

async function measure(): Promise<FigureResult[]> {
  const folder = benchFolder();
  const dataDir = `${folder.path}/hub`;
  const sign = await benchSign(dataDir);
  const hall = await BenchHall.start({ dataDir, port: 0, live: 60, ended: 0 });
  const frame = `42["delta",{"x":"${'x'.repeat(frameBytes)}"}]`;
  const options = { dataDir: `${folder.path}/bare`, frame };
  const bare = await BenchChild.start<{ port: number }>('./bare-child.ts', options);
  const desk = await openDesk(hall);
  await sign.ready();
  const sides = { theirs: await bareSide(bare.ready.port), ours: hubSide(desk, sign) };
  const { ours, theirs } = await compareSides(sides, { runs, samplesPerRun, paceMs });
  const pressed = await keySamples(desk, sign);
  await Promise.all([hall.child.kill(), bare.kill()]);
  await sign.close();
  folder.remove();
  const figure = (p: 'p50' | 'p99'): FigureResult =>
    ratioAtMost({
      name: `queue.led.${p}`,
      value: ours[p],
      baseline: theirs[p],
      unit: 'ms',
      ceiling: 2,
    });
  return [
    figure('p50'),
    figure('p99'),
    valueAtMost({
      name: 'queue.led.key',
      value: percentile(pressed, 0.99),
      unit: 'ms',
      ceiling: 100,
      note: `p99 of ${keys}; a key of a pad until the call is at the LED, the receipt shown before`,
    }),
  ];
}

/** A press at a counter, durable, until the bytes of the call have reached the LED of its window. */
export const queueLed: FigureFamily = {
  names: ['queue.led.p50', 'queue.led.p99', 'queue.led.key'],
  measure,
};
