import type { Answer } from '@hall/core/contract/wire';
import { consentRecords } from '../src/commands/worker/consents-in-force.ts';
import { sampleInputs } from '../test/support/sample-inputs.ts';
import type { FigureFamily, FigureResult } from './figure.ts';
import { ratioAtMost } from './figure.ts';
import { approvePosting, BenchHall, benchFolder, submitPosting } from './support/bench-hall.ts';
import { openPeopleHall } from './support/people-hall.ts';
import { benchWishes } from './support/seed-people.ts';
import { median, pause, percentile } from './support/stats.ts';
import type { ThinClient } from './support/thin-client.ts';

const many = 5_000;
const few = 500;
const postings = 500;
const runs = 5;
const samplesPerRun = 60;
/** So that nothing shares its commit with the deltas of what came before it. */
const paceMs = 20;
const goalMs = 50;

/** How long each of the postings takes, in turn. */
function timesOf<T>(all: readonly T[], ask: (one: T) => number): number[] {
  return all.map((one) => {
    const startedMs = performance.now();
    ask(one);
    return performance.now() - startedMs;
  });
}

/** The twenty best of everybody, for each posting in turn. */
function topTwenty(path: string): FigureResult {
  const hall = openPeopleHall(path, { people: many, postings });
  const tails = { index: [] as number[], everybody: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    tails.index.push(percentile(timesOf(hall.postings, hall.suggest), 0.99));
    tails.everybody.push(percentile(timesOf(hall.postings, hall.scoreEverybody), 0.99));
  }
  hall.close();
  const value = median(tails.index);
  const baseline = median(tails.everybody);
  return {
    name: 'match.top20',
    value,
    baseline,
    ratio: value / baseline,
    unit: 'ms',
    goal: `<= ${goalMs} ms`,
    met: value <= goalMs,
    note: `p99, ${many} people, ${postings} postings; against scoring everybody`,
  };
}

interface Side {
  readonly hall: BenchHall;
  readonly desk: ThinClient;
  readonly reviewer: ThinClient;
}

async function open(dataDir: string, people: number): Promise<Side> {
  const hall = await BenchHall.start({ dataDir, port: 0, live: postings, ended: 0, people });
  return { hall, desk: await hall.person('staff'), reviewer: await hall.person('reviewer') };
}

let comers = 0;

/** Somebody comes in: his row, his slip, what fits him, and his place among the people of today. */
async function checkIn({ desk }: Side): Promise<number> {
  comers += 1;
  const { market } = sampleInputs['market.update'];
  const text = consentRecords(market).find(({ id }) => id === 'registration:zh-CN');
  if (text === undefined) throw new Error('no consent text');
  const input = {
    ...sampleInputs['worker.register'],
    identity: { by: 'phone', phone: '19900000002', name: null, ageBand: '40-49' },
    consents: [
      { purpose: 'registration', given: true, textVersion: text.version, textHash: text.hash },
    ],
    wishes: benchWishes(comers),
  };
  await pause(paceMs);
  const startedMs = performance.now();
  const answer: Answer = await desk.command('worker.register', input);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return performance.now() - startedMs;
}

/** A posting goes on the boards, and into what fits whom. */
async function publish({ desk, reviewer }: Side): Promise<number> {
  const posting = await submitPosting(desk);
  await pause(paceMs);
  const startedMs = performance.now();
  await approvePosting(reviewer, posting);
  return performance.now() - startedMs;
}

/** The same done in turn where many people are and where few are: medians of the runs. */
async function inTurn(
  sides: { readonly few: Side; readonly many: Side },
  act: (side: Side) => Promise<number>,
): Promise<{ readonly value: number; readonly baseline: number }> {
  const medians = { few: [] as number[], many: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    const samples = { few: [] as number[], many: [] as number[] };
    for (let n = 0; n < samplesPerRun; n += 1) {
      samples.few.push(await act(sides.few));
      samples.many.push(await act(sides.many));
    }
    medians.few.push(median(samples.few));
    medians.many.push(median(samples.many));
  }
  return { value: median(medians.many), baseline: median(medians.few) };
}

/** What one check-in and one publish cost, by how much there is that they do not change. */
async function changes(paths: {
  readonly few: string;
  readonly many: string;
}): Promise<FigureResult[]> {
  const sides = { few: await open(paths.few, few), many: await open(paths.many, many) };
  const checkedIn = await inTurn(sides, checkIn);
  const published = await inTurn(sides, publish);
  await Promise.all([sides.few, sides.many].map(({ hall }) => hall.child.kill()));
  const rest = { unit: 'ms', ceiling: 1.5 };
  const there = `with ${many} people there by ${few}`;
  return [
    ratioAtMost({ name: 'match.checkin', ...checkedIn, ...rest, note: `one check-in ${there}` }),
    ratioAtMost({ name: 'match.publish', ...published, ...rest, note: `one publish ${there}` }),
  ];
}

async function measure(): Promise<FigureResult[]> {
  const folder = benchFolder();
  const paths = { few: `${folder.path}/few`, many: `${folder.path}/many` };
  const figures = [topTwenty(`${folder.path}/people`), ...(await changes(paths))];
  folder.remove();
  return figures;
}

/** Who fits is found among those it can be, and a check-in touches its own lists only. */
export const matching: FigureFamily = {
  names: ['match.top20', 'match.checkin', 'match.publish'],
  measure,
};
