import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paperDocument } from '../contract/paper-schema.ts';
import { marketOf } from '../testing/hall-builders.ts';
import { fiveAmMs } from '../testing/posting-builders.ts';
import { boothQr, parseBoothQr } from './booth-slip.ts';
import {
  complaintReceipt,
  digitsOfNumber,
  parseReceiptQr,
  receiptQr,
} from './complaint-receipt.ts';
import { matchQr } from './match-slip.ts';
import { slipQr } from './registration-slip.ts';
import { parsePassQr, parseSlipQr } from './slip-code.ts';
import { ticketQr } from './ticket.ts';

const six = fc.stringMatching(/^[0-9]{6}$/);
const seq = fc.stringMatching(/^[0-9]{4,6}$/);

test('a receipt is read back, and no other paper is taken for one or one for another paper', () => {
  fc.assert(
    fc.property(six, six, seq, six, (market, day, number, code) => {
      const complaintNo = `T-${market}-${day}-${number}`;
      const text = receiptQr(complaintNo, code);
      const key = { market, digits: day + number, code };
      expect(parseReceiptQr(text)).toEqual({ ok: true, value: key });
      expect(digitsOfNumber(complaintNo)).toBe(key.digits);
      expect(parseSlipQr(text, market).ok).toBe(false);
      expect(parsePassQr(text, market).ok).toBe(false);
      expect(parseBoothQr(text, market).ok).toBe(false);
      for (const qr of [slipQr, ticketQr, matchQr, boothQr]) {
        expect(parseReceiptQr(qr(market, code)).ok).toBe(false);
      }
    }),
  );
});

test('whatever else is held before the scanner is no receipt', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      expect(parseReceiptQr(text).ok).toBe(false);
      expect(parseReceiptQr(`${receiptQr('T-990001-261123-0001', '406172')}${text}!`).ok).toBe(
        false,
      );
    }),
  );
});

test.each(['zh-CN', 'en'] as const)(
  'a receipt in %s has its number, its code, the term and whom to ring up',
  (language) => {
    const paper = complaintReceipt({
      market: marketOf(),
      complaintNo: 'T-990001-261123-0001',
      code: '406172',
      dueDay: '2026-11-24',
      reprint: true,
      atMs: fiveAmMs,
      language,
    });
    expect(paperDocument.parse(paper)).toEqual(paper);
    const text = JSON.stringify(paper);
    for (const part of [
      'T-990001-261123-0001',
      '406 172',
      'HALLT:990001-261123-0001:406172',
      '2026-11-24',
      '110',
      '12333',
      '补打',
    ]) {
      expect(text).toContain(part);
    }
  },
);
