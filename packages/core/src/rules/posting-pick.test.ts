import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Posting, PostingContent } from '../domain/posting/posting.ts';
import { wishesOf } from '../testing/hall-builders.ts';
import { contentOf, fiveAmMs, livePosting } from '../testing/posting-builders.ts';
import { occupations } from './occupations.ts';
import { mayMinorsTake, strongestReasons } from './fit.ts';
import { explainPick, latestPostings, pickPostings, type PickFor } from './posting-pick.ts';

const worker: PickFor = { wishes: wishesOf(), minorWorker: false, nowMs: fiveAmMs };
let count = 0;

function job(changes: Partial<PostingContent> = {}, more: Partial<Posting> = {}): Posting {
  count += 1;
  const id = `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
  return livePosting(contentOf(changes), { id, ...more });
}

test('the wished occupation comes before its family, and others do not come', () => {
  const own = job();
  const family = job({ occupationId: 'mason' });
  const other = job({ occupationId: 'cleaner' });
  const picked = explainPick(worker, [other, family, own]);
  expect(picked.map(({ posting }) => posting.id)).toEqual([own.id, family.id]);
  expect(picked[0]?.reasons).toContain('occupation');
});

test('work that needs a certificate goes only to those who named it', () => {
  const scaffolding = job({ occupationId: 'scaffolder' });
  expect(pickPostings(worker, [scaffolding])).toEqual([]);
  const wishes = wishesOf({ occupationIds: ['scaffolder'] });
  expect(pickPostings({ ...worker, wishes }, [scaffolding])).toEqual([scaffolding]);
});

test('postings that are full, over, suspended or not for today are left out', () => {
  const postings = [
    job({}, { taken: 6 }),
    job({}, { validUntilMs: fiveAmMs }),
    job({}, { status: 'suspended' }),
    job({ workStartMs: fiveAmMs + 86_400_000, workEndMs: fiveAmMs + 90_000_000 }),
  ];
  expect(pickPostings(worker, postings)).toEqual([]);
  const any = wishesOf({ availability: { when: 'any', part: 'any' } });
  expect(pickPostings({ ...worker, wishes: any }, postings)).toEqual([postings[3]]);
});

test('young workers get nothing hazardous, heavy or at night, whatever they wish', () => {
  for (const occupation of occupations) {
    const content = { occupationId: occupation.id, shiftStart: '08:00', shiftEnd: '12:00' };
    const barred = occupation.hazardous || occupation.heavy || occupation.night;
    expect(mayMinorsTake(content)).toBe(!barred);
    expect(mayMinorsTake({ ...content, shiftStart: '23:00' })).toBe(false);
    const wishes = wishesOf({ occupationIds: [occupation.id] });
    const picked = pickPostings({ ...worker, wishes, minorWorker: true }, [job(content)]);
    expect(picked).toHaveLength(barred ? 0 : 1);
  }
});

test('better pay, the wished settlement and shift bring a posting forward', () => {
  const wishes = wishesOf({
    wantedPayMinFen: 18_000,
    wantedPayUnit: 'day',
    wantedSettlement: 'daily',
    availability: { when: 'today', part: 'day' },
  });
  const poor = job();
  const weekly = job({ payMaxFen: 20_000, settlement: 'weekly' });
  const best = job({ payMaxFen: 20_000 });
  const picked = pickPostings({ ...worker, wishes }, [poor, weekly, best]);
  expect(picked).toEqual([best, weekly, poor]);
});

test('at most five are picked, and the order in which postings are looked at does not matter', () => {
  const ids = occupations.map(({ id }) => id);
  const content = fc.record({
    occupationId: fc.constantFrom(...ids),
    payMinFen: fc.integer({ min: 10_000, max: 20_000 }),
    headcount: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(
      fc.array(content, { maxLength: 20 }),
      fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 5 }),
      (contents, occupationIds) => {
        const postings = contents.map((changes) => job({ ...changes, payMaxFen: 20_000 }));
        const wanted = { ...worker, wishes: wishesOf({ occupationIds }) };
        const picked = pickPostings(wanted, postings);
        expect(picked.length).toBeLessThanOrEqual(5);
        expect(pickPostings(wanted, [...postings].reverse())).toEqual(picked);
      },
    ),
  );
});

test('who somebody is cannot change what he is offered', () => {
  const postings = [job(), job({ occupationId: 'mason' }), job({ payMaxFen: 30_000 })];
  const who = fc.record({
    gender: fc.constantFrom('male', 'female', 'unknown'),
    residenceRegion: fc.constantFrom('990001', '110105', null),
    ethnicity: fc.string(),
  });
  fc.assert(
    fc.property(who, who, (one, other) => {
      expect(pickPostings({ ...worker, ...one }, postings)).toEqual(
        pickPostings({ ...worker, ...other }, postings),
      );
    }),
  );
});

/** Does not compile once a pick may know more of a worker than this. */
const known: Record<keyof PickFor, true> = { wishes: true, minorWorker: true, nowMs: true };
test('a pick knows wishes, protection and time', () => {
  expect(Object.keys(known)).toHaveLength(3);
});

test('without recommendations the newest come first, whatever somebody wishes', () => {
  const ids = occupations.map(({ id }) => id);
  const wishes = fc.record({
    occupationIds: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 5 }),
    wantedPayMinFen: fc.option(fc.integer({ min: 1, max: 50_000 })),
  });
  const contents = fc.array(
    fc.record({ occupationId: fc.constantFrom(...ids), publishedMs: fc.nat({ max: 9 }) }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(contents, wishes, wishes, fc.boolean(), (jobs, one, other, minorWorker) => {
      const postings = jobs.map(({ occupationId, publishedMs }) =>
        job({ occupationId }, { publishAtMs: publishedMs }),
      );
      // As who asks would: the whole profile is at hand, and does not count.
      const listFor = (who: PickFor) => latestPostings(who, postings);
      const list = listFor({ wishes: wishesOf(one), minorWorker, nowMs: fiveAmMs });
      expect(listFor({ wishes: wishesOf(other), minorWorker, nowMs: fiveAmMs })).toEqual(list);
      const open = postings.filter(
        (posting) => !minorWorker || mayMinorsTake(posting.content as PostingContent),
      );
      expect(list).toHaveLength(Math.min(5, open.length));
      const times = list.map(({ publishAtMs }) => publishAtMs ?? 0);
      expect(times).toEqual([...times].sort((a, b) => b - a));
      const shownTimes = open.map(({ publishAtMs }) => publishAtMs ?? 0).sort((a, b) => b - a);
      expect(times).toEqual(shownTimes.slice(0, 5));
    }),
  );
});

test('the reasons that are told are the strongest, and answer what somebody wished', () => {
  const fit = { reasons: ['settlement', 'today', 'occupation', 'pay', 'shift'] } as const;
  const wishes = wishesOf({
    wantedPayMinFen: 1,
    wantedPayUnit: 'day',
    wantedSettlement: 'daily',
    availability: { when: 'today', part: 'day' },
  });
  expect(strongestReasons(fit, { wishes, most: 3 })).toEqual(['occupation', 'pay', 'today']);
  expect(strongestReasons(fit, { wishes, most: 9 })).toHaveLength(5);
  expect(strongestReasons(fit, { wishes: wishesOf(), most: 3 })).toEqual(['occupation', 'today']);
});
