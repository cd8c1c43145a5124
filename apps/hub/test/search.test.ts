import { rmSync } from 'node:fs';
import { contentOf } from '@hall/core/testing/posting-builders';
import type { QueryOutput } from '@hall/core/contract/queries';
import type { Answer } from '@hall/core/contract/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, ownMigrations } from '../src/store/database.ts';
import { databasePath, searchPath } from '../src/store/storage.ts';
import { PostingFollower } from '../src/store/search/posting-follower.ts';
import { SearchIndex } from '../src/store/search/search-index.ts';
import { openBench, type HallBench } from './support/hall-bench.ts';
import type { TestSocket } from './support/test-hall.ts';

/** The process that reads has to start first. */
const patient = { timeout: 20_000 };

let bench: HallBench;
let desk: TestSocket;
let company: string;

beforeAll(async () => {
  bench = await openBench();
  company = await bench.employer();
  desk = (await bench.hall.staff('staff')).socket;
}, 60_000);
afterAll(() => bench.hall.close());

async function enter(workContent: string): Promise<string> {
  const input = { postingId: null, employerId: company, content: contentOf({ workContent }) };
  const { postingNo } = await bench.does(bench.people.staff, 'posting.saveDraft', input);
  bench.time.advance(1);
  return postingNo;
}

async function ask(text: string, cursor: string | null = null): Promise<Answer> {
  return (await desk.ask('query', { name: 'posting.search', input: { text, cursor } })) as Answer;
}

/** The page for a word once older postings are in it, too. */
async function page(text: string, cursor: string | null = null) {
  let value: QueryOutput<'posting.search'> | null = null;
  await expect
    .poll(async () => {
      const answer = await ask(text, cursor);
      if (!answer.ok) throw new Error(answer.error.code);
      value = answer.value as QueryOutput<'posting.search'>;
      return value.whole;
    }, patient)
    .toBe(true);
  const { postings, next } = value as unknown as QueryOutput<'posting.search'>;
  return { numbers: postings.map(({ postingNo }) => postingNo), next };
}

test('a posting is found by two characters of what it says as soon as it was acknowledged', async () => {
  const hauling = await enter('仓库里搬运纸箱');
  await page('搬运');
  const cleaning = await enter('写字楼日常保洁');
  expect((await page('搬运')).numbers).toEqual([hauling]);
  expect((await page('日常，保洁')).numbers).toEqual([cleaning]);
  expect((await page('钢筋')).numbers).toEqual([]);
});

test('results come in pages of fifty, newest first, each once', async () => {
  const numbers: string[] = [];
  for (let n = 0; n < 53; n += 1) numbers.push(await enter(`装卸第${n}批纸箱`));
  const first = await page('装卸');
  const second = await page('装卸', first.next);
  expect([...first.numbers, ...second.numbers]).toEqual(numbers.reverse());
  expect(second.next).toBeNull();
});

test('one character, a cursor of somebody else and a stranger are refused', async () => {
  expect(await ask('工')).toEqual({
    ok: false,
    error: { code: 'invalid_fields', fields: ['text'] },
  });
  expect(await ask('搬运', 'x')).toMatchObject({ ok: false, error: { code: 'invalid_fields' } });
});

test('an index that is gone, or of another ledger, is made again from the hall itself', async () => {
  const hauling = await enter('公园里绿化养护');
  await page('养护');
  const { dataDir } = bench.hall;
  const opened = openDatabase({
    path: databasePath(dataDir),
    nowMs: bench.time.now(),
    migrationsFolder: ownMigrations,
  });
  if (!opened.ok) throw new Error(opened.error.code);
  const path = `${searchPath(dataDir)}-other`;
  const foreign = SearchIndex.open(path);
  foreign.write([], { seq: 1, hash: 'of another ledger', builtTo: null });
  const follower = new PostingFollower(opened.value, foreign);
  while (follower.step());
  const ids = foreign.find('"517bx62a4"', { before: Number.MAX_SAFE_INTEGER, limit: 5 });
  expect(ids).toHaveLength(1);
  foreign.close();
  opened.value.close();
  rmSync(path, { force: true });
  expect((await page('养护')).numbers).toEqual([hauling]);
});
