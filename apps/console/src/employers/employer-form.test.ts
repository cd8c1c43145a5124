import { expect, test } from 'vitest';
import { sampleEmployer, sampleMarket } from '../testing/samples.ts';
import {
  codeState,
  emptyEmployerForm,
  employerFormOf,
  needsOverride,
  toDetails,
} from './employer-form.ts';

test('an employer that is shown and saved again is the same employer', () => {
  const employer = sampleEmployer();
  expect(toDetails(employerFormOf(employer))).toEqual({ ok: true, details: employer.details });
});

test('a code is judged as it is typed, and a slip is offered corrected', () => {
  expect(codeState('').state).toBe('empty');
  expect(codeState('9144').state).toBe('typing');
  expect(codeState('91440101MA5CJQ4N59').state).toBe('good');
  expect(codeState('914401 01ma5c-jq4n59').state).toBe('good');
  expect(codeState('9144O1O1MA5CJQ4N59')).toEqual({
    state: 'slip',
    corrected: '91440101MA5CJQ4N59',
  });
  expect(codeState('91350100M0001TGQXM').state).toBe('check_failed');
});

test('a code that fails its check wants a reason and is then taken', () => {
  const form = { ...employerFormOf(sampleEmployer()), creditCode: '91350100M0001TGQXM' };
  expect(needsOverride(form)).toBe(true);
  expect(toDetails(form)).toEqual({ ok: false, fields: ['creditCodeOverride'] });
  expect(toDetails({ ...form, creditCodeOverride: '已核对执照原件' })).toMatchObject({ ok: true });
});

test('a household is registered without a code', () => {
  const form = { ...employerFormOf(sampleEmployer()), type: 'household' as const };
  expect(toDetails(form)).toMatchObject({ ok: true, details: { creditCode: null } });
});

test('an empty form names what is missing', () => {
  const answer = toDetails(emptyEmployerForm(sampleMarket()));
  expect(answer.ok).toBe(false);
  expect(!answer.ok && answer.fields).toEqual(
    expect.arrayContaining(['type', 'legalName', 'contactPhone']),
  );
});
