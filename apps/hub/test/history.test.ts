import type { QueryInput, QueryOutput } from '@hall/core/contract/queries';
import type { Answer } from '@hall/core/contract/wire';
import { msPerDay } from '@hall/core/basics/market-day';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentOf } from '@hall/core/testing/posting-builders';
import { openBench, type HallBench } from './support/hall-bench.ts';
import type { TestSocket } from './support/test-hall.ts';

let bench: HallBench;
let desk: TestSocket;
let mine: string;
let other: string;
/** Numbers in the order in which they were entered: three on the first day, sixty a day later. */
const numbers: string[] = [];
const firstDay = '2026-11-23';
const nextDay = '2026-11-24';

beforeAll(async () => {
  bench = await openBench();
  mine = await bench.employer();
  other = await bench.employer({ type: 'household', creditCode: null });
  const enter = async (employerId: string): Promise<void> => {
    const input = { postingId: null, employerId, content: contentOf() };
    const { postingNo } = await bench.does(bench.people.staff, 'posting.saveDraft', input);
    numbers.push(postingNo);
    bench.time.advance(1);
  };
  for (let n = 0; n < 3; n += 1) await enter(mine);
  bench.time.advance(msPerDay);
  for (let n = 0; n < 60; n += 1) await enter(n % 2 === 0 ? mine : other);
  desk = (await bench.hall.staff('staff')).socket;
}, 60_000);
afterAll(() => bench.hall.close());

async function ask(name: string, input: unknown): Promise<Answer> {
  return (await desk.ask('query', { name, input })) as Answer;
}

const all = { employerId: null, status: null, fromDay: null, toDay: null, cursor: null };

/** Every page of the history, as numbers. */
async function pages(filter: Partial<QueryInput<'posting.history'>>): Promise<string[][]> {
  const found: string[][] = [];
  let cursor: string | null = null;
  do {
    const answer = await ask('posting.history', { ...all, ...filter, cursor });
    if (!answer.ok) throw new Error(answer.error.code);
    const page = answer.value as QueryOutput<'posting.history'>;
    found.push(page.postings.map(({ postingNo }) => postingNo));
    cursor = page.next;
  } while (cursor !== null);
  return found;
}

test('the history comes in pages of fifty, newest first, each posting once', async () => {
  const found = await pages({});
  expect(found.map(({ length }) => length)).toEqual([50, 13]);
  expect(found.flat()).toEqual([...numbers].reverse());
});

test('days are those on which a posting was entered, both included', async () => {
  expect((await pages({ fromDay: firstDay, toDay: firstDay })).flat()).toHaveLength(3);
  expect((await pages({ fromDay: nextDay, toDay: nextDay })).flat()).toHaveLength(60);
  expect((await pages({ fromDay: firstDay, toDay: nextDay })).flat()).toHaveLength(63);
  expect((await pages({ toDay: '2026-11-22' })).flat()).toEqual([]);
});

test('employer, status and days narrow the history together, over its pages', async () => {
  const ofOne = { employerId: mine, fromDay: nextDay, toDay: nextDay };
  expect((await pages(ofOne)).flat()).toHaveLength(30);
  expect((await pages({ ...ofOne, status: 'draft' })).flat()).toHaveLength(30);
  expect((await pages({ ...ofOne, status: 'published' })).flat()).toEqual([]);
  const drafts = await pages({ status: 'draft', fromDay: nextDay, toDay: nextDay });
  expect(drafts.map(({ length }) => length)).toEqual([50, 10]);
});

test.each([
  ['a range turned round', { fromDay: nextDay, toDay: firstDay }],
  [
    'a status over more days than are looked through',
    { status: 'draft', fromDay: '2026-01-01', toDay: nextDay },
  ],
  ['a status without an end of days', { status: 'draft', fromDay: firstDay }],
  ['a day that is none', { fromDay: '2026-02-30' }],
  ['a cursor nobody gave out', { cursor: 'x' }],
])('%s is refused', async (_, filter) => {
  const answer = await ask('posting.history', { ...all, ...filter });
  expect(answer).toMatchObject({ ok: false, error: { code: 'invalid_fields' } });
});

test('a posting is found by its number and by its id, however old', async () => {
  const [postingNo = ''] = numbers;
  const answer = await ask('posting.find', { by: 'number', postingNo });
  if (!answer.ok) throw new Error(answer.error.code);
  const { posting } = answer.value as QueryOutput<'posting.find'>;
  expect(posting).toMatchObject({ postingNo, employerId: mine });
  const byId = await ask('posting.find', { by: 'id', postingId: posting?.id });
  expect(byId).toMatchObject({ value: { posting: { postingNo } } });
});

test('a number nobody was given is not found, one that cannot be is refused', async () => {
  const nobody = { ok: true, value: { posting: null } };
  for (const postingNo of ['990001-261123-9999', '990001-991399-0001']) {
    expect(await ask('posting.find', { by: 'number', postingNo })).toEqual(nobody);
  }
  const wrong = { ok: false, error: { code: 'invalid_fields' } };
  expect(await ask('posting.find', { by: 'number', postingNo: '0001' })).toMatchObject(wrong);
});

test('no question of the history walks through all of it', () => {
  const plans = bench.hall.read((db) =>
    [
      `employer_id = 'e' AND id < 'g' AND id >= ''`,
      `+status = 'draft' AND id < 'g' AND id >= '0'`,
      `id >= '0' AND id < 'g' AND json_extract(state_json, '$.postingNo') = 'x'`,
    ].map((where) =>
      JSON.stringify(
        db
          .prepare(
            `EXPLAIN QUERY PLAN SELECT state_json, steady_json FROM posting_whole WHERE ${where}`,
          )
          .all(),
      ),
    ),
  );
  for (const plan of plans) expect(plan).toContain('SEARCH posting USING INDEX');
});
