import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WorkerIdentity } from '../../contract/commands/worker-commands.ts';
import { marketOf, testCards, wishesOf } from '../../testing/hall-builders.ts';
import { fiveAmMs } from '../../testing/posting-builders.ts';
import { textLength } from '../../basics/text.ts';
import { consentLocales, consentTexts, hashedText } from './consent-texts.ts';
import {
  ageBandOf,
  anonymise,
  checkCard,
  checkConsents,
  checkIn,
  consentsTo,
  register,
  withdrawConsent,
} from './registration.ts';
import {
  consentPurpose,
  worker as workerSchema,
  type Consent,
  type ConsentPurpose,
} from './worker.ts';

const nowMs = fiveAmMs;
const day = '2026-11-23';
const hash = 'a'.repeat(64);
const inForce = {
  version: '2026-1',
  hashes: {
    registration: [hash],
    keep_id_number: [hash],
    hardship: [hash],
    contact: [hash],
  },
};

function consent(purpose: ConsentPurpose, given = true): Consent {
  return { purpose, given, textVersion: '2026-1', textHash: hash, atMs: nowMs };
}

const both = [consent('registration'), consent('keep_id_number')];
const byCard: WorkerIdentity = { by: 'card', card: testCards.man, phone: '19900001234' };

function registered(identity: WorkerIdentity = byCard, consents: readonly Consent[] = both) {
  const result = register({
    id: '00000000-0000-4000-8000-000000000300',
    registrationNo: '990001-261123-0001',
    known: null,
    identity,
    consents,
    wishes: wishesOf(),
    elderMode: false,
    day,
    nowMs,
  });
  if (!result.ok) throw new Error(result.error.code);
  workerSchema.parse(result.value.worker);
  return result.value;
}

test('a worker with a card who lets the hall keep his number is verified', () => {
  const { worker, person } = registered();
  expect(worker).toMatchObject({ verified: true, idType: 'resident_id', ageBand: '50-59' });
  expect(person).toEqual({
    name: '张测试',
    idNumber: '990001197001010014',
    phone: '19900001234',
    birthDate: '1970-01-01',
  });
});

test('without that consent nothing of the number is kept and he is not verified', () => {
  const { worker, person } = registered(byCard, [
    consent('registration'),
    consent('keep_id_number', false),
  ]);
  expect(worker).toMatchObject({ verified: false, idType: 'none' });
  expect(person).toMatchObject({ idNumber: null, birthDate: null });
  expect(JSON.stringify({ worker, person })).not.toContain('990001197001010014');
});

test('a worker without a card says his age band and is not verified', () => {
  const identity = { by: 'phone', phone: '19900001234', name: null, ageBand: '16-17' } as const;
  expect(registered(identity).worker).toMatchObject({
    verified: false,
    minorWorker: true,
    gender: 'unknown',
    residenceRegion: null,
  });
});

test('a child is refused, a young worker is marked, and nothing of a worker says who he is', () => {
  const child = { by: 'card', card: testCards.child, phone: null } as const;
  expect(() => registered(child)).toThrow('under_age');
  const minor = registered({ by: 'card', card: testCards.minor, phone: null }).worker;
  expect(minor).toMatchObject({ minorWorker: true, ageBand: '16-17' });
  expect(JSON.stringify(minor)).not.toMatch(/王测试|20091201|2009-12-01/);
});

test('the same card is the same worker, with his first number and his last answers', () => {
  const first = registered().worker;
  const again = register({
    id: '00000000-0000-4000-8000-000000000999',
    registrationNo: first.registrationNo,
    known: first,
    identity: byCard,
    consents: [consent('registration'), consent('keep_id_number'), consent('contact')],
    wishes: wishesOf({ occupationIds: ['mason'] }),
    elderMode: true,
    day: '2026-11-24',
    nowMs: nowMs + 86_400_000,
  });
  expect(again.ok && again.value.worker).toMatchObject({
    id: first.id,
    createdAtMs: first.createdAtMs,
    elderMode: true,
    wishes: { occupationIds: ['mason'] },
  });
  expect(again.ok && again.value.worker.consents).toHaveLength(3);
});

test('no yes to registration is a no, and a yes to another text is outdated', () => {
  expect(checkConsents([consent('registration', false)], inForce)).toMatchObject({
    error: { code: 'consent_missing' },
  });
  expect(checkConsents([consent('contact')], inForce)).toMatchObject({
    error: { code: 'consent_missing' },
  });
  const old = { ...consent('registration'), textVersion: '2025-1' };
  expect(checkConsents([old], inForce)).toMatchObject({ error: { code: 'consent_outdated' } });
  const forged = { ...consent('registration'), textHash: 'b'.repeat(64) };
  expect(checkConsents([forged], inForce)).toMatchObject({ error: { code: 'consent_outdated' } });
  expect(checkConsents(both, inForce).ok).toBe(true);
  expect(consentsTo([old], 'registration', inForce)).toBe(false);
});

test('a card whose number and birth date disagree is refused, test people outside test halls too', () => {
  const options = { testRegions: true, nowMs };
  expect(checkCard(testCards.man, options).ok).toBe(true);
  expect(checkCard({ ...testCards.man, birthDate: '1970-01-02' }, options).ok).toBe(false);
  expect(checkCard({ ...testCards.man, idNumber: '990001197001010015' }, options).ok).toBe(false);
  expect(checkCard(testCards.man, { testRegions: false, nowMs }).ok).toBe(false);
});

test('checking in notes the day and that people grow older', () => {
  const minor = registered({ by: 'card', card: testCards.minor, phone: null }).worker;
  const laterMs = nowMs + 2 * 365 * 86_400_000;
  const seen = checkIn(minor, { birthDate: '2009-12-01', day: '2028-11-22', nowMs: laterMs });
  expect(seen).toMatchObject({ minorWorker: false, ageBand: '18-39', lastSeenDay: '2028-11-22' });
});

test('who found work today keeps that for the day, however often he comes in; tomorrow he looks again', () => {
  const matched = { ...registered().worker, status: 'matched_today' as const };
  const visit = { birthDate: '1970-01-01', day, nowMs: nowMs + 1 };
  expect(checkIn(matched, visit).status).toBe('matched_today');
  expect(checkIn(matched, { ...visit, day: '2026-11-24' }).status).toBe('seeking');
  const again = register({
    id: matched.id,
    registrationNo: matched.registrationNo,
    known: matched,
    identity: byCard,
    consents: both,
    wishes: wishesOf(),
    elderMode: false,
    day,
    nowMs,
  });
  expect(again.ok && again.value.worker.status).toBe('matched_today');
});

test('taking a consent back is kept, and without the number he is no longer verified', () => {
  const { worker } = registered();
  const withdrawn = withdrawConsent(worker, { purpose: 'keep_id_number', nowMs });
  expect(withdrawn).toMatchObject({ verified: false, idType: 'none' });
  expect(withdrawn.consents.find(({ purpose }) => purpose === 'keep_id_number')?.given).toBe(false);
});

test('what is left of a deleted worker says nothing about a person', () => {
  const left = anonymise(registered().worker, nowMs);
  expect(left).toMatchObject({ status: 'left', gender: 'unknown', residenceRegion: null });
  expect(left.consents.every(({ given }) => !given)).toBe(true);
});

test('every age has exactly one band', () => {
  fc.assert(
    fc.property(fc.integer({ min: 16, max: 99 }), (age) => {
      const band = ageBandOf(`${2026 - age}-01-01`, nowMs);
      const expected = [18, 40, 50, 60].filter((from) => age >= from).length;
      expect(['16-17', '18-39', '40-49', '50-59', '60+'][expected]).toBe(band);
    }),
  );
});

test('every consent is asked in both languages, short enough to be read', () => {
  const texts = consentTexts(marketOf());
  expect(texts).toHaveLength(consentPurpose.options.length * consentLocales.length);
  for (const text of texts) {
    expect(text.summary + text.full).not.toMatch(/[{}]/);
    expect(text.full).not.toBe('');
    if (text.locale === 'zh-CN') {
      // Name and phone of the market are not counted: they are not ours to shorten.
      const bare = consentTexts({ name: '', hotline: '' }).find(
        ({ purpose, locale }) => purpose === text.purpose && locale === 'zh-CN',
      );
      expect(textLength(bare?.summary ?? '')).toBeLessThanOrEqual(120);
    }
  }
  expect(new Set(texts.map(hashedText)).size).toBe(texts.length);
});

test('who the hall is, for how long and that one may refuse stands in the summary', () => {
  const [registration] = consentTexts(marketOf());
  expect(registration?.summary).toMatch(/示例县零工市场\(测试\).*0000-0000000.*24个月.*不同意也能/);
});
