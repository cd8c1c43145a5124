import type { FigureFamily, FigureResult } from './figure.ts';
import { ratioAtMost, valueAtMost } from './figure.ts';
import { BenchHall, benchFolder } from './support/bench-hall.ts';
import { BenchChild } from './support/child.ts';
import type { Stall } from './support/questions.ts';
import { median, pause } from './support/stats.ts';
import { ThinClient } from './support/thin-client.ts';

const boards = 500;
const live = 500;
const runs = 5;
/** A hub has run for days when the hall's network comes back; both sides are run in first. */
const warmUps = 2;

/** Everybody connects at once and wants everything; until the last has it. */
async function storm(connect: () => Promise<ThinClient>): Promise<number> {
  const startedMs = performance.now();
  const clients = await Promise.all(Array.from({ length: boards }, connect));
  const tookMs = performance.now() - startedMs;
  for (const client of clients) client.close();
  await pause(300);
  return tookMs;
}

async function snapshotBytes(): Promise<number> {
  const folder = benchFolder();
  const hall = await BenchHall.start({ dataDir: folder.path, port: 0, live: 1_000, ended: 0 });
  const client = await hall.board();
  const bytes = client.bytesReceived;
  client.close();
  await hall.child.kill();
  folder.remove();
  return bytes;
}

async function measure(): Promise<FigureResult[]> {
  const folder = benchFolder();
  const hall = await BenchHall.start({ dataDir: `${folder.path}/hub`, port: 0, live, ended: 0 });
  const naive = await BenchChild.start<{ port: number }>('./naive-child.ts', {
    dataDir: `${folder.path}/naive`,
    live,
  });
  const ours: number[] = [];
  const theirs: number[] = [];
  const stalls: number[] = [];
  const askNaive = async (): Promise<ThinClient> => {
    const client = await ThinClient.hub(naive.ready.port);
    await client.ask('hello', null);
    return client;
  };
  const askHub = (): Promise<ThinClient> => hall.board();
  for (let n = 0; n < warmUps; n += 1) {
    await storm(askNaive);
    await storm(askHub);
  }
  for (let run = 0; run < runs; run += 1) {
    theirs.push(await storm(askNaive));
    await hall.child.ask('watch');
    ours.push(await storm(askHub));
    stalls.push((await hall.child.ask<Stall>('stall')).longestMs);
  }
  await Promise.all([hall.child.kill(), naive.kill()]);
  folder.remove();
  return [
    ratioAtMost({
      name: 'board.storm.500',
      value: median(ours),
      baseline: median(theirs),
      unit: 'ms',
      ceiling: 0.13,
      note: 'bare: Socket.IO with a query per client',
    }),
    valueAtMost({ name: 'board.storm.500.stall', value: median(stalls), unit: 'ms', ceiling: 20 }),
    valueAtMost({
      name: 'board.bytes.snapshot1k',
      value: (await snapshotBytes()) / 1024,
      unit: 'KB',
      ceiling: 45,
    }),
  ];
}

export const storms: FigureFamily = {
  names: ['board.storm.500', 'board.storm.500.stall', 'board.bytes.snapshot1k'],
  measure,
};
