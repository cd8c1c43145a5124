import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCharacterOf, checkForeignPr2017Number, checkResidentId } from './resident-id.ts';

const todayMs = Date.UTC(2026, 10, 21, 4);
const real = { testRegions: false, todayMs };
const demo = { testRegions: true, todayMs };

function codeOf(text: string, options = real): string {
  const result = checkResidentId(text, options);
  return result.ok ? 'ok' : result.error.code;
}

test('the sample number of the standard is read whole', () => {
  expect(checkResidentId('11010519491231002X', real)).toEqual({
    ok: true,
    value: {
      kind: 'resident',
      number: '11010519491231002X',
      birthDate: '1949-12-31',
      gender: 'female',
      regionCode: '110105',
    },
  });
});

test.each([
  ['34052419800101001X', 'ok'],
  ['34052419800101001x', 'ok'],
  ['３４０５２４ 19800101 001X', 'ok'],
  ['340524198001010013', 'check_digit'],
  ['340524800101001', 'fifteen_digits'],
  ['3405241980010100', 'length'],
  ['', 'length'],
  ['34052419800101O01X', 'characters'],
  ['X4052419800101001X', 'characters'],
  ['99000119950229101X', 'date'],
  ['990001197001010014', 'region'],
])('%s is answered with %s', (text, code) => {
  expect(codeOf(text)).toBe(code);
});

test.each([
  '990001197001010014',
  '990001198506151220',
  '990001200802291017',
  '990001200912011012',
  '990001201203151025',
  '990001196403103358',
])('the test person %s is taken in a test hall only', (text) => {
  expect(codeOf(text, demo)).toBe('ok');
  expect(codeOf(text)).toBe('region');
});

test('a day that does not exist is refused although the check character is right', () => {
  expect(codeOf('99000119950229101X', demo)).toBe('date');
});

test('a birth date in the future is refused, today is not', () => {
  const born = (day: string): string => {
    const body = `110105${day}001`;
    return body + checkCharacterOf(body);
  };
  expect(codeOf(born('20261121'))).toBe('ok');
  expect(codeOf(born('20261122'))).toBe('date');
  expect(codeOf(born('18991231'))).toBe('date');
});

test.each(['932682198501010017', '911124198108030024'])(
  'the foreign permanent resident %s carries no region',
  (text) => {
    const result = checkResidentId(text, real);
    expect(result).toMatchObject({
      ok: true,
      value: { kind: 'foreign_pr_2023', regionCode: null },
    });
  },
);

test.each(['810000', '820000', '830000'])('a residence permit of region %s is taken', (region) => {
  const body = `${region}19900101001`;
  expect(checkResidentId(body + checkCharacterOf(body), real)).toMatchObject({
    ok: true,
    value: { kind: 'hmt_residence', regionCode: region, gender: 'male' },
  });
});

test('other numbers under the prefixes 81 to 83 name no region', () => {
  const body = '81000119900101001';
  expect(codeOf(body + checkCharacterOf(body))).toBe('region');
});

test('the 2017 permanent residence number is three letters and twelve digits', () => {
  expect(checkForeignPr2017Number('usa110000000001')).toEqual({
    ok: true,
    value: 'USA110000000001',
  });
  expect(checkForeignPr2017Number('US1110000000001')).toMatchObject({
    error: { code: 'characters' },
  });
  expect(checkForeignPr2017Number('USA11000000000')).toMatchObject({ error: { code: 'length' } });
});

test('any single wrong digit and any swap of neighbours is noticed', () => {
  const valid = '990001198506151220';
  fc.assert(
    fc.property(fc.nat(16), fc.nat(9), (at, digit) => {
      fc.pre(valid[at] !== String(digit));
      const slipped = valid.slice(0, at) + String(digit) + valid.slice(at + 1);
      expect(codeOf(slipped, demo)).toBe('check_digit');
      if (at < 16 && valid[at] !== valid[at + 1]) {
        const swapped =
          valid.slice(0, at) + valid.charAt(at + 1) + valid.charAt(at) + valid.slice(at + 2);
        expect(codeOf(swapped, demo)).toBe('check_digit');
      }
    }),
  );
});

test('no text makes the check throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
      expect(typeof checkResidentId(text, demo).ok).toBe('boolean');
    }),
  );
});
