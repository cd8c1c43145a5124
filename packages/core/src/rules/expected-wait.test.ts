import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectedWaitMs, paceOf, paceSample, peopleAhead, waitSamples } from './expected-wait.ts';

test('with fewer than five samples nothing is said', () => {
  expect(paceOf([1, 2, 3, 4])).toBeNull();
  expect(paceOf([5, 1, 4, 2, 3])).toBe(3);
  expect(paceOf([1, 2, 3, 4, 5, 6])).toBe(3.5);
  expect(expectedWaitMs(3, null)).toBeNull();
});

test('one person who took an hour does not move the expectation', () => {
  expect(paceOf([60, 60, 60, 60, 3_600])).toBe(60);
});

test('only the last twenty count, and the middle lies among them', () => {
  const samples = fc.array(fc.nat(1_000_000), { minLength: 5, maxLength: 60 });
  fc.assert(
    fc.property(samples, fc.array(fc.nat(), { maxLength: 10 }), (recent, old) => {
      const last = recent.slice(0, waitSamples);
      const pace = paceOf(recent)!;
      expect(pace).toBeGreaterThanOrEqual(Math.min(...last));
      expect(pace).toBeLessThanOrEqual(Math.max(...last));
      if (recent.length >= waitSamples) expect(paceOf([...recent, ...old])).toBe(pace);
    }),
  );
});

test('a line that moves steadily is expected to go on so', () => {
  const samples = Array.from({ length: 10 }, (_, ahead) => paceSample((ahead + 1) * 90_000, ahead));
  expect(expectedWaitMs(4, paceOf(samples))).toBe(450_000);
});

test('an ordinary number has everybody ahead, a priority one a few', () => {
  const waiting = { ordinary: 10, priority: 4 };
  expect(peopleAhead(waiting, { priority: false, mostInARow: 2 })).toBe(14);
  expect(peopleAhead(waiting, { priority: true, mostInARow: 2 })).toBe(6);
  expect(peopleAhead({ ordinary: 1, priority: 4 }, { priority: true, mostInARow: 2 })).toBe(5);
});
