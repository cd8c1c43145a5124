import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPosting, hourlyPayFen, type PostingFacts } from './posting-checks.ts';

const workStartMs = Date.UTC(2026, 10, 21, 22);
const dayMs = 86_400_000;

const clean: PostingFacts = {
  payMinFen: 16_000,
  payMaxFen: 16_000,
  payUnit: 'day',
  settlement: 'daily',
  employmentForm: 'temporary',
  hoursPerDay: 8,
  workStartMs,
  workEndMs: workStartMs + 10 * 3_600_000,
  completionDateMs: null,
  nightShift: false,
  workplaceIsResidence: false,
  regionCode: '990001',
  regionKnown: true,
  addressNamesRegion: true,
  marketProvinceCode: '99',
  licences: [],
  occupation: {
    code: 'general',
    hazardous: false,
    night: false,
    heavy: false,
    licencesRequired: [],
  },
  minimumHourlyWageFen: 2_000,
  payP95Fen: 20_000,
  payCapFen: null,
  employer: { status: 'verified', firstPosting: false },
  duplicates: { samePhoneEmployers: 0, sameTextOtherEmployers: 0, sameOwnPostings: 0 },
};
const partTime = { employmentForm: 'hourly_part_time', payUnit: 'hour', hoursPerDay: 4 } as const;

test('an ordinary posting raises nothing', () => {
  expect(checkPosting(clean)).toEqual([]);
});

const cases: readonly (readonly [string, string, string, Partial<PostingFacts>])[] = [
  [
    'C-EMPLOYER',
    'BLOCK',
    'employer_not_verified',
    { employer: { status: 'expired', firstPosting: false } },
  ],
  ['C-MIN-WAGE', 'BLOCK', 'pay_below_minimum', { ...partTime, payMinFen: 1_999 }],
  [
    'C-MIN-WAGE',
    'REVIEW',
    'minimum_wage_not_configured',
    { ...partTime, minimumHourlyWageFen: null },
  ],
  ['C-MIN-WAGE', 'INFO', 'pay_not_comparable', { ...partTime, payUnit: 'month' }],
  ['C-SETTLEMENT', 'BLOCK', 'settlement_too_long', { ...partTime, settlement: 'monthly' }],
  [
    'C-SETTLEMENT',
    'BLOCK',
    'settlement_too_long',
    { ...partTime, settlement: 'on_completion', completionDateMs: workStartMs + 16 * dayMs },
  ],
  ['C-COMPLETION', 'BLOCK', 'completion_date_missing', { settlement: 'on_completion' }],
  [
    'C-LICENCE',
    'BLOCK',
    'licence_missing',
    { occupation: { ...clean.occupation, licencesRequired: ['welding'] } },
  ],
  ['C-REGION', 'BLOCK', 'region_unknown', { regionKnown: false }],
  ['C-REGION', 'WARN', 'address_outside_region', { addressNamesRegion: false }],
  ['C-PROVINCE', 'REVIEW', 'work_outside_province', { regionCode: '110105' }],
  ['C-HOURS', 'REVIEW', 'hours_over_twelve', { hoursPerDay: 12.5 }],
  ['C-PART-TIME', 'REVIEW', 'part_time_over_four_hours', { ...partTime, hoursPerDay: 5 }],
  ['C-OUTLIER', 'REVIEW', 'pay_outlier', { payMaxFen: 40_001 }],
  ['C-PAY-CAP', 'REVIEW', 'pay_over_cap', { payCapFen: 15_000 }],
  ['C-RESIDENCE', 'REVIEW', 'residence_at_night', { workplaceIsResidence: true, nightShift: true }],
  ['C-FIRST', 'REVIEW', 'first_posting', { employer: { status: 'verified', firstPosting: true } }],
  [
    'C-PHONE',
    'REVIEW',
    'same_phone',
    { duplicates: { ...clean.duplicates, samePhoneEmployers: 1 } },
  ],
  [
    'C-TEXT',
    'REVIEW',
    'same_text',
    { duplicates: { ...clean.duplicates, sameTextOtherEmployers: 1 } },
  ],
  [
    'C-DUPLICATE',
    'REVIEW',
    'own_duplicate',
    { duplicates: { ...clean.duplicates, sameOwnPostings: 1 } },
  ],
  ['C-MINORS', 'INFO', 'minors_excluded', { occupation: { ...clean.occupation, hazardous: true } }],
];

test.each(cases)('%s answers %s %s', (ruleId, severity, code, change) => {
  const hits = checkPosting({ ...clean, ...change });
  expect(hits.filter((hit) => hit.ruleId === ruleId)).toMatchObject([{ severity, code }]);
});

test('the bounds themselves are lawful', () => {
  const onTheBound: readonly Partial<PostingFacts>[] = [
    { ...partTime, payMinFen: 2_000 },
    { ...partTime, settlement: 'half_month' },
    { hoursPerDay: 12 },
    { payMaxFen: 40_000 },
    { settlement: 'on_completion', completionDateMs: workStartMs + dayMs },
  ];
  for (const change of onTheBound) expect(checkPosting({ ...clean, ...change })).toEqual([]);
});

test('a stated licence satisfies the occupation, another does not', () => {
  const occupation = { ...clean.occupation, licencesRequired: ['welding', 'height'] };
  const hits = checkPosting({ ...clean, occupation, licences: ['welding'] });
  expect(hits).toMatchObject([{ ruleId: 'C-LICENCE', data: { missing: ['height'] } }]);
});

test('day pay is compared by the hour', () => {
  expect(hourlyPayFen({ payMinFen: 16_000, payUnit: 'day', hoursPerDay: 8 })).toBe(2_000);
  expect(hourlyPayFen({ payMinFen: 16_000, payUnit: 'job', hoursPerDay: 8 })).toBeNull();
  expect(hourlyPayFen({ payMinFen: 16_000, payUnit: 'day', hoursPerDay: 0 })).toBeNull();
});

test('raising the pay of part-time work never makes it fall below the minimum', () => {
  const fen = fc.integer({ min: 1, max: 100_000 });
  fc.assert(
    fc.property(fen, fen, (payMinFen, more) => {
      const low = (pay: number): boolean =>
        checkPosting({ ...clean, ...partTime, payMinFen: pay, payMaxFen: pay }).some(
          (hit) => hit.code === 'pay_below_minimum',
        );
      expect(low(payMinFen)).toBe(payMinFen < 2_000);
      if (!low(payMinFen)) expect(low(payMinFen + more)).toBe(false);
    }),
  );
});
