import { fitReasons } from '@hall/core/rules/fit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleMatch } from '../testing/fake-meetings.ts';
import { samplePosting } from '../testing/sample-hall.ts';
import { fittingJobs, jobsByTime, jobsToChoose } from './job-lists.ts';

const nowMs = Date.UTC(2026, 10, 21, 21, 42);
const postings = Array.from({ length: 8 }, (_, index) =>
  samplePosting(index, nowMs, { publishAtMs: nowMs - ((index * 5) % 8) * 60_000 }),
);
const ids = postings.map(({ id }) => id);

const fits = fc
  .subarray(ids)
  .chain((chosen) =>
    fc.tuple(
      fc.shuffledSubarray(chosen),
      fc.array(fc.constantFrom(...fitReasons), { maxLength: 3 }),
    ),
  )
  .map(([chosen, reasons]) => chosen.map((postingId) => ({ postingId, reasons })));

test('what suits stands in the order of the hub, and what is no longer offered is left out', () => {
  fc.assert(
    fc.property(fits, fc.subarray(postings), (picked, offered) => {
      const here = new Set(offered.map(({ id }) => id));
      const expected = picked.map(({ postingId }) => postingId).filter((id) => here.has(id));
      expect(fittingJobs(offered, picked).map(({ posting }) => posting.id)).toEqual(expected);
    }),
  );
});

test('without recommendations every posting stands by its time alone, in whatever order it came', () => {
  const usual = jobsByTime(postings, { isMinor: false });
  expect(usual).toHaveLength(postings.length);
  expect(usual.every(({ reasons }) => reasons.length === 0)).toBe(true);
  fc.assert(
    fc.property(fc.shuffledSubarray(postings, { minLength: postings.length }), (shuffled) => {
      const listed = jobsByTime(shuffled, { isMinor: false });
      expect(listed).toEqual(usual);
      const times = listed.map(({ posting }) => posting.publishAtMs);
      expect(times).toEqual([...times].sort((a, b) => b - a));
    }),
  );
});

test('somebody of 16 or 17 sees the same order without the work the law forbids him', () => {
  const all = jobsByTime(postings, { isMinor: false }).map(({ posting }) => posting.id);
  const some = jobsByTime(postings, { isMinor: true }).map(({ posting }) => posting.id);
  expect(some.length).toBeLessThan(all.length);
  expect(some).toEqual(all.filter((id) => some.includes(id)));
});

test('to choose from stand the open meetings of today first, then what suits, nothing twice', () => {
  const picked = ids.slice(0, 4).map((postingId) => ({ postingId, reasons: [] }));
  const matches = [
    sampleMatch(1, { postingId: ids[2] ?? '' }),
    sampleMatch(2, { postingId: ids[0] ?? '', status: 'confirmed' }),
  ];
  const jobs = jobsToChoose(postings, { matches, fits: picked, recommends: true });
  expect(jobs.map(({ of, postingId }) => [of, postingId])).toEqual([
    ['match', ids[2]],
    ['fit', ids[1]],
    ['fit', ids[3]],
  ]);
});

test('who wants no recommendations gets none where he says what he found either', () => {
  const picked = ids.map((postingId) => ({ postingId, reasons: [] }));
  expect(jobsToChoose(postings, { matches: [], fits: picked, recommends: false })).toEqual([]);
});
