import type { FigureFamily, FigureResult } from './figure.ts';
import { ratioAtMost, valueAtMost } from './figure.ts';
import {
  approvePosting,
  BenchHall,
  benchFolder,
  BenchPostings,
  submitPosting,
} from './support/bench-hall.ts';
import { BenchChild } from './support/child.ts';
import { median, pause, percentile } from './support/stats.ts';
import { ThinClient } from './support/thin-client.ts';

const clients = 100;
const runs = 5;
const samplesPerRun = 60;
/** A hub has run for days when the hall is full; both sides are run in before anything is measured. */
const warmUps = 1_500;
/** Longer than the gap between two deltas of a topic, so that every change goes out at once. */
const paceMs = 70;

type Act = () => Promise<unknown>;

interface Side {
  readonly screens: readonly ThinClient[];
  /** What comes before the durable work and is not measured; gives the work. */
  prepare(): Promise<Act>;
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

/** A place taken, and a posting released; both on the same boards. */
async function hubSides(
  hall: BenchHall,
): Promise<{ readonly taken: Side; readonly released: Side }> {
  const writer = await hall.person('staff');
  const reviewer = await hall.person('reviewer');
  const postings = await BenchPostings.publish(hall, 40);
  const screens = await hall.boards(clients);
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

async function bareSide(port: number): Promise<Side> {
  const sender = await ThinClient.bare(port, 'caller');
  const screens: ThinClient[] = [];
  for (let n = 0; n < clients; n += 1) screens.push(await ThinClient.bare(port, 'screen'));
  const command = JSON.stringify({ name: 'posting.setTaken', input: { text: 'x'.repeat(80) } });
  const act = (): Promise<unknown> => sender.askBare(command);
  for (let n = 0; n < warmUps; n += 1) await act();
  return { screens, prepare: () => Promise.resolve(act) };
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

interface Measured {
  readonly p50: number;
  readonly p99: number;
}

/** Medians over the runs; the sides take turns, so that a busy moment meets them all. */
async function compare<S extends string>(
  sides: Readonly<Record<S, Side>>,
): Promise<Record<S, Measured>> {
  const names = Object.keys(sides) as S[];
  const perRun = new Map<S, Measured[]>(names.map((name) => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    const samples = new Map<S, number[]>(names.map((name) => [name, []]));
    for (let n = 0; n < samplesPerRun; n += 1) {
      for (const name of names) samples.get(name)?.push(await sample(sides[name]));
    }
    for (const [name, values] of samples) {
      perRun.get(name)?.push({ p50: median(values), p99: percentile(values, 0.99) });
    }
  }
  const medians = names.map((name) => {
    const all = perRun.get(name) ?? [];
    const p50 = median(all.map((one) => one.p50));
    return [name, { p50, p99: median(all.map((one) => one.p99)) }] as const;
  });
  return Object.fromEntries(medians) as Record<S, Measured>;
}

function ratios(name: string, ours: Measured, bare: Measured, note: string): FigureResult[] {
  const unit = 'ms';
  return [
    ratioAtMost({
      name: `${name}.p50`,
      value: ours.p50,
      baseline: bare.p50,
      unit,
      ceiling: 1.15,
      note,
    }),
    ratioAtMost({
      name: `${name}.p99`,
      value: ours.p99,
      baseline: bare.p99,
      unit,
      ceiling: 1.3,
      note,
    }),
  ];
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
  const measured = await compare(sides);
  await Promise.all([hall.child.kill(), bare.kill()]);
  folder.remove();
  return [
    ...ratios('board.fanout.100', measured.taken, measured.bare, 'posting.setTaken'),
    ...ratios('board.fanout.100.release', measured.released, measured.bare, 'posting.approve'),
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
