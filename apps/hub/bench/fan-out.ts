import type { FigureFamily, FigureResult } from './figure.ts';
import { valueAtMost } from './figure.ts';
import {
  approvePosting,
  BenchHall,
  benchFolder,
  BenchPostings,
  submitPosting,
} from './support/bench-hall.ts';
import { BenchChild } from './support/child.ts';
import { bareSide, boardCount, fanOutRatios, warmUps } from './support/fan-out-side.ts';
import { compareSides, type Side } from './support/last-screen.ts';
import { pause } from './support/stats.ts';

const runs = 5;
/** Of fewer than a hundred the p99 is the worst of all. */
const samplesPerRun = 120;
/** Longer than the gap between two deltas of a topic, so that every change goes out at once. */
const paceMs = 70;

/** A place taken, and a posting released; both on the same boards. */
async function hubSides(
  hall: BenchHall,
): Promise<{ readonly taken: Side; readonly released: Side }> {
  const writer = await hall.person('staff');
  const reviewer = await hall.person('reviewer');
  const postings = await BenchPostings.publish(hall, 40);
  const screens = await hall.boards(boardCount);
  const take = (): Promise<unknown> => writer.command('posting.setTaken', postings.next());
  for (let n = 0; n < warmUps; n += 1) await take();
  return {
    taken: { screens, prepare: () => Promise.resolve(take) },
    released: {
      screens,
      prepare: async () => {
        const posting = await submitPosting(writer);
        return () => approvePosting(reviewer, posting);
      },
    },
  };
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
  const sides = { ...(await hubSides(hall)), bare: await bareSide(bare.ready.port) };
  const measured = await compareSides(sides, { runs, samplesPerRun, paceMs });
  await Promise.all([hall.child.kill(), bare.kill()]);
  folder.remove();
  return [
    ...fanOutRatios('board.fanout.100', measured, 'taken', 'posting.setTaken'),
    ...fanOutRatios('board.fanout.100.release', measured, 'released', 'posting.approve'),
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
  names: [
    'board.fanout.100.p50',
    'board.fanout.100.p99',
    'board.fanout.100.release.p50',
    'board.fanout.100.release.p99',
    'board.bytes.delta',
  ],
  measure,
};
