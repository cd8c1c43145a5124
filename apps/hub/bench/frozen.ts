import type { FigureFamily, FigureResult } from './figure.ts';
import { ratioAtMost } from './figure.ts';
import { BenchHall, benchFolder, BenchPostings } from './support/bench-hall.ts';
import { median, pause, percentile } from './support/stats.ts';
import type { ThinClient } from './support/thin-client.ts';

const screens = 199;
const runs = 5;
const samplesPerRun = 40;
const paceMs = 70;

async function latencies(
  readers: readonly ThinClient[],
  act: () => Promise<unknown>,
): Promise<number[]> {
  const samples: number[] = [];
  for (let n = 0; n < samplesPerRun; n += 1) {
    await pause(paceMs);
    const startedMs = performance.now();
    const all = readers.map(
      (reader) =>
        new Promise<number>((resolve) => {
          reader.onDelta = (atMs) => {
            resolve(atMs - startedMs);
          };
        }),
    );
    await act();
    samples.push(...(await Promise.all(all)));
  }
  return samples;
}

async function measure(): Promise<FigureResult[]> {
  const folder = benchFolder();
  const hall = await BenchHall.start({ dataDir: folder.path, port: 0, live: 60, ended: 0 });
  const postings = await BenchPostings.publish(hall, 40);
  const writer = await hall.person('staff');
  const readers = await hall.boards(screens);
  const act = (): Promise<unknown> => writer.command('posting.setTaken', postings.next());
  const tails = { quiet: [] as number[], frozen: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    const one = await hall.board();
    tails.quiet.push(percentile(await latencies(readers, act), 0.99));
    one.freeze();
    tails.frozen.push(percentile(await latencies(readers, act), 0.99));
    one.close();
  }
  await hall.child.kill();
  folder.remove();
  return [
    ratioAtMost({
      name: 'board.frozen.p99',
      value: median(tails.frozen),
      baseline: median(tails.quiet),
      unit: 'ms',
      ceiling: 1.1,
    }),
  ];
}

export const frozen: FigureFamily = { names: ['board.frozen.p99'], measure };
