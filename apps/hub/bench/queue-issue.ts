import type { FigureFamily, FigureResult } from './figure.ts';
import { ratioAtMost } from './figure.ts';
import { BenchHall, benchFolder } from './support/bench-hall.ts';
import { BenchChild } from './support/child.ts';
import { QueueHall } from './support/queue-hall.ts';
import { median, pause, percentile } from './support/stats.ts';
import { ThinClient } from './support/thin-client.ts';

const kiosks = 8;
const screens = 20;
const runs = 5;
const runMs = 1_500;

type Act = () => Promise<unknown>;

interface Run {
  readonly p99Ms: number;
  readonly perSecond: number;
}

/** Kiosks that give out one number after the other, each waiting for its answers. */
async function rush(acts: readonly Act[]): Promise<Run> {
  const samples: number[] = [];
  const untilMs = performance.now() + runMs;
  await Promise.all(
    acts.map(async (act) => {
      while (performance.now() < untilMs) {
        const startedMs = performance.now();
        await act();
        samples.push(performance.now() - startedMs);
      }
    }),
  );
  return { p99Ms: percentile(samples, 0.99), perSecond: (samples.length * 1_000) / runMs };
}

async function hubActs(hall: BenchHall): Promise<Act[]> {
  const queue = await QueueHall.setUp(hall, 4);
  for (let n = 0; n < screens; n += 1) await queue.screen();
  const acts: Act[] = [];
  for (let n = 0; n < kiosks; n += 1) {
    const kiosk = await hall.person('staff');
    acts.push(() => queue.issue(kiosk));
  }
  return acts;
}

/** The same number of durable requests: one to draw the number, one to say the paper is out. */
async function bareActs(port: number): Promise<Act[]> {
  for (let n = 0; n < screens; n += 1) await ThinClient.bare(port, 'screen');
  const request = JSON.stringify({ name: 'ticket.reserve', input: { text: 'x'.repeat(120) } });
  const acts: Act[] = [];
  for (let n = 0; n < kiosks; n += 1) {
    const caller = await ThinClient.bare(port, 'caller');
    acts.push(async () => {
      await caller.askBare(request);
      await caller.askBare(request);
    });
  }
  return acts;
}

async function measure(): Promise<FigureResult[]> {
  const folder = benchFolder();
  const hub = { dataDir: `${folder.path}/hub`, port: 0, live: 60, ended: 0 };
  const hall = await BenchHall.start(hub);
  const frame = `42["delta",{"x":"${'x'.repeat(450)}"}]`;
  const options = { dataDir: `${folder.path}/bare`, frame };
  const bare = await BenchChild.start<{ port: number }>('./bare-child.ts', options);
  const sides = { ours: await hubActs(hall), theirs: await bareActs(bare.ready.port) };
  const results = { ours: [] as Run[], theirs: [] as Run[] };
  for (let run = 0; run < runs; run += 1) {
    for (const side of ['theirs', 'ours'] as const) {
      results[side].push(await rush(sides[side]));
      await pause(100);
    }
  }
  await Promise.all([hall.child.kill(), bare.kill()]);
  folder.remove();
  return [p99(results), rate(results)];
}

type Results = Readonly<Record<'ours' | 'theirs', readonly Run[]>>;

function p99({ ours, theirs }: Results): FigureResult {
  return ratioAtMost({
    name: 'queue.issue.p99',
    value: median(ours.map(({ p99Ms }) => p99Ms)),
    baseline: median(theirs.map(({ p99Ms }) => p99Ms)),
    unit: 'ms',
    ceiling: 3,
    note: `${kiosks} kiosks, drawn and confirmed; bare: two commits and two emits`,
  });
}

/** A comparable system in Python gives 186 numbers a second. */
const rateFloor = 186;

function rate({ ours, theirs }: Results): FigureResult {
  const value = median(ours.map(({ perSecond }) => perSecond));
  const baseline = median(theirs.map(({ perSecond }) => perSecond));
  const goal = `>= ${rateFloor} 1/s`;
  const met = value >= rateFloor;
  return { name: 'queue.issue.rate', value, unit: '1/s', baseline, ratio: null, goal, met };
}

/** Eight kiosks giving out numbers at once, beside bare SQLite commits in the same run. */
export const queueIssue: FigureFamily = {
  names: ['queue.issue.p99', 'queue.issue.rate'],
  measure,
};
