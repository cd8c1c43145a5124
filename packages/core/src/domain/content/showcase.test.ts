import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detailsOf, showcaseOf } from '../../testing/hall-builders.ts';
import { fiveAmMs } from '../../testing/posting-builders.ts';
import { employerType, type Employer } from '../employer/employer.ts';
import { newEmployer } from '../employer/verification.ts';
import { contentDetails, mostShowcasePostings } from './content.ts';
import { mayShowcase, showcaseEndMs, showcaseFault, showcasePostings } from './showcase.ts';

const id = '00000000-0000-4000-8000-0000000000e1';
const other = '00000000-0000-4000-8000-0000000000e2';

function employerOf(changes: Partial<Employer> = {}): Employer {
  const made = newEmployer({ id, details: detailsOf(), by: other, nowMs: fiveAmMs });
  return { ...made, status: 'verified', verifiedUntilMs: fiveAmMs + 1_000, ...changes };
}

test('only who is verified now and known by his own name has a showcase', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('unverified', 'verified', 'expired', 'blacklisted'),
      fc.constantFrom(...employerType.options),
      fc.integer({ min: -2_000, max: 2_000 }),
      (status, type, aheadMs) => {
        const employer = employerOf({ status, details: detailsOf({ type }) });
        const nowMs = fiveAmMs + aheadMs;
        const may = mayShowcase(employer, nowMs);
        const named = type !== 'household' && type !== 'gangmaster';
        expect(may).toBe(status === 'verified' && named && aheadMs < 1_000);
        const fault = showcaseFault(showcaseOf(id), { employer, postings: [], nowMs });
        expect(fault === null).toBe(may);
      },
    ),
  );
});

test('a showcase shows nothing but live postings of those that were chosen, and never too many', () => {
  const ids = fc.uniqueArray(fc.uuid(), { maxLength: 100 });
  fc.assert(
    fc.property(ids, fc.option(ids), (live, chosen) => {
      const shown = showcasePostings(
        { postingIds: chosen },
        live.map((one) => ({ id: one })),
      );
      expect(shown.length).toBeLessThanOrEqual(mostShowcasePostings);
      for (const one of shown) {
        expect(live).toContain(one);
        if (chosen !== null) expect(chosen).toContain(one);
      }
      const wanted = live.filter((one) => chosen?.includes(one) !== false);
      if (wanted.length <= mostShowcasePostings) expect(shown.length).toBe(wanted.length);
    }),
  );
});

test('a posting of another employer, or one there is not, is refused', () => {
  const given = { employer: employerOf(), nowMs: fiveAmMs };
  const details = showcaseOf(id);
  expect(showcaseFault(details, { ...given, postings: [{ employerId: id }] })).toBeNull();
  for (const wrong of [null, { employerId: other }]) {
    expect(showcaseFault(details, { ...given, postings: [{ employerId: id }, wrong] })).toEqual({
      code: 'invalid_fields',
      fields: ['postingIds'],
    });
  }
});

test('it ends with its period or with the verification, whichever comes first', () => {
  expect(showcaseEndMs(showcaseOf(id), employerOf())).toBe(fiveAmMs + 1_000);
  const short = showcaseOf(id, { validToMs: fiveAmMs + 500 });
  expect(showcaseEndMs(short, employerOf())).toBe(fiveAmMs + 500);
});

test('nothing in a showcase can hold an amount of money (A-03)', () => {
  const paid = { ...showcaseOf(id), feeFen: 100 };
  expect(contentDetails.safeParse(showcaseOf(id)).success).toBe(true);
  expect(contentDetails.safeParse(paid).success).toBe(false);
});
