import { expect, test } from 'vitest';
import type { KioskConsent } from '@hall/core/contract/topics/board-topic';
import { consentsFor, emptyWorkerForm, toRegistration } from './register-form.ts';

const consent = (
  purpose: KioskConsent['purpose'],
  locale: KioskConsent['locale'],
): KioskConsent => ({
  kind: 'consent',
  id: `${purpose}:${locale}`,
  purpose,
  locale,
  version: '1',
  hash: 'a'.repeat(64),
  title: '',
  summary: '',
  full: '',
});
const all = (['zh-CN', 'en'] as const).flatMap((locale) =>
  (['registration', 'keep_id_number', 'hardship', 'contact'] as const).map((purpose) =>
    consent(purpose, locale),
  ),
);
const visitId = '019352a0-0000-7000-8000-000000000077';
const filled = {
  ...emptyWorkerForm,
  phone: '199 0000 0001',
  ageBand: '50-59' as const,
  trades: ['cleaner'],
  given: ['registration' as const],
};

test('consents are asked in the language of the screen, without the one about the card', () => {
  expect(consentsFor(all, 'en').map((one) => one.id)).toEqual([
    'registration:en',
    'contact:en',
    'hardship:en',
  ]);
});

test('nothing is agreed to by itself, and without the registration consent nothing is sent', () => {
  const answer = toRegistration({ ...filled, given: [] }, consentsFor(all, 'zh-CN'), visitId);
  expect(answer).toEqual({ ok: false, problems: ['consent'] });
});

test('a filled-in form says for each consent whether it was given', () => {
  const answer = toRegistration(filled, consentsFor(all, 'zh-CN'), visitId);
  expect(answer.ok && answer.input.identity).toMatchObject({ by: 'phone', phone: '19900000001' });
  expect(answer.ok && answer.input.consents.map((one) => one.given)).toEqual([true, false, false]);
});

test('an empty form names everything that is missing', () => {
  expect(toRegistration(emptyWorkerForm, [], visitId)).toEqual({
    ok: false,
    problems: ['phone', 'trades', 'consent', 'ageBand'],
  });
});
