import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cycleLengthMs,
  insertsWithinMs,
  planCycle,
  type CyclePlan,
  type Insert,
} from './board-cycle.ts';
import { longestCycleMs } from './board-paging.ts';

const text = (dwellMs: number, everyMs = longestCycleMs): Insert => ({
  dwellMs,
  everyMs,
  ofPostings: false,
});
const texts = fc.array(
  fc
    .tuple(fc.integer({ min: 8, max: 20 }), fc.constantFrom(2, 3, 5, 10))
    .map(([seconds, minutes]) => text(seconds * 1_000, minutes * 60_000)),
  { minLength: 1, maxLength: 5 },
);
const shares = fc.integer({ min: 30, max: 85 }).map((percent) => percent / 100);

function timeOf(plan: CyclePlan, inserts: readonly Insert[]): number {
  return inserts.reduce((sum, { dwellMs }, at) => sum + dwellMs * (plan.rounds[at] ?? 0), 0);
}

test('a cycle has one of few lengths, never shorter than what is in it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4_000_000 }), (neededMs) => {
      const lengthMs = cycleLengthMs(neededMs);
      expect(lengthMs).toBeGreaterThanOrEqual(neededMs);
      expect(cycleLengthMs(lengthMs)).toBe(lengthMs);
      if (neededMs > longestCycleMs) expect(lengthMs).toBeLessThan(neededMs * 1.11);
    }),
  );
});

test('what fits beside its texts comes round within five minutes', () => {
  fc.assert(
    fc.property(
      texts,
      shares,
      fc.double({ min: 0.05, max: 1, noNaN: true }),
      (inserts, postingShare, part) => {
        const roomMs = longestCycleMs - insertsWithinMs(inserts);
        fc.pre(roomMs > 60_000);
        const pagesMs = Math.floor(roomMs * part);
        const plan = planCycle({ pagesMs, longestPageMs: 20_000, inserts, postingShare });
        expect(plan.cycleMs).toBeLessThanOrEqual(longestCycleMs);
        const usedMs = plan.copies * pagesMs * plan.pageScale + timeOf(plan, inserts);
        expect(usedMs).toBeLessThanOrEqual(plan.cycleMs + 1);
      },
    ),
  );
});

test('in a cycle of any length every text comes as often as it has to', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 8, max: 18 }), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 8_000, max: 3_600_000 }),
      shares,
      (seconds, pagesMs, postingShare) => {
        const inserts = seconds.map((one) => text(one * 1_000));
        const plan = planCycle({ pagesMs, longestPageMs: 15_000, inserts, postingShare });
        for (const rounds of plan.rounds) {
          const gapMs = plan.cycleMs / rounds;
          // Between two pages only: a page and a text may stand between due and shown.
          expect(gapMs + (rounds > 1 ? 15_000 : 0)).toBeLessThanOrEqual(longestCycleMs);
        }
      },
    ),
  );
});

test('few postings get the share they are promised, to a twentieth', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 8, max: 60 }),
      fc.integer({ min: 50, max: 75 }),
      (seconds, percent) => {
        const inserts = Array.from({ length: 5 }, () => text(12_000));
        const plan = planCycle({
          pagesMs: seconds * 1_000,
          longestPageMs: 20_000,
          inserts,
          postingShare: percent / 100,
        });
        const postingsMs = plan.copies * seconds * 1_000 * plan.pageScale;
        const share = postingsMs / (postingsMs + timeOf(plan, inserts));
        expect(Math.abs(share - percent / 100)).toBeLessThan(0.05);
      },
    ),
  );
});

test('wishes that leave postings no room fall back on what has to be', () => {
  const inserts = Array.from({ length: 5 }, () => text(40_000, 60_000));
  const plan = planCycle({ pagesMs: 100_000, longestPageMs: 20_000, inserts, postingShare: 0.6 });
  expect(timeOf(plan, inserts)).toBeLessThanOrEqual(plan.cycleMs * 0.75);
  for (const rounds of plan.rounds) {
    expect(plan.cycleMs / rounds).toBeLessThanOrEqual(longestCycleMs);
  }
});
