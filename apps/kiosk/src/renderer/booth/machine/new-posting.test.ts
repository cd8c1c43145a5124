import { occupations } from '@hall/core/rules/occupations';
import { startOfDay } from '@hall/core/basics/market-day';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleTemplate, sampleToken } from '../testing/sample-answers.ts';
import { BoothHand, beginMs } from '../testing/booth-hand.ts';
import { sampleDesk } from '../testing/sample-desk.ts';
import { beginsInTime } from './again-form.ts';
import {
  chosen,
  customarySums,
  missingIn,
  newFormOf,
  newPostingOf,
  newStepped,
  type NewForm,
  type NewFormChange,
} from './new-form.ts';

/** An employer who has never posted anything, at his desk. */
function newcomer(): BoothHand {
  const hand = new BoothHand();
  hand.desk = { ...sampleDesk(beginMs), postings: [], earlier: [], matches: [] };
  return hand.opened();
}

const formOf = (hand: BoothHand): NewForm => {
  const { page } = hand.state;
  if (page.name !== 'new-form' || page.form === null) throw new Error(`It is ${page.name}`);
  return page.form;
};

test('a first posting is seven touches at the desk, and no letter is typed (C-06, A-20)', () => {
  const hand = newcomer();
  const before = hand.touches;
  hand.touch({ type: 'post-again' });
  expect(hand.state.page.name).toBe('kinds');
  hand.touch({ type: 'choose-kind', occupationId: 'general' }).hub();
  const fen = customarySums(formOf(hand).template)[2] ?? 0;
  hand.touch(
    { type: 'set-headcount', headcount: 5 },
    { type: 'set-start', day: 'tomorrow', minute: 450 },
    { type: 'choose-new', change: { what: 'pay', fen } },
    { type: 'choose-new', change: { what: 'insurance', insurance: 'employer_buys' } },
    { type: 'submit-new' },
  );
  expect(hand.touches - before).toBe(7);
  expect(hand.asked.at(-1)?.question).toEqual({
    name: 'booth.post',
    input: {
      boothToken: sampleToken,
      occupationId: 'general',
      headcount: 5,
      payFen: 17_000,
      workStartMs: startOfDay(beginMs) + 31.5 * 3_600_000,
      hoursPerDay: 8,
      days: 1,
      workAddress: '测试路 1 号',
      insurance: 'employer_buys',
      welfare: { mealsPerDay: 0, lodging: false, transport: false, gear: false },
      realEmployerName: null,
    },
  });
  hand.hub();
  expect(hand.state.page.name).toBe('again-done');
});

test('without his word on pay and insurance nothing is posted, and nothing is chosen for him', () => {
  const hand = newcomer();
  hand.touch({ type: 'see-kinds' }, { type: 'choose-kind', occupationId: 'sewer' }).hub();
  expect(formOf(hand)).toMatchObject({ payFen: null, insurance: null });
  expect(missingIn(formOf(hand), beginMs)).toEqual(['pay', 'insurance']);
  const asked = hand.asked.length;
  hand.touch({ type: 'submit-new' });
  expect(hand.asked.length).toBe(asked);
});

test('the template of a kind he has left is not shown over the one he is at', () => {
  const hand = newcomer().touch({ type: 'choose-kind', occupationId: 'general' });
  const first = hand.looks.at(-1)?.lookNo ?? 0;
  hand.touch({ type: 'back' }, { type: 'choose-kind', occupationId: 'loader' });
  const value = sampleTemplate('general');
  hand.happens({
    type: 'looked',
    lookNo: first,
    looked: { name: 'booth.template', result: { ok: true, value } },
  });
  expect(hand.state.page).toMatchObject({ occupationId: 'loader', form: null });
  hand.hub();
  expect(formOf(hand).template.occupationId).toBe('loader');
});

test('a kind the hub does not know, or a hub that does not answer, leads back to the kinds with a word', () => {
  const hand = newcomer().touch({ type: 'choose-kind', occupationId: 'general' });
  const lookNo = hand.looks.at(-1)?.lookNo ?? 0;
  const error = { code: 'unreachable' } as const;
  hand.happens({
    type: 'looked',
    lookNo,
    looked: { name: 'booth.template', result: { ok: false, error } },
  });
  expect(hand.state).toMatchObject({ page: { name: 'kinds' }, trouble: 'unreachable' });
});

test('a barred employer is shown out by the answer, and by no answer of an earlier page', () => {
  const hand = newcomer().touch({ type: 'choose-kind', occupationId: 'general' });
  const lookNo = hand.looks.at(-1)?.lookNo ?? 0;
  const error = { code: 'booth_closed' } as const;
  const closed = { name: 'booth.template', result: { ok: false, error } } as const;
  hand.happens({ type: 'looked', lookNo: lookNo - 1, looked: closed });
  expect(hand.state.session).not.toBeNull();
  hand.happens({ type: 'looked', lookNo, looked: closed });
  expect(hand.state).toMatchObject({ session: null, trouble: 'booth_closed' });
});

const changes = fc.array(
  fc.oneof(
    fc.record({
      what: fc.constantFrom('headcount', 'time', 'pay', 'hours', 'days' as const),
      by: fc.constantFrom(1 as const, -1 as const),
    }),
    fc.record({ fen: fc.integer({ min: -5, max: 200_000_000 }) }),
    fc.record({ workAddress: fc.constantFrom('测试路 1 号', '别处') }),
  ),
  { maxLength: 40 },
);

test('whatever is pressed, a form that can be sent is one the hub takes', () => {
  const kinds = fc.constantFrom(...occupations.map(({ id }) => id));
  fc.assert(
    fc.property(kinds, changes, (occupationId, list) => {
      let form = newFormOf(sampleTemplate(occupationId), beginMs);
      for (const change of list) {
        if ('by' in change) form = newStepped(form, change.what, change.by);
        else if ('fen' in change) form = chosen(form, { what: 'pay', fen: change.fen });
        else form = chosen(form, { what: 'address', workAddress: change.workAddress });
      }
      form = chosen(form, { what: 'insurance', insurance: 'none' });
      const posting = newPostingOf(form, beginMs);
      const isWhole = form.payFen !== null && beginsInTime(form, beginMs);
      expect(posting !== null).toBe(isWhole);
      if (posting === null) return;
      expect(posting.workAddress).toBe('测试路 1 号');
      expect(posting.payFen).toBeGreaterThanOrEqual(1);
      expect(posting.payFen).toBeLessThanOrEqual(100_000_000);
      expect(posting.hoursPerDay).toBeGreaterThanOrEqual(0.5);
      expect(posting.hoursPerDay).toBeLessThanOrEqual(12);
      expect(posting.workStartMs).toBeGreaterThan(beginMs);
    }),
  );
});

test('customary sums go from one end of the range to the other, each once', () => {
  for (const { id, payMinFen, payMaxFen } of occupations) {
    const sums = customarySums(sampleTemplate(id));
    expect(new Set(sums).size).toBe(sums.length);
    expect([...sums].sort((a, b) => a - b)).toEqual(sums);
    const step = sums.length > 1 ? (sums[1] ?? 0) - (sums[0] ?? 0) : payMaxFen;
    expect(Math.abs((sums[0] ?? 0) - payMinFen)).toBeLessThanOrEqual(step);
    expect(Math.abs((sums.at(-1) ?? 0) - payMaxFen)).toBeLessThanOrEqual(step);
  }
});

test('what comes with the work is one press each, and a second press takes it back (A.0)', () => {
  const hand = newcomer().touch({ type: 'choose-kind', occupationId: 'general' }).hub();
  const press = (...changes: readonly NewFormChange[]): void => {
    for (const change of changes) hand.touch({ type: 'choose-new', change });
  };
  press({ what: 'meals', mealsPerDay: 1 }, { what: 'meals', mealsPerDay: 2 });
  press({ what: 'extra', extra: 'lodging' }, { what: 'extra', extra: 'gear' });
  press({ what: 'extra', extra: 'gear' });
  const welfare = { mealsPerDay: 2, lodging: true, transport: false, gear: false };
  expect(formOf(hand).welfare).toEqual(welfare);
  press({ what: 'meals', mealsPerDay: 2 });
  expect(formOf(hand).welfare.mealsPerDay).toBe(0);
});

test('a gang-master does not post without the real employer; the only one he has is taken as chosen (A-25)', () => {
  const template = (realEmployers: string[]) => ({ ...sampleTemplate('general'), realEmployers });
  const one = newFormOf(template(['示例建设项目部']), beginMs);
  expect(one.realEmployerName).toBe('示例建设项目部');
  const two = newFormOf(template(['示例建设项目部', '示例冷链']), beginMs);
  const named = chosen(two, { what: 'real-employer', realEmployerName: '示例冷链' });
  const strange = chosen(two, { what: 'real-employer', realEmployerName: '别的单位' });
  const missing = [one, two, named, strange, newFormOf(template([]), beginMs)].map((form) =>
    missingIn(form, beginMs).includes('employer'),
  );
  expect(missing).toEqual([false, true, false, true, true]);
  const whole = { ...two, payFen: 18_000, insurance: 'none' } as const;
  expect(newPostingOf(whole, beginMs)).toBeNull();
  expect(newPostingOf({ ...whole, realEmployerName: '示例冷链' }, beginMs)).toMatchObject({
    realEmployerName: '示例冷链',
  });
});
