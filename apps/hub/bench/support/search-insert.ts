import { BenchHall, submitPosting } from './bench-hall.ts';
import type { HubChildOptions } from './hub-child-options.ts';
import { searchable } from './search.ts';
import { median, pause, percentile } from './stats.ts';

const rounds = 5;
const postingsPerRound = 120;
/** As fast as a busy counter writes, so that the index has something to do between two postings. */
const paceMs = 20;

/** The p99 of writing a posting, with the index of words and with nobody telling it: medians of the rounds. */
export async function insertTails(
  options: HubChildOptions,
): Promise<{ readonly indexed: number; readonly bare: number }> {
  const tails = { indexed: [] as number[], bare: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    tails.bare.push(await insertTail({ ...options, indexing: false }));
    tails.indexed.push(await insertTail(options));
  }
  return { indexed: median(tails.indexed), bare: median(tails.bare) };
}

async function insertTail(options: HubChildOptions): Promise<number> {
  const hall = await BenchHall.start(options);
  // What the round without it has left to be indexed is not what is measured.
  if (options.indexing !== false) await searchable(hall);
  const writer = await hall.person('staff');
  const samples: number[] = [];
  for (let n = 0; n < postingsPerRound; n += 1) {
    const startedMs = performance.now();
    await submitPosting(writer);
    samples.push(performance.now() - startedMs);
    await pause(paceMs);
  }
  writer.close();
  await hall.child.kill();
  return percentile(samples, 0.99);
}
