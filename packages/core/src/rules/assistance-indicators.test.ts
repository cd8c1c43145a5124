import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assistanceIndicators, type CountedMatch } from './assistance-indicators.ts';

const some = (n: number, isSupported: boolean, waitMs: number | null): CountedMatch[] =>
  Array.from({ length: n }, () => ({ isSupported, waitMs }));

test('share and waits are those of the confirmed matches', () => {
  const counted = [...some(5, true, 600_000), ...some(15, false, 1_200_000)];
  expect(assistanceIndicators(counted)).toEqual({
    matches: 20,
    parts: {
      supported: { matches: 5, avgWaitMs: 600_000 },
      others: { matches: 15, avgWaitMs: 1_200_000 },
      share: 0.25,
    },
  });
});

test('where one to four persons could be told apart nothing is said of either half', () => {
  expect(assistanceIndicators([...some(4, true, 1), ...some(50, false, 1)]).parts).toBeNull();
  expect(assistanceIndicators([...some(50, true, 1), ...some(1, false, 1)]).parts).toBeNull();
  expect(assistanceIndicators([])).toEqual({ matches: 0, parts: null });
  expect(assistanceIndicators(some(9, false, null)).parts).toEqual({
    supported: { matches: 0, avgWaitMs: null },
    others: { matches: 9, avgWaitMs: null },
    share: 0,
  });
});

const anyMatch = fc.record({
  isSupported: fc.boolean(),
  waitMs: fc.option(fc.integer({ min: -60_000, max: 86_400_000 })),
});

test('the halves add up, no half of one to four is told, and no wait is negative', () => {
  fc.assert(
    fc.property(fc.array(anyMatch, { maxLength: 40 }), (counted) => {
      const { matches, parts } = assistanceIndicators(counted);
      expect(matches).toBe(counted.length);
      if (parts === null) return;
      const { supported, others, share } = parts;
      expect(supported.matches + others.matches).toBe(matches);
      expect(share).toBeCloseTo(supported.matches / matches);
      for (const half of [supported, others]) {
        expect(half.matches === 0 || half.matches >= 5).toBe(true);
        expect(half.avgWaitMs ?? 0).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
