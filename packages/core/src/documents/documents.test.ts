import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { KioskPosting } from '../contract/topics/board-topic.ts';
import { paperDocument } from '../contract/paper-schema.ts';
import { marketOf, wishesOf } from '../testing/hall-builders.ts';
import { contentOf, fiveAmMs, hitOf } from '../testing/posting-builders.ts';
import { employerNotice } from './employer-notice.ts';
import type { PaperDocument } from './paper.ts';
import { yuan } from './pay-text.ts';
import { postingSlip } from './posting-slip.ts';
import { registrationSlip, type RegistrationSlipInput } from './registration-slip.ts';
import { testPage } from './test-page.ts';
import { underAgeHelp } from './under-age-help.ts';

const market = marketOf();

const row: KioskPosting = {
  kind: 'posting',
  id: '00000000-0000-4000-8000-000000000100',
  postingNo: '990001-261123-0042',
  remaining: 4,
  employer: '示例建筑(测试)',
  place: '测试路工地',
  zone: 'A-1',
  onBehalf: false,
  origin: null,
  phone: null,
  publishAtMs: fiveAmMs,
  validUntilMs: fiveAmMs + 3_600_000,
  minorsAllowed: false,
  standName: null,
  ...pick(),
};

function pick() {
  const {
    occupationId,
    headcount,
    workStartMs,
    workEndMs,
    shiftStart,
    shiftEnd,
    payMinFen,
    payMaxFen,
    payUnit,
    pieceName,
    settlement,
    hardshipFriendly,
    skillRequirements,
    licences,
    workContent,
    meetingPoint,
    hoursPerDay,
    employmentForm,
    welfare,
    insurance,
  } = contentOf();
  return {
    occupationId,
    headcount,
    workStartMs,
    workEndMs,
    shiftStart,
    shiftEnd,
    payMinFen,
    payMaxFen,
    payUnit,
    pieceName,
    settlement,
    hardshipFriendly,
    skillRequirements,
    licences,
    workContent,
    meetingPoint,
    hoursPerDay,
    employmentForm,
    welfare,
    insurance,
  };
}

function slip(changes: Partial<RegistrationSlipInput> = {}): PaperDocument {
  return registrationSlip({
    market,
    registrationNo: '990001-261123-0137',
    maskedName: '张**',
    wishes: wishesOf(),
    minorWorker: false,
    verified: true,
    postings: [row],
    recommended: true,
    code: '042137',
    gatePass: '0123456789ABCDEF0123456789ABCDEF',
    reprint: false,
    atMs: fiveAmMs,
    ...changes,
  });
}

function textOf(document: PaperDocument): string {
  paperDocument.parse(document);
  return document.blocks.map((block) => (block.kind === 'text' ? block.text : '')).join('\n');
}

test('the registration slip says everything it must', () => {
  const text = textOf(slip());
  for (const said of [
    '示例县零工市场(测试)',
    '求职登记小票',
    '990001-261123-0137',
    '2026-11-23 05:00',
    '张**',
    '小工',
    '今日可上岗',
    '[0042]',
    '160元/天',
    '日结',
    '测试路工地',
    'A-1',
    '042137',
    '全部服务免费',
    '0000-0000000',
    '12333',
    '12345',
    '意外伤害保险',
    '我的信息',
  ]) {
    expect(text).toContain(said);
  }
  const data = 'HALL:990001:042137:0123456789ABCDEF0123456789ABCDEF';
  expect(slip().blocks).toContainEqual({ kind: 'qr', data, modulePx: 6 });
});

const everything = { minorWorker: true, verified: false, reprint: true } as const;

test('the Chinese slip, line by line', () => {
  expect(textOf(slip(everything)).split('\n')).toEqual([
    '示例县零工市场(测试)',
    '求职登记小票（补打）',
    '',
    '登记号 990001-261123-0137',
    '2026-11-23 05:00  张**',
    '意向：小工',
    '今日可上岗',
    '未成年工（16至17周岁）受特殊保护：不做有毒、有害、繁重、夜间的活',
    '未核验身份：录用时请出示身份证件，由用工方核对',
    '',
    '今天适合您的活：',
    '1 [0042] 小工 4人  160元/天 日结',
    '  地点 测试路工地  洽谈区 A-1',
    '',
    '小票号码 042137',
    '',
    '签到、查询、再打印请刷此码  当日、本市场有效',
    '',
    '上岗前请问清有没有意外伤害保险',
    '本市场全部服务免费。要押金、扣身份证的请立即举报',
    '市场 0000-0000000  人社热线 12333  政务热线 12345',
    '个人信息可在自助机“我的信息”查询、更正、删除',
    '',
  ]);
});

test('the English slip, line by line: what protects and what others check stands in Chinese too', () => {
  expect(textOf(slip({ ...everything, language: 'en' })).split('\n')).toEqual([
    '示例县零工市场(测试)',
    'Registration slip (printed again)',
    '求职登记小票（补打）',
    '',
    'No. 990001-261123-0137',
    '2026-11-23 05:00  张**',
    'Wants: General labourer 小工',
    'can start today',
    'Young worker (16 or 17), specially protected: no toxic, harmful, heavy or night work',
    '未成年工（16至17周岁）受特殊保护：不做有毒、有害、繁重、夜间的活',
    'Identity not verified: show your ID to the employer when you are hired',
    '未核验身份：录用时请出示身份证件，由用工方核对',
    '',
    'Jobs for you today:',
    '1 [0042] General labourer 小工, 4 wanted  160 yuan/day paid daily',
    '  At 测试路工地  Talk at A-1',
    '',
    'Slip code 042137',
    '',
    'For check-in, look-up and reprint (today, this market)',
    '',
    'Ask about accident insurance before you start',
    '上岗前请问清有没有意外伤害保险',
    'All services here are free. Report anybody who asks for a deposit or keeps your ID card',
    '本市场全部服务免费。要押金、扣身份证的请立即举报',
    'Market 0000-0000000  人社热线 12333  政务热线 12345',
    'Look at, correct or delete your data under "My information" at a kiosk',
    '',
  ]);
});

test('who has a booth today is found there, on either slip and in either language', () => {
  const atBooth = { ...row, zone: 'A03', standName: 'A03' };
  const lines = (document: PaperDocument): string[] => textOf(document).split('\n');
  expect(lines(slip({ postings: [atBooth] }))).toContain('  地点 测试路工地  找展位 A03');
  const posting = { market, posting: atBooth, atMs: fiveAmMs };
  expect(lines(postingSlip(posting))).toContain('今天在展位 A03，去那里谈');
  expect(lines(postingSlip({ ...posting, language: 'en' }))).toContain(
    'At booth A03 today: go there and talk',
  );
  expect(lines(postingSlip({ ...posting, posting: row }))).toContain('洽谈区 A-1');
});

test('a name from the days of GBK is printed with the characters fonts have', () => {
  expect(textOf(slip({ maskedName: '\uE863**' }))).toContain('䶮**');
});

test('an English job sheet and an English refusal carry the Chinese that protects', () => {
  const bare = { ...row, insurance: 'none' as const };
  const sheet = textOf(postingSlip({ market, posting: bare, atMs: fiveAmMs, language: 'en' }));
  for (const said of ['Job sheet', '岗位信息单', 'NONE!', '意外保险 无', '全部服务免费', '小工'])
    expect(sheet).toContain(said);
  const refusal = textOf(underAgeHelp({ market, atMs: fiveAmMs, language: 'en' }));
  for (const said of ['You are not 16 yet', '未满16周岁', 'call 110', '拨打 110'])
    expect(refusal).toContain(said);
});

test('lines for young workers, for the unverified and for a reprint stand only where they belong', () => {
  expect(textOf(slip())).not.toMatch(/未成年工|未核验|补打/);
  const text = textOf(slip({ minorWorker: true, verified: false, reprint: true }));
  expect(text).toMatch(/未成年工/);
  expect(text).toMatch(/未核验身份/);
  expect(text).toMatch(/补打/);
});

test('a slip carries at most five postings, and says so kindly when there is none', () => {
  const many = textOf(slip({ postings: Array.from({ length: 9 }, () => row) }));
  expect(many.match(/\[0042\]/g)).toHaveLength(5);
  expect(textOf(slip({ postings: [] }))).toContain('暂时没有');
});

test('the posting slip says what the kiosk says, and warns of missing insurance', () => {
  const text = textOf(postingSlip({ market, posting: row, atMs: fiveAmMs }));
  for (const said of [
    '990001-261123-0042',
    '小工',
    '还差 4 人',
    '管1餐',
    '雇主购买',
    '凭岗位编号',
  ]) {
    expect(text).toContain(said);
  }
  const bare = { ...row, insurance: 'none' as const, phone: '0000-0000009' };
  expect(textOf(postingSlip({ market, posting: bare, atMs: fiveAmMs }))).toMatch(
    /无!|0000-0000009/,
  );
});

test('an employer is told every finding at once, with what may stand in its place', () => {
  const hits = [hitOf(), hitOf({ key: 'F1-01@workContent', matched: '押金', suggestion: '' })];
  const text = textOf(
    employerNotice({
      market,
      outcome: 'rejected',
      postingNo: row.postingNo,
      employer: '示例建筑(测试)',
      reason: 'discrimination',
      text: '请修改后再来',
      hits,
      atMs: fiveAmMs,
    }),
  );
  for (const said of ['一次性告知', '限男', '男女不限', '押金', '就业促进法§27', '请修改后再来']) {
    expect(text).toContain(said);
  }
});

test('a child takes home who helps, and nothing about himself', () => {
  const text = textOf(underAgeHelp({ market, atMs: fiveAmMs }));
  expect(text).toMatch(/未满16周岁/);
  expect(text).toMatch(/12355/);
});

test('every document exists in English without a word left out', () => {
  const language = 'en' as const;
  const documents = [
    slip({ language, minorWorker: true, verified: false, reprint: true }),
    postingSlip({ market, posting: row, atMs: fiveAmMs, language }),
    underAgeHelp({ market, atMs: fiveAmMs, language }),
    testPage({ market, terminalName: '1', atMs: fiveAmMs, language }),
  ];
  for (const document of documents) expect(textOf(document)).not.toMatch(/[{}]|undefined/);
});

test('a slip of any length fits its schema', () => {
  const name = fc.string({ unit: 'grapheme', maxLength: 60 });
  fc.assert(
    fc.property(name, fc.array(fc.constant(row), { maxLength: 12 }), (place, postings) => {
      const said = postings.map((posting) => ({ ...posting, place }));
      expect(() => textOf(slip({ postings: said }))).not.toThrow();
    }),
  );
});

test.each([
  [35_000, '350'],
  [60, '0.6'],
  [1_750, '17.5'],
  [8, '0.08'],
  [100_000, '1000'],
])('%i fen are %s yuan', (fen, text) => {
  expect(yuan(fen)).toBe(text);
});
