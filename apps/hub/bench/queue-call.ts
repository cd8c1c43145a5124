import type { FigureFamily, FigureResult } from './figure.ts';
import { ratioAtMost } from './figure.ts';
import { BenchHall, benchFolder } from './support/bench-hall.ts';
import { BenchChild } from './support/child.ts';
import { does, QueueHall } from './support/queue-hall.ts';
import { compareSides, type Side } from './support/last-screen.ts';
import { ThinClient } from './support/thin-client.ts';

const screens = 100;
const runs = 5;
const samplesPerRun = 40;
/** Longer than the gap between two deltas of a topic, so that every call goes out at once. */
const paceMs = 70;

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
      // The counter is made free first; the next press is what is measured.
      if (busy) await does(clerk, 'counter.complete', { counterId });
      busy = true;
      return () => does(clerk, 'counter.next', { counterId });
    },
  };
}

async function bareSide(port: number): Promise<Side> {
  const caller = await ThinClient.bare(port, 'caller');
  const clients: ThinClient[] = [];
  for (let n = 0; n < screens; n += 1) clients.push(await ThinClient.bare(port, 'screen'));
  const press = JSON.stringify({ name: 'counter.next', input: { counterId: 'x'.repeat(36) } });
  return {
    screens: clients,
    prepare: () => Promise.resolve(() => caller.askBare(press)),
  };
}

async function measure(): Promise<FigureResult[]> {
  const folder = benchFolder();
  const hub = { dataDir: `${folder.path}/hub`, port: 0, live: 60, ended: 0 };
  const hall = await BenchHall.start(hub);
  const frame = `42["delta",{"x":"${'x'.repeat(900)}"}]`;
  const options = { dataDir: `${folder.path}/bare`, frame };
  const bare = await BenchChild.start<{ port: number }>('./bare-child.ts', options);
  const sides = {
    theirs: await bareSide(bare.ready.port),
    ours: await hubSide(hall),
  };
  const { ours, theirs } = await compareSides(sides, { runs, samplesPerRun, paceMs });
  await Promise.all([hall.child.kill(), bare.kill()]);
  folder.remove();
  const figure = (p: 'p50' | 'p99'): FigureResult =>
    ratioAtMost({
      name: `queue.call.${p}`,
      value: ours[p],
      baseline: theirs[p],
      unit: 'ms',
      ceiling: 1.5,
    });
  return [figure('p50'), figure('p99')];
}

/** A press at a counter, durable, until the last of 100 screens has the call. */
export const queueCall: FigureFamily = {
  names: ['queue.call.p50', 'queue.call.p99'],
  measure,
};
