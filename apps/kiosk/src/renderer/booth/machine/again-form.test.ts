import { minuteOfDay } from '@hall/core/basics/market-day';
import { dayOf, formatTime, msPerDay } from '@hall/core/basics/market-day';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { samplePosting } from '../testing/sample-desk.ts';
import {
  againFormOf,
  beginsInTime,
  stepped,
  timesOf,
  usualStarts,
  withHeadcount,
} from './again-form.ts';

/** 2026-11-22 05:42 in Shanghai. */
const nowMs = Date.UTC(2026, 10, 21, 21, 42);
const yesterday = samplePosting(1, nowMs - msPerDay);

test('the same job begins today at the same hour, and lasts as long', () => {
  const form = againFormOf(yesterday, nowMs);
  if (form === null) throw new Error('The sample is whole');
  const { workStartMs, workEndMs } = timesOf(form, nowMs);
  expect([dayOf(workStartMs), formatTime(workStartMs)]).toEqual(['2026-11-22', '06:42']);
  expect(workEndMs - workStartMs).toBe(11 * 3_600_000);
});

test('when that hour is over it begins tomorrow', () => {
  const form = againFormOf(yesterday, nowMs + 4 * 3_600_000);
  expect(form?.day).toBe('tomorrow');
});

test('a posting that was never finished cannot be posted again', () => {
  const draft = { ...yesterday, content: { ...yesterday.content, payMinFen: null } };
  expect(againFormOf(draft, nowMs)).toBeNull();
});

test('a sum stays one sum, and a range stays a range', () => {
  const one = againFormOf(yesterday, nowMs);
  const range = againFormOf(samplePosting(2, nowMs, { about: { payMaxFen: 17_000 } }), nowMs);
  if (one === null || range === null) throw new Error('The samples are whole');
  expect(stepped(one, 'pay-min', 1)).toMatchObject({ payMinFen: 17_000, payMaxFen: 17_000 });
  const wider = stepped(stepped(range, 'pay-min', 1), 'pay-min', 1);
  expect(wider).toMatchObject({ payMinFen: 18_000, payMaxFen: 18_000 });
  expect(stepped(wider, 'pay-max', -1).payMaxFen).toBe(18_000);
  expect(stepped(wider, 'pay-max', 1).payMaxFen).toBe(19_000);
});

test('no presses lead beyond what the hub takes', () => {
  const step = fc.tuple(
    fc.constantFrom('headcount' as const, 'time' as const, 'pay-min' as const, 'pay-max' as const),
    fc.constantFrom(1 as const, -1 as const),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), fc.integer(), (steps, headcount) => {
      const begin = againFormOf(yesterday, nowMs);
      if (begin === null) throw new Error('The sample is whole');
      const form = steps.reduce(
        (before, [what, by]) => stepped(before, what, by),
        withHeadcount(begin, headcount),
      );
      expect(form.headcount).toBeGreaterThanOrEqual(1);
      expect(form.headcount).toBeLessThanOrEqual(999);
      expect(form.payMinFen).toBeGreaterThanOrEqual(1);
      expect(form.payMaxFen).toBeGreaterThanOrEqual(form.payMinFen);
      const { workStartMs, workEndMs } = timesOf(form, nowMs);
      expect(workEndMs).toBeGreaterThan(workStartMs);
      expect(beginsInTime({ ...form, day: 'tomorrow' }, nowMs)).toBe(true);
    }),
  );
});

test('each usual start is one touch, does not move with what is chosen, and says if it is too late', () => {
  const form = againFormOf(yesterday, nowMs);
  if (form === null) throw new Error('The sample is whole');
  const starts = usualStarts(minuteOfDay(form.content.workStartMs), nowMs);
  expect(starts.map(({ day, minute }) => [day, minute])).toEqual(
    (['today', 'tomorrow'] as const).flatMap((day) => [372, 402, 432].map((at) => [day, at])),
  );
  const late = usualStarts(minuteOfDay(form.content.workStartMs), nowMs + 60 * 60_000);
  expect(late.map(({ isInTime }) => isInTime)).toEqual([false, false, true, true, true, true]);
});
