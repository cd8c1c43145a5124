import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  correctCount,
  countPasses,
  doubtCount,
  emptyCount,
  freshCount,
  hallCount,
  hourStartOf,
  totalsOf,
  type GateHour,
  type HallCount,
  type LanePass,
} from './hall-count.ts';

const atMs = Date.parse('2026-11-22T05:10:00+08:00');
const now = (hourBefore: GateHour | null = null) => ({ atMs, hourBefore });
const day = '2026-11-22';

const lane = fc.constantFrom('1', '2', 'A3');
const pass = fc.record({ lane, direction: fc.constantFrom('in', 'out') });
const passes = fc.array(pass, { maxLength: 60 });

const step = fc.oneof(
  fc.record({ what: fc.constant('passes' as const), passes }),
  fc.record({ what: fc.constant('correct' as const), delta: fc.integer({ min: -500, max: 500 }) }),
  fc.record({ what: fc.constantFrom('doubt' as const, 'empty' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function take(count: HallCount, one: Step): HallCount {
  const at = now(count.hour);
  switch (one.what) {
    case 'passes':
      return countPasses(count, one.passes, at);
    case 'correct':
      return correctCount(count, one.delta, at);
    case 'doubt':
      return doubtCount(count, at);
    case 'empty':
      return emptyCount(count);
  }
}

test('whatever happens, nobody is missing from the lanes, never less than nobody is inside, and the peak holds', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let count = freshCount(day);
      let [came, went, most] = [0, 0, 0];
      for (const one of steps) {
        count = take(count, one);
        if (one.what === 'passes') {
          came += one.passes.filter(({ direction }) => direction === 'in').length;
          went += one.passes.filter(({ direction }) => direction === 'out').length;
        }
        if (count.hour !== null && one.what !== 'empty') most = Math.max(most, count.inside);
        expect(hallCount.parse(count)).toEqual(count);
        expect(count.inside).toBeGreaterThanOrEqual(0);
      }
      expect(totalsOf(count)).toEqual({ in: came, out: went });
      expect(count.hour?.in ?? 0).toBe(came);
      expect(count.hour?.out ?? 0).toBe(went);
      expect(count.hour?.peakInside ?? 0).toBeGreaterThanOrEqual(most);
    }),
  );
});

test('people counted one by one and all at once make the same count', () => {
  fc.assert(
    fc.property(passes, (all) => {
      const people = all as LanePass[];
      const single = people.reduce(
        (count, one) => countPasses(count, [one], now(count.hour)),
        freshCount(day),
      );
      const inOrder = (count: HallCount) =>
        [...count.lanes].sort((a, b) => (a.lane < b.lane ? -1 : 1));
      const together = countPasses(freshCount(day), people, now());
      expect(together.inside).toBe(single.inside);
      expect(inOrder(together)).toEqual(inOrder(single));
      if (people.length > 0) expect(together.hour).toEqual(single.hour);
    }),
  );
});

test('a doubt stays until somebody has counted, or nobody is inside', () => {
  const doubted = doubtCount(freshCount(day), now());
  const one: LanePass = { lane: '1', direction: 'in' };
  expect(countPasses(doubted, [one], now(doubted.hour)).isApproximate).toBe(true);
  expect(correctCount(doubted, 3, now(doubted.hour))).toMatchObject({
    inside: 3,
    isApproximate: false,
    hour: { isApproximate: true },
  });
  expect(emptyCount(doubted).isApproximate).toBe(false);
});

test('an hour goes on with what was counted in it before', () => {
  const before = {
    hourStartMs: hourStartOf(atMs),
    in: 5,
    out: 2,
    peakInside: 9,
    isApproximate: false,
  };
  const one: LanePass = { lane: '1', direction: 'in' };
  const { hour } = countPasses(freshCount(day), [one], now(before));
  expect(hour).toEqual({ ...before, in: 6 });
  expect(before.hourStartMs).toBe(Date.parse('2026-11-22T05:00:00+08:00'));
});
