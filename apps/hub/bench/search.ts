import SqliteDatabase from 'better-sqlite3';
import { databasePath } from '../src/store/storage.ts';
import type { FigureFamily, FigureResult } from './figure.ts';
import { ratioAtMost, valueAtMost } from './figure.ts';
import { BenchHall, benchFolder, submitPosting } from './support/bench-hall.ts';
import { searchable, searchPage } from './support/search.ts';
import { insertTails } from './support/search-insert.ts';
import { median, percentile } from './support/stats.ts';
import type { ThinClient } from './support/thin-client.ts';

const small = { live: 20, ended: 10_000 };
const large = { live: 20, ended: 1_000_000 };
const runs = 5;
const asksPerRun = 100;
/** In every posting, in a fifth of a thousandth of them, in none. */
const words = ['纸箱', '仓库装卸', '箱4321号', '约二十斤,77号', '绿化'];
const pageRows = 50;
/** Words with less than a page of results: all of them can be counted. */
const rare = ['箱4321号', '绿化'];

async function latencies(client: ThinClient): Promise<number[]> {
  const samples: number[] = [];
  for (let n = 0; n < asksPerRun; n += 1) {
    const startedMs = performance.now();
    await searchPage(client, words[n % words.length] ?? '');
    samples.push(performance.now() - startedMs);
  }
  return samples;
}

/** What a look at every text finds and the index does not, in percent of it. */
async function missed(client: ThinClient, dataDir: string): Promise<number> {
  const db = new SqliteDatabase(databasePath(dataDir), { readonly: true });
  const look = db.prepare(
    `SELECT id FROM posting_steady WHERE replace(json_extract(steady_json, '$.content.workContent'), ',', '')
     LIKE '%' || ? || '%' ORDER BY id DESC LIMIT ${pageRows}`,
  );
  let lost = 0;
  let all = 0;
  for (const word of rare) {
    const expected = look.pluck().all(word) as string[];
    const found = new Set((await searchPage(client, word)).postings.map(({ id }) => id));
    all += expected.length;
    lost += expected.filter((id) => !found.has(id)).length;
  }
  db.close();
  return all === 0 ? 0 : (lost * 100) / all;
}

/** From the answer to a clerk until somebody else finds what he wrote. */
async function foundAfter(writer: ThinClient, reader: ThinClient): Promise<number> {
  const samples: number[] = [];
  for (let n = 0; n < asksPerRun; n += 1) {
    const posting = await submitPosting(writer);
    const startedMs = performance.now();
    for (;;) {
      const { postings } = await searchPage(reader, '纸箱');
      if (postings.some(({ id }) => id === posting.postingId)) break;
    }
    samples.push(performance.now() - startedMs);
  }
  return percentile(samples, 0.99);
}

async function measure(): Promise<FigureResult[]> {
  const folder = benchFolder();
  const dirs = { few: `${folder.path}/small`, many: `${folder.path}/large` };
  const halls = {
    few: await BenchHall.start({ dataDir: dirs.few, port: 0, ...small }),
    many: await BenchHall.start({ dataDir: dirs.many, port: 0, ...large }),
  };
  await searchable(halls.few);
  await searchable(halls.many);
  const [few, many] = [await halls.few.person('staff'), await halls.many.person('staff')];
  const tails = { few: [] as number[], many: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    tails.few.push(percentile(await latencies(few), 0.99));
    tails.many.push(percentile(await latencies(many), 0.99));
  }
  const lost = await missed(many, dirs.many);
  const found = await foundAfter(await halls.many.person('staff'), many);
  await Promise.all([halls.few.child.kill(), halls.many.child.kill()]);
  const inserts = await insertTails({ dataDir: dirs.many, port: 0, ...large });
  folder.remove();
  return [
    ratioAtMost({
      name: 'match.search.p99',
      value: median(tails.many),
      baseline: median(tails.few),
      unit: 'ms',
      ceiling: 2,
      note: '1,000,000 postings by 10,000',
    }),
    valueAtMost({
      name: 'match.search.missed',
      value: lost,
      unit: '%',
      ceiling: 0,
      note: 'against LIKE',
    }),
    valueAtMost({ name: 'match.search.found', value: found, unit: 'ms', ceiling: 200 }),
    ratioAtMost({
      name: 'match.search.insert',
      value: inserts.indexed,
      baseline: inserts.bare,
      unit: 'ms',
      ceiling: 1.5,
      note: 'p99 of posting.submit at 1,000,000, by the same without the index',
    }),
  ];
}

export const search: FigureFamily = {
  names: ['match.search.p99', 'match.search.missed', 'match.search.found', 'match.search.insert'],
  measure,
};
