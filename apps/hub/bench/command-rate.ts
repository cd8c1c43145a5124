import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FigureFamily, FigureResult } from './figure.ts';
import { BenchHall, benchFolder, BenchPostings } from './support/bench-hall.ts';
import { median, pause } from './support/stats.ts';

const callers = 64;
const screens = 20;
const runs = 5;
const runMs = 1_500;
const slowSyncMs = 5;

type Act = () => Promise<unknown>;

/** Answered requests per second from callers that each wait for their answer. */
async function rate(acts: readonly Act[]): Promise<number> {
  let done = 0;
  const untilMs = performance.now() + runMs;
  await Promise.all(
    acts.map(async (act) => {
      while (performance.now() < untilMs) {
        await act();
        done += 1;
      }
    }),
  );
  return (done * 1_000) / runMs;
}

async function hubActs(hall: BenchHall): Promise<Act[]> {
  const postings = await BenchPostings.publish(hall, callers);
  await hall.boards(screens);
  const acts: Act[] = [];
  for (let n = 0; n < callers; n += 1) {
    const person = await hall.person('staff');
    acts.push(() => person.command('posting.setTaken', postings.next()));
  }
  return acts;
}

async function compare(
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly ours: number; readonly theirs: number }> {
  const folder = benchFolder();
  const options = { port: 0, live: 60, ended: 0 };
  const grouped = { ...options, dataDir: `${folder.path}/grouped` };
  const single = { ...options, dataDir: `${folder.path}/single`, commandsPerCommit: 1 };
  const halls = {
    ours: await BenchHall.start(grouped, environment),
    theirs: await BenchHall.start(single, environment),
  };
  const sides = { ours: await hubActs(halls.ours), theirs: await hubActs(halls.theirs) };
  const rates = { ours: [] as number[], theirs: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    for (const side of ['theirs', 'ours'] as const) {
      rates[side].push(await rate(sides[side]));
      await pause(100);
    }
  }
  await Promise.all([halls.ours.child.kill(), halls.theirs.child.kill()]);
  folder.remove();
  return { ours: median(rates.ours), theirs: median(rates.theirs) };
}

/** Builds the shim that makes every fsync wait; null where there is no compiler. */
function slowSync(): string | null {
  const source = fileURLToPath(new URL('./support/slow-sync.c', import.meta.url));
  const folder = benchFolder();
  const library = `${folder.path}/slow-sync.so`;
  try {
    execFileSync('gcc', ['-shared', '-fPIC', '-O2', '-o', library, source, '-ldl']);
  } catch {
    return null;
  }
  return existsSync(library) ? library : null;
}

function result(
  name: string,
  goal: number,
  measured: Awaited<ReturnType<typeof compare>>,
): FigureResult {
  const ratio = measured.ours / measured.theirs;
  return {
    name,
    value: measured.ours,
    unit: '1/s',
    baseline: measured.theirs,
    ratio,
    goal: `ratio >= ${goal}`,
    met: ratio >= goal,
    note: 'bare: the same hub with one commit per command',
  };
}

async function measure(): Promise<FigureResult[]> {
  const fast = result('command.rate.0ms', 5, await compare({}));
  const library = slowSync();
  if (library === null) {
    const name = 'command.rate.5ms';
    const nothing = { value: null, baseline: null, ratio: null, met: null };
    return [fast, { name, unit: '1/s', goal: 'ratio >= 25', ...nothing, note: 'no compiler' }];
  }
  const environment = { LD_PRELOAD: library, SLOW_SYNC_MS: String(slowSyncMs) };
  return [fast, result('command.rate.5ms', 25, await compare(environment))];
}

export const commandRate: FigureFamily = {
  names: ['command.rate.0ms', 'command.rate.5ms'],
  measure,
};
