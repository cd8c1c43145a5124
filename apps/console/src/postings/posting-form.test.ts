import fc from 'fast-check';
import { expect, test } from 'vitest';
import { missingFields } from '@hall/core/domain/posting/completeness';
import { sampleContent, sampleEmployer, sampleMarket, sampleNowMs } from '../testing/samples.ts';
import { formOf } from './form-of-posting.ts';
import { toDraft } from './posting-draft.ts';
import { emptyForm, withEmployer } from './posting-form.ts';
import { nextTimes, shiftMinutes } from './shift-times.ts';

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);

test('a posting that is shown in the form and sent again is the same posting', () => {
  const content = sampleContent();
  const { draft, problems } = toDraft(formOf('employer', content));
  expect(problems).toEqual({});
  expect(draft).toEqual(content);
});

test('any shift, by day or over midnight, survives the form', () => {
  fc.assert(
    fc.property(clock, clock, (shiftStart, shiftEnd) => {
      const form = { ...formOf('e', sampleContent()), shiftStart, shiftEnd, hoursPerDay: '' };
      const { draft } = toDraft(form);
      const again = formOf('e', draft);
      expect([again.startDay, again.endDay]).toEqual([form.startDay, form.endDay]);
      const minutes = ((draft.workEndMs ?? 0) - (draft.workStartMs ?? 0)) / 60_000;
      expect(minutes).toBe(shiftMinutes(shiftStart, shiftEnd));
    }),
  );
});

test('the empty form sends nothing wrong, and what is missing is named', () => {
  const { draft, problems } = toDraft(emptyForm(sampleMarket(), sampleNowMs));
  expect(problems).toEqual({});
  const missing = missingFields(draft, 'enterprise');
  expect(missing).toContain('headcount');
  expect(missing).toContain('payMinFen');
  expect(missing).not.toContain('sourceChannel');
});

test('what cannot be read is a problem of its field and is sent as missing', () => {
  const form = {
    ...formOf('e', sampleContent()),
    headcount: '0',
    payMin: '面议',
    contactPhone: '12',
  };
  const { draft, problems } = toDraft(form);
  expect(problems).toEqual({ headcount: true, payMinFen: true, contactPhone: true });
  expect([draft.headcount, draft.payMinFen, draft.contactPhone]).toEqual([null, null, null]);
});

test('one figure of pay is both ends of the range', () => {
  const { draft } = toDraft({ ...formOf('e', sampleContent()), payMin: '160.5', payMax: '' });
  expect([draft.payMinFen, draft.payMaxFen]).toEqual([16_050, 16_050]);
});

test('the name of a piece and the day of payment are sent only where they belong', () => {
  const form = { ...formOf('e', sampleContent()), pieceName: '车', settlementDay: '2026-12-01' };
  expect(toDraft({ ...form, payUnit: 'day', settlement: 'daily' }).draft).toMatchObject({
    pieceName: null,
    settlementDay: null,
  });
  expect(toDraft({ ...form, payUnit: 'piece', settlement: 'on_completion' }).draft).toMatchObject({
    pieceName: '车',
    settlementDay: '2026-12-01',
  });
});

test('choosing an employer fills in the contact and never publishes the phone of a household', () => {
  const household = sampleEmployer({ type: 'household' });
  const form = withEmployer({ ...emptyForm(null, sampleNowMs), phonePublic: true }, household);
  expect(form.contactPhone).toBe(household.details.contactPhone);
  expect(form.phonePublic).toBe(false);
});

test('an old job is offered for today while its shift can be reached, else for tomorrow', () => {
  const content = sampleContent();
  const day = 86_400_000;
  const early = nextTimes(content, content.workStartMs + 3 * day - 60 * 60_000);
  const late = nextTimes(content, content.workStartMs + 3 * day - 10 * 60_000);
  expect(early?.workStartMs).toBe(content.workStartMs + 3 * day);
  expect(late?.workStartMs).toBe(content.workStartMs + 4 * day);
  expect((late?.workEndMs ?? 0) - (late?.workStartMs ?? 0)).toBe(
    content.workEndMs - content.workStartMs,
  );
});
