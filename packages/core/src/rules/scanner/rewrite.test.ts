import fc from 'fast-check';
import { expect, test } from 'vitest';
import { baseLexicon } from './lexicon.ts';
import { lawfulTexts } from './lawful.fixture.ts';
import { listedPhrases, paraphrases } from './phrases.fixture.ts';
import { applySuggestion, rewriteText } from './rewrite.ts';
import { scanText } from './scan.ts';

const rewritten = (text: string): string => rewriteText(text, baseLexicon)?.text ?? text;
const idsIn = (text: string): string[] => scanText(text, baseLexicon).map((hit) => hit.ruleId);

test.each([
  ['某企业招男小工1名,年龄55岁以下,月薪3500', '某企业招小工1名,月薪3500,男女不限'],
  ['找男工数名,中午管饭,工资每天160元', '找工人数名,中午管饭,工资每天160元,男女不限'],
  ['招女服务员2名。', '招服务员2名,男女不限。'],
  ['男工5名,女工3名,日结', '工人5名,工人3名,日结,男女不限'],
  ['搬运工3名,性别:男,300元/车', '搬运工3名,性别不限,300元/车'],
  ['普工10名,外地人勿扰,日结', '普工10名,户籍不限,日结'],
  ['洗碗工,残疾人勿扰', '洗碗工,能胜任本岗位工作'],
  ['急招 男搬运\uff0c年龄45岁以下\uff0c管饭\uff01', '急招搬运\uff0c管饭\uff0c男女不限\uff01'],
  ['服务员(形象好)\uff0c管两餐 周结', '服务员\uff0c管两餐 周结'],
  ['男生可应聘,女生勿扰', '男女不限'],
  ['仅女生可报,日结', '男女不限,日结'],
  ['保洁阿姨2名,20元/小时', '保洁员2名,20元/小时'],
  ['服务员,18-45周岁,形象好,管两餐', '服务员,管两餐'],
])('%s becomes %s', (text, neutral) => {
  expect(rewritten(text)).toBe(neutral);
});

test('the real sentences are free of hits after the rewrite', () => {
  for (const text of [
    '某企业招男小工1名,年龄55岁以下,月薪3500',
    '找男工数名,中午管饭,工资每天160元',
  ]) {
    expect(idsIn(text)).not.toEqual([]);
    expect(idsIn(rewritten(text))).toEqual([]);
  }
});

test('what has no neutral wording is left for a person', () => {
  expect(rewriteText('入职押金200元', baseLexicon)).toBeNull();
  expect(rewritten('招男小工,押金200元')).toContain('押金');
});

test('a single suggestion can be taken by itself', () => {
  const text = '服务员,形象好,年龄45岁以下';
  const hit = scanText(text, baseLexicon).find((found) => found.ruleId === 'D6-03');
  expect(applySuggestion(text, hit!)).toBe('服务员,年龄45岁以下');
});

test('every change is told, for the audit', () => {
  expect(rewriteText('限男性,外地人勿扰', baseLexicon)?.changes).toEqual([
    { ruleId: 'D1-01', from: '限男性', to: '男女不限' },
    { ruleId: 'D4-03', from: '外地人勿扰', to: '户籍不限' },
  ]);
});

test('every listed or paraphrased discrimination by gender, origin or disability can be rewritten', () => {
  const texts = [
    ...Object.entries(listedPhrases).flatMap(([ruleId, phrases]) =>
      phrases.split(' ').map((phrase): [string, string] => [ruleId, `小工,${phrase},日结`]),
    ),
    ...paraphrases,
  ];
  for (const [ruleId, text] of texts.filter(([id]) => /^(?:D1|D4|D5|D6)-/.test(id))) {
    expect([text, rewritten(text), idsIn(rewritten(text)).includes(ruleId)]).toEqual([
      text,
      rewritten(text),
      false,
    ]);
  }
}, 30_000);

test('a rewrite brings no rule the text did not hit, and ends where another changes nothing', () => {
  const pieces = fc.constantFrom(
    ...Object.values(listedPhrases).flatMap((phrases) => phrases.split(' ')),
    ...lawfulTexts,
    ',',
    '。',
    '招',
    '3名',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 5 }), (parts) => {
      const text = parts.join('');
      const before = new Set(idsIn(text));
      const result = rewritten(text);
      expect(idsIn(result).filter((id) => !before.has(id))).toEqual([]);
      expect(scanText(result, baseLexicon).every((hit) => hit.suggestion === null)).toBe(true);
    }),
    { numRuns: 100 },
  );
}, 30_000);
