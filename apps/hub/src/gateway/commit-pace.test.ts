import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CommitPace } from './commit-pace.ts';

const after = (jobs: number, commitMs: number): CommitPace => {
  const pace = new CommitPace();
  pace.committed(jobs, commitMs);
  return pace;
};

test('the slower the disk, the more work shares a commit, within bounds', () => {
  const disk = fc.double({ min: 0, max: 1_000, noNaN: true });
  fc.assert(
    fc.property(disk, disk, (one, other) => {
      const quick = after(1, Math.min(one, other)).collectMs;
      const slow = after(1, Math.max(one, other)).collectMs;
      expect(quick).toBeLessThanOrEqual(slow);
      expect(quick).toBeGreaterThanOrEqual(8);
      expect(slow).toBeLessThanOrEqual(40);
    }),
  );
  // A disk that takes 6 ms: 24 ms of work for each of them.
  expect(after(1, 6).collectMs).toBe(24);
});

test('outside of a rush nobody waits for anybody, however slow the disk', () => {
  expect(new CommitPace().isTime(1, 0, 1)).toBe(true);
  expect(after(1, 30).isTime(1, 0, 1)).toBe(true);
  expect(after(7, 30).isTime(1, 0, 1)).toBe(true);
  expect(after(7, 1).isTime(5, 0, 5)).toBe(true);
});

test('in a rush on a quick disk who is arriving is taken along, for 2 ms at most', () => {
  expect(after(64, 1.5).isTime(20, 0.1, 20)).toBe(false);
  expect(after(64, 1.5).isTime(50, 0.9, 30)).toBe(false);
  expect(after(64, 1.5).isTime(50, 1, 0)).toBe(true);
  expect(after(64, 1.5).isTime(500, 2, 100)).toBe(true);
});

test('in a rush on a slow disk those who were just answered are waited for, half a commit and 10 ms at most', () => {
  expect(after(20, 6).isTime(19, 2.9, 0)).toBe(false);
  expect(after(20, 6).isTime(20, 0, 20)).toBe(true);
  expect(after(20, 6).isTime(1, 3, 1)).toBe(true);
  expect(after(20, 90).isTime(1, 10, 1)).toBe(true);
});

test('who waits is always taken after 10 ms, whatever came before', () => {
  const count = fc.nat(5_000);
  const anything = fc.double({ min: 0, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(count, anything, count, count, (jobs, ms, waiting, arrived) =>
      after(jobs, ms).isTime(waiting, 10, arrived),
    ),
  );
});
