import { addWord, blankLexicon } from '@hall/core/domain/lexicon/hall-lexicon';
import { expect, test } from 'vitest';
import { sampleContent, samplePosting } from '../testing/samples.ts';
import { emptyWordForm, phrasesOf, postingsWith, toWord, type WordForm } from './word-form.ts';

const filled: WordForm = { ...emptyWordForm, phrases: '包车费\n接送费用', basis: '本市场规定' };

test('phrases are read line by line, without empty lines and repetitions', () => {
  expect(phrasesOf({ ...filled, phrases: ' 包车费 \n\n包车费\n接送' })).toEqual(['包车费', '接送']);
});

test('a filled form is a word; without wording, with an empty one, or with another text', () => {
  const rewrite = (change: Partial<WordForm>) => {
    const done = toWord({ ...filled, ...change }, blankLexicon);
    return done.ok ? done.word.rewrite : done.fields;
  };
  expect(rewrite({})).toBeNull();
  expect(rewrite({ rewriteKind: 'remove' })).toBe('');
  expect(rewrite({ rewriteKind: 'replace', rewrite: ' 免费班车 ' })).toBe('免费班车');
  expect(rewrite({ rewriteKind: 'replace', rewrite: '  ' })).toEqual(['rewrite']);
});

test.each<[string, Partial<WordForm>, string]>([
  ['no phrase', { phrases: ' \n ' }, 'phrases'],
  ['a phrase of one character', { phrases: '包车费\n工' }, 'phrases'],
  ['no basis', { basis: ' ' }, 'basis'],
  ['a wording that is found itself', { rewriteKind: 'replace', rewrite: '限男' }, 'rewrite'],
])('a form with %s is not sent, and says where', (_, change, field) => {
  const done = toWord({ ...filled, ...change }, blankLexicon);
  expect(done.ok ? [] : done.fields).toContain(field);
});

test('a phrase the market has already is not sent again', () => {
  const word = { severity: 'WARN' as const, phrases: ['包车费'], basis: '规定', rewrite: null };
  const known = addWord(blankLexicon, { number: 1, word });
  if (!known.ok) throw new Error(known.error.code);
  expect(toWord(filled, known.value.lexicon)).toEqual({ ok: false, fields: ['phrases'] });
});

test('what would be found now is shown before it is done; drafts and ended postings are not read', () => {
  const content = sampleContent({ workContent: '装卸,另收包 车 费' });
  const hit = samplePosting({ status: 'published', content });
  const postings = [
    hit,
    samplePosting({ status: 'published', content: sampleContent({ workContent: '清理场地' }) }),
    samplePosting({ status: 'draft', content }),
    samplePosting({ status: 'expired', content }),
  ];
  const nameOf = (): string => '示例劳务';
  expect(postingsWith(['包车费'], { postings, nameOf })).toEqual([hit]);
  expect(postingsWith(['示例劳务'], { postings, nameOf })).toHaveLength(2);
  expect(postingsWith([], { postings, nameOf })).toEqual([]);
});
