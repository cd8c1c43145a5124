import type { FigureFamily, FigureResult } from './figure.ts';
import { valueAtMost } from './figure.ts';
import { BenchHall, benchFolder } from './support/bench-hall.ts';
import type { Usage } from './support/questions.ts';
import { median, pause } from './support/stats.ts';

const screens = 1_000;
const runs = 5;
/** Long enough for each screen's heartbeat, which comes every 25 s. */
const idleMs = 26_000;
const settleMs = 1_500;
/** After its start a hub reads all open postings with the lexicon in force, a slice at a time. */
const sweepMs = 25_000;

interface Run {
  readonly rssKb: number;
  readonly cpuUsPerSecond: number;
}

async function cpuPerSecond(hall: BenchHall): Promise<number> {
  const before = await hall.child.ask<Usage>('usage');
  await pause(idleMs);
  const after = await hall.child.ask<Usage>('usage');
  return ((after.cpuUs - before.cpuUs) * 1_000) / idleMs;
}

/** What a thousand screens cost beyond the hub itself. */
async function run(measureCpu: boolean): Promise<Run> {
  const folder = benchFolder();
  const hall = await BenchHall.start({ dataDir: folder.path, port: 0, live: 500, ended: 0 });
  const warm = await hall.boards(20);
  await pause(measureCpu ? sweepMs : settleMs);
  const alone = measureCpu ? await cpuPerSecond(hall) : 0;
  const before = await hall.child.ask<Usage>('usage');
  const clients = await hall.boards(screens);
  await pause(settleMs);
  const after = await hall.child.ask<Usage>('usage');
  const together = measureCpu ? await cpuPerSecond(hall) : 0;
  for (const client of [...warm, ...clients]) client.close();
  await hall.child.kill();
  folder.remove();
  return {
    rssKb: (after.rssBytes - before.rssBytes) / 1024 / screens,
    cpuUsPerSecond: (together - alone) / screens,
  };
}

/** A hub that was busier alone than with its screens was not at rest yet: no figure, not a good one. */
function idleCpu(value: number): FigureResult {
  const note = value < 0 ? 'not valid: the hub alone was busier' : '2 runs of 26 s';
  const figure = valueAtMost({
    name: 'hub.idleCpuPerScreen',
    value,
    unit: 'us/s',
    ceiling: 15,
    note,
  });
  return value < 0 ? { ...figure, met: null } : figure;
}

async function measure(): Promise<FigureResult[]> {
  const results: Run[] = [];
  for (let n = 0; n < runs; n += 1) results.push(await run(n < 2));
  return [
    valueAtMost({
      name: 'hub.rssPerScreen',
      value: median(results.map(({ rssKb }) => rssKb)),
      unit: 'KB',
      ceiling: 40,
      note: `${screens} screens`,
    }),
    idleCpu(median(results.slice(0, 2).map(({ cpuUsPerSecond }) => cpuUsPerSecond))),
  ];
}

export const footprint: FigureFamily = {
  names: ['hub.rssPerScreen', 'hub.idleCpuPerScreen'],
  measure,
};
