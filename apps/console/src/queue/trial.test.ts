import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleOf, trial } from './trial.ts';

const minute = 60_000;
const called = (
  priorities: number,
  rule: { readonly mostInARow: number; readonly mostAddedMs: number },
  paceMs: number,
): string =>
  trial(sampleOf(priorities), { rule, paceMs })
    .map(({ ticket }) => ticket.slice(2))
    .join(' ');

test('two priority numbers, then an ordinary one, until its wait would grow too much', () => {
  const rule = { mostInARow: 2, mostAddedMs: 15 * minute };
  expect(called(4, rule, 2 * minute)).toBe('09 10 01 11 12 02 03 04 05 06 07 08');
  // Ten minutes a call: nobody is overtaken more than once.
  expect(called(4, rule, 10 * minute)).toBe('09 01 02 03 04 05 06 07 08 10 11 12');
});

test('with no minutes to give away nobody overtakes anybody', () => {
  const rule = { mostInARow: 5, mostAddedMs: 0 };
  expect(called(6, rule, minute)).toBe('01 02 03 04 05 06 07 08 09 10 11 12');
});

test('everybody is called once, no ordinary number later than the rule allows', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 1, max: 10 }),
      (priorities, mostInARow, minutes, pace) => {
        const rule = { mostInARow, mostAddedMs: minutes * minute };
        const calls = trial(sampleOf(priorities), { rule, paceMs: pace * minute });
        expect(new Set(calls.map(({ ticket }) => ticket)).size).toBe(12);
        expect(calls.reduce((sum, { addedMs }) => sum + addedMs, 0)).toBe(0);
        for (const { priority, addedMs } of calls) {
          if (!priority) expect(addedMs).toBeLessThanOrEqual(rule.mostAddedMs);
        }
      },
    ),
  );
});
