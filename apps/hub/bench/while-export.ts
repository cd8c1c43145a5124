import { dayOf } from '@hall/core/basics/market-day';
import type { FigureFamily, FigureResult } from './figure.ts';
import { ratioAtMost } from './figure.ts';
import { BenchHall, benchFolder, BenchPostings } from './support/bench-hall.ts';
import { median, pause, percentile } from './support/stats.ts';
import type { ThinClient } from './support/thin-client.ts';

const rows = 200_000;
const runs = 5;
/** Of fewer than a hundred the p99 is the worst of all. */
const samplesPerRun = 120;
const paceMs = 50;

async function latencies(act: () => Promise<unknown>): Promise<number[]> {
  const samples: number[] = [];
  for (let n = 0; n < samplesPerRun; n += 1) {
    await pause(paceMs);
    const startedMs = performance.now();
    await act();
    samples.push(performance.now() - startedMs);
  }
  return samples;
}

/** Keeps the reader at work on the whole day until `stop`. */
async function readOn(reader: ThinClient, until: { stop: boolean }): Promise<number> {
  let readings = 0;
  while (!until.stop) {
    const input = { day: dayOf(Date.now()) };
    const answer = (await reader.ask('query', { name: 'ledger.verify', input })) as {
      readonly ok: boolean;
      readonly value: { readonly events: number; readonly brokenAtSeq: number | null };
    };
    if (!answer.ok || answer.value.events < rows || answer.value.brokenAtSeq !== null) {
      throw new Error(`The day was not read whole: ${JSON.stringify(answer)}`);
    }
    readings += 1;
  }
  return readings;
}

async function measure(): Promise<FigureResult[]> {
  const folder = benchFolder();
  const hub = { dataDir: folder.path, port: 0, live: 60, ended: 0, extraEvents: rows };
  const hall = await BenchHall.start(hub);
  const postings = await BenchPostings.publish(hall, 40);
  const writer = await hall.person('staff');
  const reader = await hall.person('manager');
  const act = (): Promise<unknown> => writer.command('posting.setTaken', postings.next());
  const tails = { quiet: [] as number[], busy: [] as number[] };
  let readings = 0;
  for (let run = 0; run < runs; run += 1) {
    tails.quiet.push(percentile(await latencies(act), 0.99));
    const until = { stop: false };
    const reading = readOn(reader, until);
    tails.busy.push(percentile(await latencies(act), 0.99));
    until.stop = true;
    readings += await reading;
  }
  await hall.child.kill();
  folder.remove();
  return [
    ratioAtMost({
      name: 'command.whileExport.p99',
      value: median(tails.busy),
      baseline: median(tails.quiet),
      unit: 'ms',
      ceiling: 2,
      note: `ledger.verify over ${rows} events, ${readings} times`,
    }),
  ];
}

export const whileExport: FigureFamily = { names: ['command.whileExport.p99'], measure };
