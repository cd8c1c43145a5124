import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paperDocument } from '../contract/paper-schema.ts';
import { boothQr, boothSlip, parseBoothQr } from './booth-slip.ts';
import { matchQr } from './match-slip.ts';
import { slipQr } from './registration-slip.ts';
import { parseSlipQr } from './slip-code.ts';
import { ticketQr } from './ticket.ts';

const pass = fc.stringMatching(/^[0-9]{6}-[0-9A-F]{24}$/);
const market = fc.stringMatching(/^[0-9]{6}$/);

test('a pass of this market is read back, and is no slip of a worker', () => {
  fc.assert(
    fc.property(market, pass, (code, one) => {
      const text = boothQr(code, one);
      expect(parseBoothQr(text, code)).toEqual({ ok: true, value: { pass: one } });
      expect(parseSlipQr(text, code).ok).toBe(false);
    }),
  );
});

test('passes of other markets, other papers and whatever else is scanned are refused', () => {
  fc.assert(
    fc.property(market, market, pass, fc.string(), (code, other, one, text) => {
      fc.pre(code !== other);
      expect(parseBoothQr(boothQr(other, one), code).ok).toBe(false);
      expect(parseBoothQr(`${boothQr(code, one)}${text}!`, code).ok).toBe(false);
      expect(parseBoothQr(text, code).ok).toBe(false);
    }),
  );
  for (const qr of [slipQr, matchQr, ticketQr]) {
    expect(parseBoothQr(qr('990001', '123456'), '990001').ok).toBe(false);
  }
});

test('the slip has the digits large, the pass beside them, and whom to call', () => {
  const paper = boothSlip({
    market: {
      code: '990001',
      name: '示例县零工市场(测试)',
      hotline: '0000-0000000',
      complaintPhones: [{ label: '人社', phone: '12333' }],
    },
    employer: '示例建筑(测试)',
    agent: '王**',
    code: '406172',
    pass: `406172-${'A'.repeat(24)}`,
    day: '2026-11-22',
  });
  expect(paperDocument.parse(paper)).toEqual(paper);
  const text = JSON.stringify(paper);
  for (const part of [
    '经办人 王**',
    '406 172',
    'HALLB:990001:406172-AAAA',
    '2026-11-22',
    '12333',
  ]) {
    expect(text).toContain(part);
  }
});
