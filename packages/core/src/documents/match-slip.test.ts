import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paperDocument } from '../contract/paper-schema.ts';
import { marketOf } from '../testing/hall-builders.ts';
import { contentOf, fiveAmMs } from '../testing/posting-builders.ts';
import { matchQr, matchSlip, parseMatchQr, type MatchSlipInput } from './match-slip.ts';
import type { PaperDocument } from './paper.ts';

const terms = contentOf({
  headcount: 6,
  contactName: '测试经理',
  contactPhone: '0000-0000000',
  meetingPoint: '2号车位',
});
const worker = {
  matchNo: 'M-990001-261121-0029',
  placeNo: 3,
  name: '张*',
  phone: '尾号 8000',
};
const input: MatchSlipInput = {
  market: marketOf(),
  copy: 'worker',
  postingNo: '990001-261121-0036',
  terms,
  employer: '示例建筑(测试)',
  zone: 'A-1',
  workers: [worker],
  code: '406172',
  reprint: false,
  atMs: fiveAmMs,
};

function textOf({ blocks }: PaperDocument): string {
  return blocks.map((block) => (block.kind === 'text' ? block.text : '')).join('\n');
}

test('a match slip says who works for whom, where, when, for how much, and what the law forbids', () => {
  const paper = matchSlip(input);
  expect(paperDocument.parse(paper)).toEqual(paper);
  const text = textOf(paper);
  for (const words of [
    '用工对接单',
    '零工联',
    worker.matchNo,
    '第 3/6 人',
    '张*',
    '尾号 8000',
    '示例建筑(测试)',
    '测试经理 0000-0000000',
    terms.workAddress,
    '2号车位',
    terms.shiftStart,
    '元/天',
    '意外保险',
    '未满16周岁',
    '不得扣押证件',
    '雇主签字',
    '零工签字',
    '不代替书面协议',
    '12333',
  ]) {
    expect(text).toContain(words);
  }
  expect(paper.blocks).toContainEqual(
    expect.objectContaining({ data: matchQr('990001', '406172') }),
  );
});

test("the employer's own phone is on the worker's copy only; a group is one copy with all its lines", () => {
  const workers = [1, 2, 3].map((placeNo) => ({
    ...worker,
    placeNo,
    matchNo: `M-990001-261121-003${placeNo}`,
    phone: null,
  }));
  const text = textOf(matchSlip({ ...input, copy: 'employer', workers }));
  expect(text).toContain('用工联');
  expect(text).not.toContain('测试经理');
  for (const { matchNo, placeNo } of workers) {
    expect(text).toContain(matchNo);
    expect(text).toContain(`第 ${placeNo}/6 人`);
  }
  expect(text).not.toMatch(/手机|null/);
});

test('work for somebody else than who recruits names him (A-25)', () => {
  const real = contentOf({ realEmployerName: '示例市政(测试)' });
  expect(textOf(matchSlip({ ...input, terms: real }))).toContain('实际用工：示例市政(测试)');
});

test('a reprint says so, and an English copy keeps the warnings in Chinese beside the English', () => {
  expect(textOf(matchSlip({ ...input, reprint: true }))).toContain('补打');
  const english = textOf(matchSlip({ ...input, language: 'en' }));
  for (const words of ['Match slip', '用工对接单', 'under 16', '未满16周岁', '不得扣押证件']) {
    expect(english).toContain(words);
  }
});

test('work without insurance is told in bold letters', () => {
  const paper = matchSlip({ ...input, terms: contentOf({ insurance: 'none' }) });
  expect(paper.blocks).toContainEqual(
    expect.objectContaining({ bold: true, text: expect.stringContaining('无') as string }),
  );
});

test('only a match slip of this market is read as one', () => {
  const code = '0193f3a4-0000-7000-8000-000000000001';
  expect(parseMatchQr(matchQr('990001', code), '990001')).toEqual({ ok: true, value: { code } });
  const others = [
    matchQr('990002', code),
    `HALL:990001:123456`,
    `HALLB:990001:${code}`,
    `${matchQr('990001', code)}0`,
    ` ${matchQr('990001', code)}`,
    code,
    '',
  ];
  expect(others.map((text) => parseMatchQr(text, '990001').ok)).toEqual(others.map(() => false));
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (text) => {
      expect(parseMatchQr(text, '990001').ok).toBe(false);
    }),
  );
});
