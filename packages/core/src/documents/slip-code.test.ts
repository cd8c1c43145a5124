import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchQr } from './match-slip.ts';
import { slipQr } from './registration-slip.ts';
import { parsePassQr, parseSlipQr, SCANNED_TEXT_MAX_LENGTH } from './slip-code.ts';

const wrong = { ok: false, error: { code: 'wrong_slip_code' } };
const digits = (length: number): fc.Arbitrary<string> =>
  fc.stringMatching(new RegExp(`^[0-9]{${String(length)}}$`));

test('what a slip of this market says is read back, whatever its code', () => {
  fc.assert(
    fc.property(digits(6), digits(6), (market, code) => {
      expect(parseSlipQr(slipQr(market, code), market)).toEqual({ ok: true, value: { code } });
    }),
  );
});

test('six digits alone are a code: a person may type them', () => {
  fc.assert(
    fc.property(digits(6), digits(6), (market, code) => {
      expect(parseSlipQr(code, market)).toEqual({ ok: true, value: { code } });
    }),
  );
});

test('a slip of another market is refused', () => {
  fc.assert(
    fc.property(digits(6), digits(6), digits(6), (market, foreign, code) => {
      fc.pre(market !== foreign);
      expect(parseSlipQr(slipQr(foreign, code), market)).toEqual(wrong);
    }),
  );
});

test('nothing but a slip or six digits is taken for one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      fc.pre(!/^((HALL:990001:)?[0-9]{6}|HALL:990001:[0-9]{6}:[0-9A-F]{32})$/.test(text));
      expect(parseSlipQr(text, '990001')).toEqual(wrong);
    }),
  );
});

test.each([
  ['the QR code of a match slip', matchQr('990001', '042137')],
  ['the QR code of a test page', 'HALL:TEST'],
  ['a number ticket', 'A042'],
  ['five digits', '04213'],
  ['seven digits', '0421370'],
  ['full-width digits', '０４２１３７'],
  ['digits of another script', '٠٤٢١٣٧'],
  ['another case', 'hall:990001:042137'],
  ['a web address', 'https://example.org/042137'],
  ['a line break behind it', 'HALL:990001:042137\n'],
  ['a control before it', '\u0002HALL:990001:042137'],
  ['a control between', 'HALL:990001:\u0000042137'],
  ['a space before it', ' 042137'],
  ['something behind it', 'HALL:990001:042137:1'],
  ['digits alone with a pass', `042137:${'0A'.repeat(16)}`],
  ['a pass in small letters', `HALL:990001:042137:${'0a'.repeat(16)}`],
  ['a pass that is too long', `HALL:990001:042137:${'0'.repeat(33)}`],
  ['nothing', ''],
  ['nothing but the prefix', 'HALL:990001:'],
])('%s is no slip code', (_what, text) => {
  expect(parseSlipQr(text, '990001')).toEqual(wrong);
});

test('a text over the ceiling is refused even where a market code were as long', () => {
  const market = '9'.repeat(SCANNED_TEXT_MAX_LENGTH);
  expect(parseSlipQr(slipQr(market, '042137'), market)).toEqual(wrong);
});

const passes = fc.stringMatching(/^[0-9A-F]{32}$/);

test('the pass of a slip is read back with its code, and the code alone at a counter', () => {
  fc.assert(
    fc.property(digits(6), digits(6), passes, (market, code, pass) => {
      const text = `${slipQr(market, code)}:${pass}`;
      expect(text.length).toBeLessThanOrEqual(SCANNED_TEXT_MAX_LENGTH);
      expect(parsePassQr(text, market)).toEqual({ ok: true, value: { code, pass } });
      expect(parseSlipQr(text, market)).toEqual({ ok: true, value: { code } });
    }),
  );
});

test("a gate knows another market's slip, whatever stands behind its code", () => {
  fc.assert(
    fc.property(digits(6), digits(6), digits(6), passes, (market, foreign, code, pass) => {
      fc.pre(market !== foreign);
      for (const text of [`${slipQr(foreign, code)}:${pass}`, slipQr(foreign, code)]) {
        expect(parsePassQr(text, market)).toEqual({ ok: false, error: { code: 'other_market' } });
      }
    }),
  );
});

test('no gate opens to what could be guessed: a slip without its pass, or six digits', () => {
  for (const text of ['042137', 'HALL:990001:042137', 'HALL:990001:042137:', '', 'A042']) {
    expect(parsePassQr(text, '990001')).toEqual({ ok: false, error: { code: 'not_a_pass' } });
  }
});

test('nothing but a slip with its pass is taken for one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      fc.pre(!/^HALL:990001:[0-9]{6}:[0-9A-F]{32}$/.test(text));
      expect(parsePassQr(text, '990001').ok).toBe(false);
    }),
  );
});
