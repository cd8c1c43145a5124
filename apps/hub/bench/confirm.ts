import type { FigureFamily, FigureResult } from './figure.ts';
import { approvePosting, BenchHall, benchFolder, submitPosting } from './support/bench-hall.ts';
import { BenchChild } from './support/child.ts';
import { bareSide, boardCount, fanOutRatios, warmUps } from './support/fan-out-side.ts';
import { compareSides, type Side } from './support/last-screen.ts';

const runs = 5;
const samplesPerRun = 40;
/** Longer than the gap between two deltas of a topic, so that every match goes out at once. */
const paceMs = 70;
/** Everybody is taken once, by an employer of his own. */
const people = runs * samplesPerRun;
/** As long as the delta of a posting that somebody was taken for, with the hall's figures. */
const frame = `42["delta","${'x'.repeat(420)}"]`;

let taken = 0;

/** A window takes somebody: place, number, match, worker, ledger, figure and papers in one commit. */
async function takingSide(hall: BenchHall): Promise<Side> {
  const desk = await hall.person('staff');
  const reviewer = await hall.person('reviewer');
  const screens = await hall.boards(boardCount);
  for (let n = 0; n < warmUps; n += 1) await desk.ask('active', {});
  return {
    screens,
    prepare: async () => {
      const posting = await submitPosting(desk);
      await approvePosting(reviewer, posting);
      const slipCode = String(taken).padStart(6, '0');
      taken += 1;
      const workers = [{ slipCode, contact: null }];
      const input = { postingId: posting.postingId, workers, language: 'zh-CN' };
      return async () => {
        const answer = await desk.command('match.take', input);
        const outcome = answer.ok ? (answer.value as { workers: { outcome: string }[] }) : null;
        if (outcome?.workers[0]?.outcome !== 'confirmed') throw new Error(JSON.stringify(answer));
      };
    },
  };
}

async function measure(): Promise<FigureResult[]> {
  const folder = benchFolder();
  const hall = await BenchHall.start({
    dataDir: `${folder.path}/hub`,
    port: 0,
    live: 60,
    ended: 0,
    people,
  });
  const options = { dataDir: `${folder.path}/bare`, frame };
  const bare = await BenchChild.start<{ port: number }>('./bare-child.ts', options);
  const sides = { taken: await takingSide(hall), bare: await bareSide(bare.ready.port) };
  const measured = await compareSides(sides, { runs, samplesPerRun, paceMs });
  await Promise.all([hall.child.kill(), bare.kill()]);
  folder.remove();
  return fanOutRatios('match.confirm.100', measured, 'taken', 'match.take, until the last board');
}

/** From the employer's yes to the last of a hundred boards. */
export const confirming: FigureFamily = {
  names: ['match.confirm.100.p50', 'match.confirm.100.p99'],
  measure,
};
