import fc from 'fast-check';
import { expect, test } from 'vitest';
import { msPerDay } from '@hall/core/basics/market-day';
import { sampleId, sampleNowMs, samplePosting } from '../testing/samples.ts';
import { askedPostings, unansweredToday } from './asked.ts';

const mine = sampleId();
const someone = fc
  .record({
    status: fc.constantFrom('published' as const, 'filled' as const, 'expired' as const),
    askedStillAtMs: fc.option(fc.integer({ min: sampleNowMs, max: sampleNowMs + msPerDay })),
    collectedBy: fc.constantFrom(mine, sampleId()),
  })
  .map((over) => samplePosting({ ...over, validUntilMs: sampleNowMs + 9 * msPerDay }));

test('who is asked stands on the list, his own collector first, and soonest to leave first', () => {
  fc.assert(
    fc.property(fc.array(someone, { maxLength: 20 }), (postings) => {
      const asked = askedPostings(postings, mine);
      expect(asked.every(({ status }) => status === 'published')).toBe(true);
      expect(asked).toHaveLength(
        postings.filter((one) => one.status === 'published' && one.askedStillAtMs !== null).length,
      );
      const keys = asked.map(({ collectedBy, askedStillAtMs }) => [
        Number(collectedBy !== mine),
        askedStillAtMs ?? 0,
      ]);
      const sorted = [...keys].sort(
        (a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0),
      );
      expect(keys).toEqual(sorted);
    }),
  );
});

test('only what left today for want of an answer is counted', () => {
  const gone = { status: 'expired', reason: { code: 'stale', text: '' } } as const;
  const postings = [
    samplePosting({ ...gone, updatedAtMs: sampleNowMs }),
    samplePosting({ ...gone, updatedAtMs: sampleNowMs - msPerDay }),
    samplePosting({ status: 'expired', reason: null, updatedAtMs: sampleNowMs }),
  ];
  expect(unansweredToday(postings, sampleNowMs)).toBe(1);
});
