import fc from 'fast-check';
import { expect, test } from 'vitest';
import { msPerMinute } from '../basics/market-day.ts';
import { wishesOf } from '../testing/hall-builders.ts';
import { contentOf, fiveAmMs } from '../testing/posting-builders.ts';
import { topCandidates, type Candidate } from './candidates.ts';
import { fitOf } from './fit.ts';
import { occupations } from './occupations.ts';

const nowMs = fiveAmMs;
const at = { nowMs, limit: 20 };
let count = 0;

function seeker(changes: Partial<Candidate> = {}): Candidate {
  count += 1;
  return {
    workerId: `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`,
    wishes: wishesOf(),
    minorWorker: false,
    checkedInAtMs: nowMs,
    knownToEmployer: false,
    ...changes,
  };
}

const idsOf = (ranked: ReturnType<typeof topCandidates>): string[] =>
  ranked.map(({ candidate }) => candidate.workerId);

test('who wants this work comes before who wants its like, and others do not come', () => {
  const own = seeker();
  const like = seeker({ wishes: wishesOf({ occupationIds: ['mason'] }) });
  const other = seeker({ wishes: wishesOf({ occupationIds: ['cleaner'] }) });
  expect(idsOf(topCandidates(contentOf(), [other, like, own], at))).toEqual([
    own.workerId,
    like.workerId,
  ]);
});

test('among equals who came first goes first, and waiting brings points', () => {
  const late = seeker();
  const early = seeker({ checkedInAtMs: nowMs - 31 * msPerMinute });
  const justBefore = seeker({ checkedInAtMs: nowMs - 1 });
  const ranked = topCandidates(contentOf(), [late, justBefore, early], at);
  expect(idsOf(ranked)).toEqual([early.workerId, justBefore.workerId, late.workerId]);
  expect(ranked[0]?.reasons).toContain('waited');
  expect((ranked[0]?.points ?? 0) - (ranked[1]?.points ?? 0)).toBe(2);
});

test('somebody the employer knows comes before a stranger, but not before the right trade', () => {
  const stranger = seeker();
  const known = seeker({ knownToEmployer: true });
  const knownLike = seeker({
    knownToEmployer: true,
    wishes: wishesOf({ occupationIds: ['mason'] }),
  });
  expect(idsOf(topCandidates(contentOf(), [knownLike, stranger, known], at))).toEqual([
    known.workerId,
    stranger.workerId,
    knownLike.workerId,
  ]);
});

test('no young worker is offered for hazardous, heavy or night work', () => {
  for (const occupation of occupations) {
    const content = contentOf({
      occupationId: occupation.id,
      shiftStart: '08:00',
      shiftEnd: '12:00',
    });
    const young = seeker({
      minorWorker: true,
      wishes: wishesOf({ occupationIds: [occupation.id] }),
    });
    const barred = occupation.hazardous || occupation.heavy || occupation.night;
    expect(topCandidates(content, [young], at)).toHaveLength(barred ? 0 : 1);
  }
});

const anybody = fc.record({
  wishes: fc
    .record({
      occupationIds: fc.uniqueArray(fc.constantFrom('general', 'mason', 'rebar', 'cleaner'), {
        minLength: 1,
        maxLength: 3,
      }),
      wantedSettlement: fc.constantFrom('daily' as const, 'weekly' as const, null),
    })
    .map((wishes) => wishesOf(wishes)),
  minorWorker: fc.boolean(),
  checkedInAtMs: fc.integer({ min: nowMs - 4 * 60 * msPerMinute, max: nowMs + msPerMinute }),
  knownToEmployer: fc.boolean(),
});

test('the best few are the first of all who fit, in whatever order they are looked at', () => {
  fc.assert(
    fc.property(
      fc.array(anybody, { maxLength: 60 }),
      fc.integer({ min: 1, max: 25 }),
      (all, limit) => {
        const candidates = all.map((one) => seeker(one));
        const content = contentOf();
        const everyone = topCandidates(content, candidates, {
          nowMs,
          limit: candidates.length + 1,
        });
        expect(everyone).toHaveLength(
          candidates.filter((one) => fitOf(one, content, nowMs) !== null).length,
        );
        const points = everyone.map((one) => one.points);
        expect(points).toEqual([...points].sort((a, b) => b - a));
        expect(topCandidates(content, [...candidates].reverse(), { nowMs, limit })).toEqual(
          everyone.slice(0, limit),
        );
      },
    ),
  );
});

test('who somebody is can change neither his points nor his place', () => {
  const who = fc.record({
    gender: fc.constantFrom('male', 'female', 'unknown'),
    residenceRegion: fc.constantFrom('990001', '110105', null),
    ethnicity: fc.string(),
    photo: fc.string(),
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(anybody, who, who), { maxLength: 20 }), (people) => {
      const plain = people.map(([one]) => seeker(one));
      const [first, second] = [1, 2].map((which) =>
        plain.map((one, index): Candidate => ({ ...one, ...people[index]?.[which] })),
      );
      const content = contentOf();
      const told = (all: readonly Candidate[] = []): unknown =>
        topCandidates(content, all, at).map(({ candidate, points, reasons }) => [
          candidate.workerId,
          points,
          reasons,
        ]);
      expect(told(first)).toEqual(told(second));
    }),
  );
});

/** Does not compile once a search for people may know more of them than this. */
const known: Record<keyof Candidate, true> = {
  workerId: true,
  wishes: true,
  minorWorker: true,
  checkedInAtMs: true,
  knownToEmployer: true,
};
test('a search for people knows wishes, protection, check-in and earlier work, nothing else', () => {
  expect(Object.keys(known)).toHaveLength(5);
});
