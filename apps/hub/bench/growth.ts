import type { FigureFamily, FigureResult } from './figure.ts';
import { ratioAtMost } from './figure.ts';
import { BenchHall, benchFolder, BenchPostings } from './support/bench-hall.ts';
import { searchable } from './support/search.ts';
import { median, pause } from './support/stats.ts';
import type { ThinClient } from './support/thin-client.ts';

const small = { live: 20, ended: 10_000 };
const large = { live: 2_000, ended: 1_000_000 };
const runs = 5;
const samplesPerRun = 60;
const paceMs = 70;
const settleMs = 500;

interface Side {
  readonly hall: BenchHall;
  readonly screen: ThinClient;
  readonly act: () => Promise<unknown>;
}

async function open(dataDir: string, sizes: typeof small): Promise<Side> {
  const hall = await BenchHall.start({ dataDir, port: 0, ...sizes });
  await integrityChecked(hall.port);
  await searchable(hall);
  const postings = await BenchPostings.publish(hall, 20);
  const writer = await hall.person('staff');
  return {
    hall,
    screen: await hall.board(),
    act: () => writer.command('posting.setTaken', postings.next()),
  };
}

/** A large file is checked in the background after the start; that is not what is measured. */
async function integrityChecked(port: number): Promise<void> {
  for (;;) {
    const health = await fetch(`http://127.0.0.1:${port}/healthz`);
    if (((await health.json()) as { database: string }).database === 'ok') return;
    await pause(settleMs);
  }
}

async function sample({ screen, act }: Side): Promise<number> {
  await pause(paceMs);
  const startedMs = performance.now();
  const came = new Promise<number>((resolve) => {
    screen.onDelta = resolve;
  });
  await act();
  return (await came) - startedMs;
}

async function measure(): Promise<FigureResult[]> {
  const folder = benchFolder();
  const few = await open(`${folder.path}/small`, small);
  const many = await open(`${folder.path}/large`, large);
  const medians = { few: [] as number[], many: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    const samples = { few: [] as number[], many: [] as number[] };
    for (let n = 0; n < samplesPerRun; n += 1) {
      samples.few.push(await sample(few));
      samples.many.push(await sample(many));
    }
    medians.few.push(median(samples.few));
    medians.many.push(median(samples.many));
  }
  await Promise.all([few.hall.child.kill(), many.hall.child.kill()]);
  folder.remove();
  return [
    ratioAtMost({
      name: 'board.growth',
      value: median(medians.many),
      baseline: median(medians.few),
      unit: 'ms',
      ceiling: 1.1,
      note: '1,000,000 postings (2,000 live) by 10,000 (20 live)',
    }),
  ];
}

export const growth: FigureFamily = { names: ['board.growth'], measure };
