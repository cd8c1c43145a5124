import { expect, test } from 'vitest';
import {
  sampleContent,
  sampleEmployer,
  samplePosting,
  sampleScan,
  staffId,
} from '../testing/samples.ts';
import { heapCounts, isOn, matches, newestFirst } from './posting-list.ts';

test('an edit of a live posting lies on two heaps: it waits, and the old text is still out', () => {
  const revision = {
    version: 2,
    content: sampleContent(),
    scan: sampleScan(),
    collectedBy: staffId,
  };
  const live = samplePosting({ status: 'published', revision });
  expect(isOn('waiting', live)).toBe(true);
  expect(isOn('published', live)).toBe(true);
});

test('counts say how many lie on each heap', () => {
  const counts = heapCounts([
    samplePosting(),
    samplePosting({ status: 'expired' }),
    samplePosting({ status: 'archived' }),
  ]);
  expect(counts).toMatchObject({ waiting: 1, over: 2, all: 3, published: 0 });
});

test('a search finds by number, employer and trade, all words together', () => {
  const posting = samplePosting({ postingNo: '990001-261122-0042' });
  const of = { employer: sampleEmployer(), occupation: '小工' };
  expect(matches(posting, of, '0042')).toBe(true);
  expect(matches(posting, of, '示例建筑 小工')).toBe(true);
  expect(matches(posting, of, '示例建筑 瓦工')).toBe(false);
  expect(matches(posting, of, '  ')).toBe(true);
});

test('what changed last stands first', () => {
  const old = samplePosting({ updatedAtMs: 1 });
  const fresh = samplePosting({ updatedAtMs: 2 });
  expect(newestFirst([old, fresh])).toEqual([fresh, old]);
});
