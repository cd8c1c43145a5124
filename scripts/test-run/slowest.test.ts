import { expect, test } from 'vitest';
import { slowestFiles } from './slowest.ts';

const files = [
  { name: '/hall/a.test.ts', startTime: 1_000, endTime: 1_500 },
  { name: '/hall/deep/b.test.ts', startTime: 1_000, endTime: 13_340 },
  { name: '/hall/c.test.ts', startTime: 2_000, endTime: 4_000 },
];

test('the files that took longest come first, and no more than asked for', () => {
  const json = JSON.stringify({ testResults: files });
  expect(slowestFiles({ json, root: '/hall', most: 2 })).toEqual([
    '  12.3 s  deep/b.test.ts',
    '   2.0 s  c.test.ts',
  ]);
});

test('a report of another shape, or half a report, names no files', () => {
  for (const json of ['{}', '{"testResults":[{"na'])
    expect(slowestFiles({ json, root: '/hall', most: 2 })).toEqual([]);
});
