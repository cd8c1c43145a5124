import { expect, test } from 'vitest';
import { contentOf } from '../../testing/posting-builders.ts';
import { completeContent, mandatoryFields } from './completeness.ts';

test('the mandatory fields are those of the rules, no more and no fewer', () => {
  expect([...mandatoryFields].sort()).toEqual(
    [
      'contactName',
      'contactPhone',
      'employmentForm',
      'headcount',
      'hoursPerDay',
      'insurance',
      'occupationId',
      'payMaxFen',
      'payMinFen',
      'payUnit',
      'settlement',
      'shiftEnd',
      'shiftStart',
      'skillRequirements',
      'sourceChannel',
      'workAddress',
      'workContent',
      'workEndMs',
      'workRegion',
      'workStartMs',
    ].sort(),
  );
});

test.each(mandatoryFields)('a posting without %s is refused and told so', (field) => {
  expect(completeContent({ ...contentOf(), [field]: null }, 'enterprise')).toEqual({
    ok: false,
    error: { code: 'missing_fields', fields: [field] },
  });
});

test('all missing fields are named at once', () => {
  const empty = Object.fromEntries(Object.keys(contentOf()).map((name) => [name, null]));
  const result = completeContent(empty as never, 'enterprise');
  expect(!result.ok && result.error.fields).toHaveLength(mandatoryFields.length);
});

test.each([
  ['originName', { sourceChannel: 'peer_market' }, 'enterprise'],
  ['pieceName', { payUnit: 'piece' }, 'enterprise'],
  ['settlementDay', { settlement: 'on_completion' }, 'enterprise'],
] as const)('%s is asked for where the rest calls for it', (field, changes, type) => {
  expect(completeContent(contentOf(changes), type)).toEqual({
    ok: false,
    error: { code: 'missing_fields', fields: [field] },
  });
});

test('a gang-master hears why his posting is refused, and everything else that is missing', () => {
  expect(completeContent({ ...contentOf(), headcount: null }, 'gangmaster')).toEqual({
    ok: false,
    error: { code: 'real_employer_missing', fields: ['headcount', 'realEmployerName'] },
  });
});

test('open optional fields get their harmless meaning, and no phone is public by itself', () => {
  const draft = { ...contentOf(), welfare: null, licences: null, phonePublic: null };
  const result = completeContent(draft, 'enterprise');
  expect(result.ok && result.value).toMatchObject({
    phonePublic: false,
    licences: [],
    welfare: { mealsPerDay: 0, lodging: false, transport: false, gear: false },
  });
});

test('what belongs to another way of paying is dropped', () => {
  const result = completeContent(
    contentOf({ pieceName: '件', settlementDay: '2026-11-30' }),
    'enterprise',
  );
  expect(result.ok && result.value).toMatchObject({ pieceName: null, settlementDay: null });
});

test('pay and times that contradict themselves are named', () => {
  const content = contentOf();
  const crossed = {
    ...content,
    payMaxFen: content.payMinFen - 1,
    workEndMs: content.workStartMs,
  };
  expect(completeContent(crossed, 'enterprise')).toEqual({
    ok: false,
    error: { code: 'invalid_fields', fields: ['payMaxFen', 'workEndMs'] },
  });
});
