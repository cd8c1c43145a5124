import fc from 'fast-check';
import { expect, test } from 'vitest';
import { baseLexicon } from './lexicon.ts';
import { lawfulTexts } from './lawful.fixture.ts';
import { listedPhrases, paraphrases } from './phrases.fixture.ts';
import { scanText } from './scan.ts';

const idsIn = (text: string): string[] => scanText(text, baseLexicon).map((hit) => hit.ruleId);

const holding = (text: string): string[] =>
  scanText(text, baseLexicon)
    .filter((hit) => hit.severity !== 'INFO' && hit.severity !== 'WARN')
    .map((hit) => `${hit.ruleId} ${hit.matched}`);

const listed = Object.entries(listedPhrases).flatMap(([ruleId, phrases]) =>
  phrases.split(' ').map((phrase) => [ruleId, phrase] as const),
);

test('the lexicon has 56 rules with distinct ids, and each is exercised by the list', () => {
  const ids = baseLexicon.rules.map((rule) => rule.id);
  expect(new Set(ids).size).toBe(56);
  expect(Object.keys(listedPhrases).sort()).toEqual([...ids].sort());
});

test.each(listed)('%s finds %s', (ruleId, phrase) => {
  expect(idsIn(phrase)).toContain(ruleId);
  expect(idsIn(`招小工,${phrase},日结`)).toContain(ruleId);
});

test.each(paraphrases)('%s finds the wording %s', (ruleId, text) => {
  expect(idsIn(text)).toContain(ruleId);
});

test.each(lawfulTexts)('nothing holds up: %s', (text) => {
  expect(holding(text)).toEqual([]);
});

test('severities are those of the rule table', () => {
  const severities: Readonly<Record<string, string>> = {
    BLOCK:
      'D1-01 D1-02 D1-03 D1-04 D1-05 D1-06 D2-01 D2-02 D3-01 D3-02 D3-03 D3-04 D4-01 D4-02 D4-03 D4-04 D4-05 D6-01 D6-02 M1-01 F1-01 F1-02 F1-03 F1-04 F1-05 S1-01 S1-02 S1-03 S1-04 X1-01 W1-01 W1-02 W1-03 W1-04 P1-02 P1-03',
    REASON: 'D5-01 D5-02 D5-03 D5-04 D6-03 D6-04 D7-01 D7-02 D7-03',
    REVIEW: 'M1-02 F1-06 S1-05 S1-06 W1-05 P1-01 A1-01',
    WARN: 'D1-07 D2-03 W1-06',
    INFO: 'F2-01',
  };
  for (const [severity, ids] of Object.entries(severities)) {
    const found = baseLexicon.rules.filter((rule) => rule.severity === severity);
    expect(found.map((rule) => rule.id).sort()).toEqual(ids.split(' ').sort());
  }
});

test('rules without a lawful exception offer none', () => {
  const byId = new Map(baseLexicon.rules.map((rule) => [rule.id, rule]));
  for (const id of ['D2-01', 'D2-02', 'M1-01', 'F1-01', 'F1-04', 'S1-01', 'X1-01', 'W1-03']) {
    expect(byId.get(id)?.exceptions).toEqual([]);
  }
  expect(byId.get('D1-01')?.exceptions).toContain('FEMALE_PROHIBITED_WORK');
  expect(byId.get('D4-01')?.exceptions).toEqual(['PUBLIC_WELFARE_POST']);
});

test('a hit points at the text as it was written, ornaments and all', () => {
  const text = '招小工,卖 * 血 勿问';
  const hit = scanText(text, baseLexicon).find((found) => found.ruleId === 'S1-04');
  expect(hit?.matched).toBe('卖 * 血');
  expect(text.slice(hit?.start, hit?.end)).toBe('卖 * 血');
});

test('a neutral phrase does not excuse what stands beside it', () => {
  expect(idsIn('男女不限,女士优先')).toContain('D1-03');
  expect(idsIn('年满18周岁,55周岁以下')).toContain('D5-02');
  expect(idsIn('年满18周岁至45周岁')).toContain('D5-01');
});

const hidden = fc.constantFrom(
  ' ',
  '\u3000',
  '\u200b',
  '\u200d',
  '*',
  '·',
  '•',
  '_',
  '~',
  '\ufe0f',
);

test('ornaments between the characters never hide a listed phrase', () => {
  const ornament = fc.array(hidden, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.constantFrom(...listed), ornament, ([ruleId, phrase], between) => {
      expect(idsIn(Array.from(phrase).join(between.join('')))).toContain(ruleId);
    }),
    { numRuns: 250 },
  );
}, 30_000);

const gendered = listed.filter(([ruleId]) => /^D1-0[1-6]$/.test(ruleId));

test('pinyin, dots and brackets in place of a gender never hide it', () => {
  const letters = fc.constantFrom('', ' ', '\u200b', '*');
  const capital = fc.boolean();
  fc.assert(
    fc.property(fc.constantFrom(...gendered), letters, capital, ([ruleId, phrase], gap, upper) => {
      const spelled = (word: string): string => {
        const written = Array.from(word).join(gap);
        return upper ? written.toUpperCase() : written;
      };
      const pinyin = phrase.replace('男', spelled('nan')).replace('女', spelled('nv'));
      expect(idsIn(pinyin), pinyin).toContain(ruleId);
      for (const dot of ['.', '/', '-', '+']) {
        const han = phrase.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, dot);
        expect(idsIn(han), han).toContain(ruleId);
      }
    }),
    { numRuns: 150 },
  );
}, 30_000);

test('a word of Latin letters that only holds nan or nv is left alone', () => {
  const around = fc
    .stringMatching(/^[a-z]{1,4}$/)
    .filter((part) => !/^(ga?o?n?g?|sheng|xi(ng|an))$/.test(part));
  fc.assert(
    fc.property(around, fc.constantFrom('nan', 'nv'), (part, word) => {
      expect(holding(`限${part}${word}${part}牌工具`)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('full-width forms and capitals never hide a listed phrase', () => {
  const wide = (text: string): string =>
    text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  for (const [ruleId, phrase] of listed) {
    expect(idsIn(wide(phrase))).toContain(ruleId);
    expect(idsIn(phrase.toUpperCase())).toContain(ruleId);
  }
}, 30_000);

test('scanning is deterministic and every hit lies inside the text', () => {
  const words = fc.constantFrom(...listed.map(([, phrase]) => phrase), ',', '。', '𠅤', ' ', '不');
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'binary' }))), (parts) => {
      const text = parts.join('');
      const hits = scanText(text, baseLexicon);
      expect(scanText(text, baseLexicon)).toEqual(hits);
      for (const hit of hits) {
        expect(hit.start).toBeLessThan(hit.end);
        expect(text.slice(hit.start, hit.end)).toBe(hit.matched);
      }
    }),
    { numRuns: 40 },
  );
}, 30_000);

test('no repetition makes a long text slow', () => {
  const units = [
    '不',
    '无任何',
    '1',
    '年龄18',
    '招',
    '押金、',
    'a1-',
    '要求男',
    '身份证需要',
    '和费',
  ];
  for (const unit of units) {
    const from = Date.now();
    scanText(unit.repeat(Math.ceil(4000 / unit.length)), baseLexicon);
    // A pattern that backtracks without bound takes minutes; this takes milliseconds.
    expect(Date.now() - from).toBeLessThan(2000);
  }
}, 30_000);
