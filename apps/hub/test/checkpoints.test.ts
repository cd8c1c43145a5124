import { existsSync, readFileSync, statSync } from 'node:fs';
import { contentOf } from '@hall/core/testing/posting-builders';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { databasePath } from '../src/store/storage.ts';
import { openBench, type HallBench } from './support/hall-bench.ts';

let bench: HallBench;
let path: string;

beforeAll(async () => {
  bench = await openBench();
  path = databasePath(bench.hall.dataDir);
});
afterAll(() => bench.hall.close());

test('what was committed goes from the log into the file while the hub works', async () => {
  const employerId = await bench.employer();
  const sizeBefore = statSync(path).size;
  const numbers: string[] = [];
  for (let n = 0; n < 420; n += 1) {
    const input = { postingId: null, employerId, content: contentOf() };
    const { postingNo } = await bench.does(bench.people.staff, 'posting.saveDraft', input);
    numbers.push(postingNo);
  }
  // Less than it takes before a commit would copy the log itself.
  expect(statSync(`${path}-wal`).size).toBeLessThan(64 * 1024 * 1024);
  await expect.poll(() => statSync(path).size).toBeGreaterThan(sizeBefore);
  await expect.poll(() => readFileSync(path).includes(numbers[300] ?? '')).toBe(true);
});

test('a hub that is stopped leaves one file, and nothing is missing in it', async () => {
  const postings = (): unknown[] =>
    bench.hall.read((db) => db.prepare('SELECT * FROM posting_whole ORDER BY id').all());
  const before = postings();
  expect(before.length).toBeGreaterThanOrEqual(420);
  await bench.hall.hub.close();
  expect(existsSync(`${path}-wal`)).toBe(false);
  expect(postings()).toEqual(before);
});
