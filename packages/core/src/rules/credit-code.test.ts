import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCreditCode, creditCheckCharacter } from './credit-code.ts';

test.each([
  '91440101MA5CJQ4N59',
  '91350200MA2YJ1XR9G',
  '913502000728319549',
  '91990001000000000K',
  '92990001TEAT00007B',
  '52990001000000000L',
])('%s passes both checks', (code) => {
  expect(checkCreditCode(code)).toEqual({
    ok: true,
    value: { code, warnings: [], corrected: false },
  });
});

test.each([
  ['91350100M0001TGQXM', '1'],
  ['91350211M0000XUF46', 'R'],
  ['91350203M0001FUE2P', 'J'],
])('the genuine early code %s is taken with a warning', (code, computed) => {
  expect(creditCheckCharacter(code)).toBe(computed);
  const result = checkCreditCode(code);
  expect(result.ok && result.value.warnings).toContain('check_character');
});

test('letters the code never uses are read as digits and flagged for confirmation', () => {
  expect(checkCreditCode('9144O1O1ma5cjq4n59')).toEqual({
    ok: true,
    value: { code: '91440101MA5CJQ4N59', warnings: [], corrected: true },
  });
  expect(checkCreditCode('9I35O2ooo7283I9549')).toMatchObject({
    value: { code: '913502000728319549', corrected: true },
  });
});

test('spaces, hyphens and full-width forms are forgiven without a question', () => {
  expect(checkCreditCode('９１４４０１０１ MA5C-JQ4N59')).toMatchObject({
    value: { code: '91440101MA5CJQ4N59', corrected: false },
  });
});

test('a wrong length or a foreign character is refused', () => {
  expect(checkCreditCode('91440101MA5CJQ4N5')).toMatchObject({ error: { code: 'length' } });
  expect(checkCreditCode('91440101MA5CJQ4N5V')).toMatchObject({ error: { code: 'characters' } });
  expect(checkCreditCode('91440101MA5CJQ4N5中')).toMatchObject({ error: { code: 'characters' } });
});

test('any single wrong character raises a warning', () => {
  const valid = '91440101MA5CJQ4N59';
  const letters = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY');
  fc.assert(
    fc.property(fc.nat(17), fc.constantFrom(...letters), (at, letter) => {
      fc.pre(valid[at] !== letter);
      const result = checkCreditCode(valid.slice(0, at) + letter + valid.slice(at + 1));
      expect(result.ok && result.value.warnings).toContain('check_character');
    }),
  );
});
