import fc from 'fast-check';
import { expect, test } from 'vitest';
import { occupations } from '@hall/core/rules/occupations';
import { samplePosting } from '../testing/sample-hall.ts';
import { kindsOfWork, kindsSpelled, postingsNumbered } from './find.ts';
import { pinyinInitials } from './pinyin-initials.ts';

const nowMs = Date.UTC(2026, 10, 21, 21, 42);
const hall = Array.from({ length: 120 }, (_, index) => samplePosting(index, nowMs));
const someOfHall = fc.subarray(hall);

test('every posting is found by the four digits on the board', () => {
  fc.assert(
    fc.property(someOfHall, (postings) => {
      for (const posting of postings) {
        expect(postingsNumbered(postings, posting.postingNo.slice(-4))).toContain(posting);
      }
    }),
  );
});

test('what is found ends in the digits, keeps its order, and nothing else does', () => {
  fc.assert(
    fc.property(someOfHall, fc.stringMatching(/^\d{4}$/), (postings, digits) => {
      const found = postingsNumbered(postings, digits);
      expect(found).toEqual(postings.filter(({ postingNo }) => postingNo.slice(-4) === digits));
    }),
  );
});

test('a number that is not whole finds nothing, so that nobody goes to the wrong job', () => {
  for (const digits of ['', '0', '00', '000', '00042']) {
    expect(postingsNumbered(hall, digits)).toEqual([]);
  }
});

test('the same number of two days finds both', () => {
  const older = { ...samplePosting(0, nowMs), postingNo: '990001-261120-0001' };
  expect(postingsNumbered([older, samplePosting(0, nowMs)], '0001')).toHaveLength(2);
});

test('kinds of work are counted, those with most postings first', () => {
  fc.assert(
    fc.property(someOfHall, (postings) => {
      const kinds = kindsOfWork(postings);
      expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(postings.length);
      const counts = kinds.map(({ count }) => count);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
    }),
  );
});

test('every character of a kind of work has its initial', () => {
  for (const { shortName, name } of occupations) {
    const han = Array.from(shortName + name).filter((one) => /\p{Script=Han}/u.test(one));
    expect([name, pinyinInitials(shortName + name).length]).toEqual([name, han.length]);
  }
});

const every = kindsOfWork(occupations.map((_, index) => samplePosting(index, nowMs)));
const spelled = (letters: string, language: 'zh-CN' | 'en'): string[] =>
  kindsSpelled(every, { letters, language }).map(({ occupationId }) => occupationId);

test.each([
  ['wg', 'mason'],
  ['qzg', 'mason'],
  ['xg', 'general'],
  ['byzx', 'loader'],
  ['dhg', 'welder'],
  ['ylhl', 'carer'],
  ['cmfb', ''],
])('the initials %s spell %s', (letters, id) => {
  expect(spelled(letters, 'zh-CN')).toEqual(id === '' ? [] : [id]);
});

test('in English the words are spelled', () => {
  expect(spelled('brick', 'en')).toEqual(['mason']);
  expect(spelled('deepcl', 'en')).toEqual(['deep-cleaner']);
  expect(spelled('clean', 'en').sort()).toEqual(['cleaner', 'deep-cleaner', 'drain']);
  expect(spelled('wg', 'en')).toEqual([]);
});

test('every kind of work is found by its own initials, and a further letter never finds more', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...occupations),
      fc.constantFrom('zh-CN', 'en'),
      (one, language) => {
        const whole =
          language === 'en'
            ? one.nameEn.toLowerCase().replace(/[^a-z]/g, '')
            : pinyinInitials(one.shortName);
        let before = every.map(({ occupationId }) => occupationId);
        for (let length = 1; length <= whole.length; length += 1) {
          const found = spelled(whole.slice(0, length), language);
          expect(found).toContain(one.id);
          expect(before).toEqual(expect.arrayContaining(found));
          before = found;
        }
      },
    ),
  );
});

test('what the tile says comes before what only a part of the full name says', () => {
  expect(spelled('c', 'zh-CN').slice(0, 4).sort()).toEqual([
    'demolition',
    'forklift',
    'picker',
    'promoter',
  ]);
});

test('nothing typed finds nothing, an unknown kind is never found', () => {
  expect(spelled('', 'zh-CN')).toEqual([]);
  const unknown = [{ occupationId: 'astronaut', count: 1 }];
  expect(kindsSpelled(unknown, { letters: 'a', language: 'en' })).toEqual([]);
});
