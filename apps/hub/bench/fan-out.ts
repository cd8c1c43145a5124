import type { FigureFamily, FigureResult } from './figure.ts';
import { ratioAtMost, valueAtMost } from './figure.ts';
import { BenchHall, benchFolder, BenchPostings } from './support/bench-hall.ts';
import { BenchChild } from './support/child.ts';
import { median, pause, percentile } from './support/stats.ts';
import { ThinClient } from './support/thin-client.ts';

const clients = 100;
const runs = 5;
const samplesPerRun = 60;
/** Longer than the gap between two deltas of a topic, so that every change goes out at once. */
const paceMs = 70;

interface Side {
  readonly screens: readonly ThinClient[];
  /** Does the durable work; resolves when its answer has come. */
  prepare(): Promise<() => Promise<unknown>>;
}

/** From the sending of a command until the last of the screens has what it changed. */
async function sample(side: Side): Promise<number> {
  const act = await side.prepare();
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
  await act();
  return (await last) - startedMs;
}

async function hubSide(hall: BenchHall): Promise<Side> {
  const writer = await hall.person('staff');
  const postings = await BenchPostings.publish(hall, 40);
  return {
    screens: await hall.boards(clients),
    prepare: () => Promise.resolve(() => writer.command('posting.setTaken', postings.next())),
  };
}

async function bareSide(port: number): Promise<Side> {
  const sender = await ThinClient.bare(port);
  const screens: ThinClient[] = [];
  for (let n = 0; n < clients; n += 1) screens.push(await ThinClient.bare(port));
  const command = JSON.stringify({ name: 'posting.setTaken', input: { text: 'x'.repeat(80) } });
  return { screens, prepare: () => Promise.resolve(() => sender.askBare(command)) };
}

/** The delta of one changed posting, as it goes over the wire. */
async function oneDelta(hall: BenchHall): Promise<string> {
  const screen = await hall.board();
  const writer = await hall.person('staff');
  const postings = await BenchPostings.publish(hall, 1);
  await pause(paceMs * 2);
  const text = new Promise<string>((resolve) => {
    screen.onDelta = (_atMs, frame) => {
      resolve(frame);
    };
  });
  await writer.command('posting.setTaken', postings.next());
  const frame = await text;
  screen.close();
  return frame;
}

async function measure(): Promise<FigureResult[]> {
  const folder = benchFolder();
  const hall = await BenchHall.start({
    dataDir: `${folder.path}/hub`,
    port: 0,
    live: 60,
    ended: 0,
  });
  const frame = await oneDelta(hall);
  const bare = await BenchChild.start<{ port: number }>('./bare-child.ts', {
    dataDir: `${folder.path}/bare`,
    frame,
  });
  const ours = await hubSide(hall);
  const theirs = await bareSide(bare.ready.port);
  const medians = { ours: [] as number[], theirs: [] as number[] };
  const tails = { ours: [] as number[], theirs: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    const samples = { ours: [] as number[], theirs: [] as number[] };
    for (let n = 0; n < samplesPerRun; n += 1) {
      samples.theirs.push(await sample(theirs));
      samples.ours.push(await sample(ours));
    }
    for (const side of ['ours', 'theirs'] as const) {
      medians[side].push(median(samples[side]));
      tails[side].push(percentile(samples[side], 0.99));
    }
  }
  await Promise.all([hall.child.kill(), bare.kill()]);
  folder.remove();
  return [
    ratioAtMost({
      name: 'board.fanout.100.p50',
      value: median(medians.ours),
      baseline: median(medians.theirs),
      unit: 'ms',
      ceiling: 1.15,
      note: 'posting.setTaken',
    }),
    ratioAtMost({
      name: 'board.fanout.100.p99',
      value: median(tails.ours),
      baseline: median(tails.theirs),
      unit: 'ms',
      ceiling: 1.3,
    }),
    valueAtMost({
      name: 'board.bytes.delta',
      value: Buffer.byteLength(frame) / 1024,
      unit: 'KB',
      ceiling: 0.5,
      note: 'posting and figures',
    }),
  ];
}

export const fanOut: FigureFamily = {
  names: ['board.fanout.100.p50', 'board.fanout.100.p99', 'board.bytes.delta'],
  measure,
};
