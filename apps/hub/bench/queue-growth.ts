import type { FigureFamily, FigureResult } from './figure.ts';
import { ratioAtMost } from './figure.ts';
import { BenchHall, benchFolder } from './support/bench-hall.ts';
import { does, QueueHall } from './support/queue-hall.ts';
import { median, pause } from './support/stats.ts';
import type { ThinClient } from './support/thin-client.ts';

const few = 20;
const many = 2_000;
const runs = 5;
const samplesPerRun = 40;
/** Longer than the gap between two deltas of a topic. */
const paceMs = 70;

interface Side {
  readonly queue: QueueHall;
  readonly clerk: ThinClient;
  readonly screen: ThinClient;
}

async function open(dataDir: string, waiting: number): Promise<Side> {
  const hall = await BenchHall.start({ dataDir, port: 0, live: 20, ended: 0 });
  const queue = await QueueHall.setUp(hall, 1);
  const clerk = await hall.person('staff');
  await queue.fill(clerk, waiting);
  return { queue, clerk, screen: await queue.screen() };
}

/** One more person comes and the next is called, until a screen has it; the length stays. */
async function sample({ queue, clerk, screen }: Side): Promise<number> {
  const [counterId = ''] = queue.counterIds;
  await queue.issue(clerk);
  await pause(paceMs);
  const came = new Promise<number>((resolve) => {
    screen.onDelta = resolve;
  });
  const startedMs = performance.now();
  await does(clerk, 'counter.next', { counterId });
  const tookMs = (await came) - startedMs;
  await does(clerk, 'counter.complete', { counterId });
  return tookMs;
}

async function measure(): Promise<FigureResult[]> {
  const folder = benchFolder();
  const sides = {
    few: await open(`${folder.path}/few`, few),
    many: await open(`${folder.path}/many`, many),
  };
  const medians = { few: [] as number[], many: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    const samples = { few: [] as number[], many: [] as number[] };
    for (let n = 0; n < samplesPerRun; n += 1) {
      samples.few.push(await sample(sides.few));
      samples.many.push(await sample(sides.many));
    }
    medians.few.push(median(samples.few));
    medians.many.push(median(samples.many));
  }
  await Promise.all([sides.few, sides.many].map(({ queue }) => queue.hall.child.kill()));
  folder.remove();
  return [
    ratioAtMost({
      name: 'queue.growth',
      value: median(medians.many),
      baseline: median(medians.few),
      unit: 'ms',
      ceiling: 1.1,
      note: `press to screen with ${many} waiting by ${few}`,
    }),
  ];
}

/** A call costs the same however many wait. */
export const queueGrowth: FigureFamily = { names: ['queue.growth'], measure };
