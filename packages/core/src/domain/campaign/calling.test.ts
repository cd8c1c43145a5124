import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fiveAmMs } from '../../testing/posting-builders.ts';
import type { ConsentsInForce } from '../worker/registration.ts';
import { ageBand, workerStatus, type Consent } from '../worker/worker.ts';
import { callOutcome, campaignCall, campaignDetails, type CampaignCall } from './campaign.ts';
import { isFor, letsCall, settleCall, showNumber, type Choosable } from './calling.ts';

const hash = 'a'.repeat(64);
const old = 'b'.repeat(64);
const inForce: ConsentsInForce = {
  version: '2',
  hashes: { registration: [hash], keep_id_number: [hash], hardship: [hash], contact: [hash] },
};

function consent(purpose: Consent['purpose'], changes: Partial<Consent> = {}): Consent {
  return { purpose, given: true, textVersion: '2', textHash: hash, atMs: fiveAmMs, ...changes };
}

function somebody(changes: Partial<Choosable> = {}): Choosable {
  return { wishes: { occupationIds: ['loader'] }, consents: [], status: 'seeking', ...changes };
}

const forAll = { occupationIds: ['loader', 'general'], hardshipOnly: false };
const forHardship = { ...forAll, hardshipOnly: true };

test('a campaign is for who wants its work and looks for work', () => {
  expect(isFor(forAll, somebody())).toBe(true);
  expect(isFor(forAll, somebody({ wishes: { occupationIds: ['mason'] } }))).toBe(false);
  expect(isFor(forAll, somebody({ status: 'matched_today' }))).toBe(true);
  for (const status of ['paused', 'left'] as const) {
    expect(isFor(forAll, somebody({ status }))).toBe(false);
  }
});

test('the hardship tag is there only by the own word of the person, and gone when it is taken back', () => {
  expect(isFor(forHardship, somebody())).toBe(false);
  const said = somebody({ consents: [consent('hardship')] });
  expect(isFor(forHardship, said)).toBe(true);
  const takenBack = somebody({ consents: [consent('hardship', { given: false })] });
  expect(isFor(forHardship, takenBack)).toBe(false);
});

test('nobody is called without a yes to that, in the text that is in force', () => {
  const others = (['registration', 'keep_id_number', 'hardship'] as const).map((one) =>
    consent(one),
  );
  expect(letsCall({ consents: others }, inForce)).toBe(false);
  expect(letsCall({ consents: [...others, consent('contact')] }, inForce)).toBe(true);
  for (const changes of [{ given: false }, { textVersion: '1' }, { textHash: old }]) {
    expect(letsCall({ consents: [consent('contact', changes)] }, inForce)).toBe(false);
  }
});

test('who somebody is can not change whether a campaign is for him (D-08)', () => {
  const who = fc.record({
    gender: fc.constantFrom('male', 'female', 'unknown'),
    residenceRegion: fc.constantFrom('990001', '110105', null),
    ageBand: fc.constantFrom(...ageBand.options),
    minorWorker: fc.boolean(),
    ethnicity: fc.string(),
  });
  const anybody = fc.record({
    wishes: fc.record({
      occupationIds: fc.array(fc.constantFrom('loader', 'mason'), { minLength: 1 }),
    }),
    consents: fc.array(fc.constantFrom(consent('hardship'), consent('contact'))),
    status: fc.constantFrom(...workerStatus.options),
  });
  fc.assert(
    fc.property(anybody, who, who, fc.boolean(), (plain, one, other, hardshipOnly) => {
      const details = { ...forAll, hardshipOnly };
      expect(isFor(details, { ...plain, ...one })).toBe(isFor(details, { ...plain, ...other }));
    }),
  );
});

/** Does not compile once a campaign may know more of somebody than this. */
const known: Record<keyof Choosable, true> = { wishes: true, consents: true, status: true };
test('a campaign knows wishes, consents and whether he looks for work, and is written by these fields', () => {
  expect(Object.keys(known)).toHaveLength(3);
  expect(Object.keys(campaignDetails.shape).sort()).toEqual([
    'from',
    'fromDay',
    'hardshipOnly',
    'occupationIds',
    'place',
    'postingIds',
    'street',
    'title',
    'to',
    'toDay',
  ]);
});

const press = {
  id: '00000000-0000-4000-8000-000000000001',
  campaignId: '00000000-0000-4000-8000-000000000002',
  workerId: '00000000-0000-4000-8000-000000000003',
  staffId: '00000000-0000-4000-8000-000000000004',
};

test('nothing came of a call that nobody made', () => {
  const done = settleCall(null, { outcome: 'willing', nowMs: fiveAmMs });
  expect(done).toEqual({ ok: false, error: { code: 'wrong_state' } });
});

test('whatever is pressed, every look is counted, the first stays the first, and a no stands', () => {
  const step = fc.option(fc.constantFrom(...callOutcome.options));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let now: CampaignCall = showNumber(null, { ...press, nowMs: fiveAmMs });
      let shown = 1;
      for (const [n, outcome] of steps.entries()) {
        const nowMs = fiveAmMs + n;
        if (outcome === null) {
          now = showNumber(now, { ...press, nowMs });
          shown += 1;
          expect(now.outcome).not.toBe('refused');
        } else {
          const next = settleCall(now, { outcome, nowMs });
          expect(next.ok).toBe(now.outcome !== 'refused');
          if (next.ok) now = next.value;
        }
        expect(campaignCall.parse(now)).toMatchObject({ shown, firstAtMs: fiveAmMs });
      }
    }),
  );
});
