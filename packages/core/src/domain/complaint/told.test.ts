import fc from 'fast-check';
import { expect, test } from 'vitest';
import { complaintKind } from './complaint.ts';
import {
  asksAmount,
  asksDays,
  fitsKind,
  isUrgent,
  toldFact,
  toldFacts,
  toldKind,
  type ToldFact,
} from './told.ts';

test('everything a kiosk offers is a kind of complaint, and what only staff find out is not offered', () => {
  const left = complaintKind.options.filter((kind) => !toldKind.options.includes(kind as never));
  expect(left).toEqual(['no_show', 'terms_differ']);
});

test('whoever may be in danger is shown whom to ring up', () => {
  expect(toldKind.options.filter(isUrgent).sort()).toEqual(
    ['child_labour', 'document', 'forced_labour', 'injury'].sort(),
  );
});

test('a sum or days are told only of what is asked about them', () => {
  const told = fc.record({
    when: fc.constant('today' as const),
    amountFen: fc.constantFrom(null, 48_000),
    days: fc.constantFrom(null, '3' as const),
    facts: fc.constant<ToldFact[]>([]),
  });
  fc.assert(
    fc.property(fc.constantFrom(...toldKind.options), told, (kind, facts) => {
      const fits =
        (facts.amountFen === null || asksAmount(kind)) && (facts.days === null || asksDays(kind));
      expect(fitsKind(kind, facts)).toBe(fits);
    }),
  );
});

test('a fact is told once, and a sum is one somebody can be owed', () => {
  const plain = { when: 'today', amountFen: null, days: null, facts: [] };
  expect(toldFacts.safeParse(plain).success).toBe(true);
  expect(toldFacts.safeParse({ ...plain, facts: [...toldFact.options] }).success).toBe(true);
  for (const bad of [
    { ...plain, facts: ['hurt', 'hurt'] },
    { ...plain, facts: ['rich'] },
    { ...plain, amountFen: 0 },
    { ...plain, amountFen: 100_000_000 },
    { ...plain, amountFen: 100.5 },
    { ...plain, days: '5' },
    { ...plain, name: '张测试' },
  ]) {
    expect(toldFacts.safeParse(bad).success, JSON.stringify(bad)).toBe(false);
  }
});
