import type { FigureFamily, FigureResult } from './figure.ts';
import { ratioAtMost } from './figure.ts';
import { BenchHall, benchFolder } from './support/bench-hall.ts';
import { BenchChild } from './support/child.ts';
import { does, QueueHall } from './support/queue-hall.ts';
import { median, pause, percentile } from './support/stats.ts';
import { ThinClient } from './support/thin-client.ts';

const screens = 100;
const runs = 5;
const samplesPerRun = 40;
/** Longer than the gap between two deltas of a topic, so that every call goes out at once. */
const paceMs = 70;

interface Side {
  readonly screens: readonly ThinClient[];
  /** Makes the counter free; the next press is what is measured. */
  prepare(): Promise<void>;
  press(): Promise<unknown>;
}

/** From the press at the counter until the last of the screens has the call. */
async function sample(side: Side): Promise<number> {
  await side.prepare();
  await pause(paceMs);
  let missing = side.screens.length;
  const startedMs = performance.now();
  const last = new Promise<number>((resolve) => {
    for (const screen of side.screens) {
      screen.onDelta = (atMs) => {
        screen.onDelta = () => undefined;
        missing -= 1;
        if (missing === 0) resolve(atMs);
      };
    }
  });
  await side.press();
  return (await last) - startedMs;
}

async function hubSide(hall: BenchHall): Promise<Side> {
  const queue = await QueueHall.setUp(hall, 1);
  const clerk = await hall.person('staff');
  await queue.fill(clerk, runs * samplesPerRun + 1);
  const clients: ThinClient[] = [];
  for (let n = 0; n < screens; n += 1) clients.push(await queue.screen());
  const [counterId = ''] = queue.counterIds;
  let busy = false;
  return {
    screens: clients,
    prepare: async () => {
      if (busy) await does(clerk, 'counter.complete', { counterId });
      busy = true;
    },
    press: () => does(clerk, 'counter.next', { counterId }),
  };
}

async function bareSide(port: number): Promise<Side> {
  const caller = await ThinClient.bare(port, 'caller');
  const clients: ThinClient[] = [];
  for (let n = 0; n < screens; n += 1) clients.push(await ThinClient.bare(port, 'screen'));
  const press = JSON.stringify({ name: 'counter.next', input: { counterId: 'x'.repeat(36) } });
  return {
    screens: clients,
    prepare: () => Promise.resolve(),
    press: () => caller.askBare(press),
  };
}

async function measure(): Promise<FigureResult[]> {
  const folder = benchFolder();
  const hub = { dataDir: `${folder.path}/hub`, port: 0, live: 60, ended: 0 };
  const hall = await BenchHall.start(hub);
  const frame = `42["delta",{"x":"${'x'.repeat(900)}"}]`;
  const options = { dataDir: `${folder.path}/bare`, frame };
  const bare = await BenchChild.start<{ port: number }>('./bare-child.ts', options);
  const sides = { ours: await hubSide(hall), theirs: await bareSide(bare.ready.port) };
  const medians = { ours: [] as number[], theirs: [] as number[] };
  const tails = { ours: [] as number[], theirs: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    const samples = { ours: [] as number[], theirs: [] as number[] };
    for (let n = 0; n < samplesPerRun; n += 1) {
      samples.theirs.push(await sample(sides.theirs));
      samples.ours.push(await sample(sides.ours));
    }
    for (const side of ['ours', 'theirs'] as const) {
      medians[side].push(median(samples[side]));
      tails[side].push(percentile(samples[side], 0.99));
    }
  }
  await Promise.all([hall.child.kill(), bare.kill()]);
  folder.remove();
  const figure = (name: string, of: typeof medians, ceiling: number): FigureResult =>
    ratioAtMost({ name, value: median(of.ours), baseline: median(of.theirs), unit: 'ms', ceiling });
  return [figure('queue.call.p50', medians, 1.5), figure('queue.call.p99', tails, 1.5)];
}

/** A press at a counter, durable, until the last of 100 screens has the call. */
export const queueCall: FigureFamily = {
  names: ['queue.call.p50', 'queue.call.p99'],
  measure,
};
