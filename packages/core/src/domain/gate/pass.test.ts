import fc from 'fast-check';
import { expect, test } from 'vitest';
import { err, ok } from '../../basics/result.ts';
import type { GateMode, LaneRefusal } from './lane.ts';
import {
  isSamePerson,
  isTold,
  judgeSlip,
  noLatePasses,
  onePersonMs,
  withLatePass,
  withoutLatePass,
  wordFor,
  wordWithoutPass,
  type LaneOutcome,
} from './pass.ts';

const today = '2026-11-23';
const slip = { slipId: 's1', day: today, isGenuine: true };
const refusals: readonly LaneRefusal[] = [
  ...(['emergency', 'isolated', 'closed', 'full', 'busy', 'offline', 'not_this_way'] as const),
];
const outcomes: readonly LaneOutcome[] = ['opened', 'not_opened', ...refusals];

test("today's slip opens", () => {
  expect(judgeSlip(ok({}), { slip, today })).toEqual({ kind: 'opens', slipId: 's1' });
});

test.each([
  ['of yesterday', { ...slip, day: '2026-11-22' }, 'not_todays'],
  ['of tomorrow', { ...slip, day: '2026-11-24' }, 'not_todays'],
  ['that nobody knows', null, 'not_todays'],
  ['with a pass that was never printed', { ...slip, isGenuine: false }, 'forged'],
  [
    'of yesterday with a wrong pass',
    { ...slip, day: '2026-11-22', isGenuine: false },
    'not_todays',
  ],
] as const)('a slip %s points to the button', (_what, shown, why) => {
  expect(judgeSlip(ok({}), { slip: shown, today })).toEqual({ kind: 'press_button', why });
});

test('what is no slip of this market points to the button, whatever is known', () => {
  for (const code of ['not_a_pass', 'other_market'] as const) {
    expect(judgeSlip(err({ code }), { slip, today })).toEqual({ kind: 'press_button', why: code });
  }
});

test('only a genuine slip of the day opens, and everything else points to the button', () => {
  const shown = fc.record({
    slipId: fc.uuid(),
    day: fc.constantFrom('2026-11-22', today, '2026-11-24'),
    isGenuine: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.option(shown), fc.boolean(), (one, isRead) => {
      const read = isRead ? ok({}) : err({ code: 'not_a_pass' as const });
      const { kind } = judgeSlip(read, { slip: one, today });
      const isGood = isRead && one?.day === today && one.isGenuine;
      expect(kind).toBe(isGood ? 'opens' : 'press_button');
    }),
  );
});

test('the eleventh use of a day is told, the tenth is not', () => {
  expect([1, 10, 11, 50].map(isTold)).toEqual([false, false, true, true]);
});

test('every outcome at a way in has a word, and only an opened gate says welcome', () => {
  for (const outcome of outcomes) {
    const word = wordFor(outcome, 'in');
    expect(word).not.toBeNull();
    expect(word === 'welcome').toBe(outcome === 'opened');
  }
});

test('a full hall asks to wait, a closed one says that it is closed, a danger shows the way out', () => {
  expect(wordFor('full', 'in')).toBe('please_wait');
  expect(wordFor('closed', 'in')).toBe('closed');
  expect(wordFor('emergency', 'in')).toBe('out_only');
});

test('a paper that opens nothing is answered with what helps, and never with a refusal', () => {
  const of = (mode: GateMode, isEmergency = false) => wordWithoutPass({ mode, isEmergency });
  expect(of('pass_optional')).toBe('press_button');
  expect(of('capacity')).toBe('press_button');
  expect(of('free_count')).toBe('welcome');
  expect(of('closed')).toBe('closed');
  expect(of('pass_optional', true)).toBe('out_only');
});

test('the same key is the same person until its time is over, and another key never is', () => {
  const time = fc.integer({ min: 0, max: 10_000 });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), time)), time, (shown, askMs) => {
      const inOrder = [...shown].sort(([, one], [, other]) => one - other);
      const late = inOrder.reduce((sum, [key, atMs]) => withLatePass(sum, key, atMs), noLatePasses);
      const nowMs = (inOrder.at(-1)?.[1] ?? 0) + askMs;
      for (const key of ['a', 'b', 'c']) {
        const last = inOrder.filter(([one]) => one === key).at(-1)?.[1];
        expect(isSamePerson(late, key, nowMs)).toBe(
          last !== undefined && nowMs < last + onePersonMs,
        );
      }
      expect(isSamePerson(late, 'd', nowMs)).toBe(false);
    }),
  );
});

test('whoever was not let in after all may try again at once', () => {
  const late = withLatePass(withLatePass(noLatePasses, 'a', 0), 'b', 0);
  expect(isSamePerson(withoutLatePass(late, 'a'), 'a', 1)).toBe(false);
  expect(isSamePerson(withoutLatePass(late, 'a'), 'b', 1)).toBe(true);
});

test('what is remembered does not grow with those who came', () => {
  let late = noLatePasses;
  for (let n = 0; n < 5_000; n += 1) late = withLatePass(late, `k${n}`, n * 100);
  expect(late.untilMsByKey.size).toBeLessThanOrEqual(onePersonMs / 100 + 1);
});
