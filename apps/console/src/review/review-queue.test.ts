import { expect, test } from 'vitest';
import { sampleContent, samplePosting, sampleScan, staffId } from '../testing/samples.ts';
import {
  fourEyes,
  isPassedForOpening,
  queueItem,
  reviewQueue,
  waitingTime,
} from './review-queue.ts';

test('the fast lane stands first, then whoever has waited longest', () => {
  const late = samplePosting({ updatedAtMs: 1_000 });
  const later = samplePosting({ updatedAtMs: 2_000 });
  const fast = samplePosting({ updatedAtMs: 3_000, scan: sampleScan({ fastLane: true }) });
  const queue = reviewQueue([later, fast, samplePosting({ status: 'published' }), late]);
  expect(queue.map((item) => item.posting)).toEqual([fast, late, later]);
});

test('who was passed for the opening waits for nobody and stands last', () => {
  const release = { version: 1, decisions: [], by: staffId, fastLane: true, atMs: 1_000 };
  const scan = sampleScan({ fastLane: true });
  const passed = samplePosting({ version: 1, updatedAtMs: 1_000, scan, release });
  const plain = samplePosting({ updatedAtMs: 2_000 });
  const edited = samplePosting({ version: 2, updatedAtMs: 3_000, release });
  const queue = reviewQueue([passed, edited, plain]);
  expect(queue.map(({ posting }) => posting)).toEqual([plain, edited, passed]);
  expect(queue.map(isPassedForOpening)).toEqual([false, false, true]);
});

test('an edit of a live posting waits with its own text and its own writer', () => {
  const content = sampleContent({ headcount: 9 });
  const revision = { version: 4, content, scan: sampleScan(), collectedBy: staffId };
  const item = queueItem(samplePosting({ status: 'published', version: 3, revision }));
  expect(item).toMatchObject({ version: 4, isRevision: true, collectedBy: staffId });
  expect(item?.content.headcount).toBe(9);
});

test('waiting is in time for ten minutes and overdue after fifteen', () => {
  const item = queueItem(samplePosting({ updatedAtMs: 0 }))!;
  const after = (minutes: number) => waitingTime(item, minutes * 60_000);
  expect(after(9.9)).toEqual({ minutes: 9, state: 'in_time' });
  expect(after(10)).toEqual({ minutes: 10, state: 'target_missed' });
  expect(after(15)).toEqual({ minutes: 15, state: 'overdue' });
});

test('nobody reviews his own text, except where one person is all there is', () => {
  const item = queueItem(samplePosting())!;
  expect(fourEyes(item, { staffId: 'somebody-else', singleStaff: false })).toBe('other');
  expect(fourEyes(item, { staffId, singleStaff: false })).toBe('own_refused');
  expect(fourEyes(item, { staffId, singleStaff: true })).toBe('own_allowed');
});
