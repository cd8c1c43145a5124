import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commands } from '@hall/core/contract/commands/registry';
import { slipQr } from '@hall/core/documents/registration-slip';
import { sampleId } from '../testing/samples.ts';
import {
  addSlip,
  emptyTakeForm,
  mostSlips,
  removeSlip,
  toTaking,
  type TakeForm,
} from './take-form.ts';

const market = '990001';
const code = fc.integer({ min: 0, max: 999_999 }).map((n) => String(n).padStart(6, '0'));

function added(form: TakeForm, text: string): TakeForm {
  return addSlip(form, text, market).form;
}

test('a slip counts the same scanned, typed, or made wide by an input method', () => {
  for (const text of [
    'HALL:990001:042137',
    '042137',
    ' 042137 ',
    'ＨＡＬＬ：９９０００１：０４２１３７',
  ]) {
    expect(addSlip(emptyTakeForm, text, market)).toEqual({
      form: { postingId: '', codes: ['042137'] },
      problem: null,
    });
  }
});

test('another market, another paper and half a code are refused, and nothing is added', () => {
  for (const text of ['HALL:990002:042137', 'HALLM:990001:042137', '04213', '张测试', '']) {
    expect(addSlip(emptyTakeForm, text, market)).toEqual({ form: emptyTakeForm, problem: 'wrong' });
  }
});

test('whatever is scanned, no slip is there twice and there are never too many', () => {
  fc.assert(
    fc.property(fc.array(code, { maxLength: 40 }), (codes) => {
      const form = codes.reduce((now, one) => added(now, slipQr(market, one)), emptyTakeForm);
      expect(form.codes).toEqual([...new Set(codes)].slice(0, mostSlips));
    }),
  );
});

test('a slip that is there twice is said to be, and so is one too many', () => {
  const one = added(emptyTakeForm, '042137');
  expect(addSlip(one, 'HALL:990001:042137', market)).toEqual({ form: one, problem: 'twice' });
  const codes = Array.from({ length: mostSlips }, (_, n) => String(n).padStart(6, '0'));
  const full = { postingId: '', codes };
  expect(addSlip(full, '042137', market)).toEqual({ form: full, problem: 'full' });
});

test('a slip that is taken away can come again', () => {
  const form = removeSlip(added(added(emptyTakeForm, '000001'), '000002'), '000001');
  expect(form.codes).toEqual(['000002']);
  expect(added(form, '000001').codes).toEqual(['000002', '000001']);
});

test('what is sent fits the contract and gives nobody’s name away', () => {
  const form = { postingId: sampleId(), codes: ['000001', '000002'] };
  const input = toTaking(form, 'zh-CN');
  expect(commands['match.take'].input.safeParse(input).success).toBe(true);
  expect(input?.workers.map(({ contact }) => contact)).toEqual([null, null]);
  expect(toTaking({ ...form, postingId: '' }, 'zh-CN')).toBeNull();
  expect(toTaking({ ...form, codes: [] }, 'zh-CN')).toBeNull();
});
