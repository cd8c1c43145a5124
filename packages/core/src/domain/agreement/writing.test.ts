import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreementClauses } from './agreement.ts';
import { defaultAgreement } from './default-text.ts';
import {
  agreementFields,
  agreementLines,
  filledIn,
  mostAgreementLines,
  unknownFields,
  writeAgreement,
  type AgreementField,
} from './writing.ts';

const id = '00000000-0000-4000-8000-000000000001';
const names = Object.keys(agreementFields) as AgreementField[];

function written(clauses: readonly string[]) {
  return writeAgreement({ id, version: 1, clauses, by: id, nowMs: 1_800_000_000_000 });
}

test('the text of the product is one a market could have written, and fits on its page', () => {
  agreementClauses.parse(defaultAgreement);
  expect(written(defaultAgreement).ok).toBe(true);
  // It says what the law asks for, with its figures (劳动合同法 9, 68 to 72; 保障农民工工资支付条例 11).
  const text = defaultAgreement.join('');
  for (const said of [
    '16周岁',
    '押金',
    '证件',
    '货币',
    '4小时',
    '24小时',
    '15日',
    '最低小时工资',
  ]) {
    expect(text).toContain(said);
  }
});

test('what stands in braces is a field of the match or is refused by its name', () => {
  expect(unknownFields(['{甲方}付{工资}', '{工资}、{x}'])).toEqual(['工资', 'x']);
  expect(written(['付{工资}'])).toEqual({
    ok: false,
    error: { code: 'invalid_fields', fields: ['{工资}'] },
  });
});

const piece = fc.oneof(
  fc.constantFrom(...names.map((name) => `{${name}}`)),
  fc.string({ unit: fc.constantFrom('字', '，', 'a'), maxLength: 60 }),
);
const clause = fc.array(piece, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
const values = fc.record(
  Object.fromEntries(
    names.map((name) => [
      name,
      fc
        .string({ unit: fc.constantFrom('值', '{', '}', '1'), maxLength: agreementFields[name] })
        .map((text) => text.slice(0, agreementFields[name])),
    ]),
  ) as unknown as { [K in AgreementField]: fc.Arbitrary<string> },
);

test('whatever the match fills in, a text that was saved takes no more lines than were counted', () => {
  fc.assert(
    fc.property(fc.array(clause, { minLength: 1, maxLength: 12 }), values, (clauses, filling) => {
      const saved = written(clauses);
      expect(saved.ok).toBe(agreementLines(clauses) <= mostAgreementLines);
      if (!saved.ok) return;
      const lines = clauses.map((one) =>
        Math.max(1, Math.ceil(filledIn(one, filling).length / 48)),
      );
      expect(lines.reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(
        Math.max(mostAgreementLines, clauses.length),
      );
    }),
  );
});

test('a value is put in once: braces in it are only characters', () => {
  const filling = Object.fromEntries(names.map((name) => [name, `{乙方}`])) as Record<
    AgreementField,
    string
  >;
  expect(filledIn('{甲方}和{别的}', filling)).toBe('{乙方}和{别的}');
});
