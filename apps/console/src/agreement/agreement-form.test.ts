import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreementClauses } from '@hall/core/domain/agreement/agreement';
import { defaultAgreement } from '@hall/core/domain/agreement/default-text';
import { writeAgreement } from '@hall/core/domain/agreement/writing';
import { clausesOf, problemOf, typedOf } from './agreement-form.ts';

const id = '00000000-0000-4000-8000-000000000001';

test('what is put before somebody to change comes back as it was', () => {
  expect(clausesOf(typedOf(defaultAgreement))).toEqual(defaultAgreement);
  expect(clausesOf('  一条  \r\n\n 二条\n')).toEqual(['一条', '二条']);
});

test('the text of the product has nothing wrong with it', () => {
  expect(problemOf(defaultAgreement)).toBeNull();
});

test('each trouble is told as what it is', () => {
  expect(problemOf([])).toEqual({ problem: 'empty' });
  expect(problemOf(['好的', '字'.repeat(241)])).toEqual({ problem: 'clause', at: 2 });
  expect(problemOf(['按 {工钱} 付'])).toEqual({ problem: 'unknown', fields: ['工钱'] });
  expect(problemOf(Array.from({ length: 13 }, () => '字'.repeat(96)))).toEqual({
    problem: 'long',
    lines: 2,
  });
  expect(problemOf(Array.from({ length: 17 }, () => '好的'))).toEqual({
    problem: 'clause',
    at: 17,
  });
});

const clause = fc.oneof(
  fc.string({ unit: fc.constantFrom('字', '{甲方}', '{', '}', '，', 'a', ' '), maxLength: 120 }),
  fc.constantFrom('{工种}', '{别的}', ''),
);

test('what the form lets pass the hub saves, and what it stops the hub refuses', () => {
  fc.assert(
    fc.property(fc.array(clause, { maxLength: 20 }), (typed) => {
      const clauses = clausesOf(typed.join('\n'));
      const taken =
        agreementClauses.safeParse(clauses).success &&
        writeAgreement({ id, version: 1, clauses, by: id, nowMs: 1_800_000_000_000 }).ok;
      expect(problemOf(clauses) === null).toBe(taken);
    }),
  );
});
