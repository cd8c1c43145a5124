import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bareText } from '@hall/core/basics/text';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pairsOf, phraseOf } from './bigrams.ts';
import { SearchIndex, type SearchedTexts } from './search-index.ts';

let folder: string;
let index: SearchIndex;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hall-search-'));
  index = SearchIndex.open(join(folder, 'search.sqlite'));
});
afterEach(() => {
  index.close();
  rmSync(folder, { recursive: true });
});

const at = { seq: 1, hash: '', builtTo: null };
/** Ids in the order of time, a millisecond apart. */
const id = (n: number): string => {
  const time = (1_790_000_000_000 + n).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
};
const texts = (work: string, more: Partial<SearchedTexts> = {}): SearchedTexts => ({
  trade: '',
  work,
  skills: '',
  place: '',
  ...more,
});

/** All that is found, in pages of three. */
function found(words: string): string[] {
  const all: string[] = [];
  let before = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const page = index.find(phraseOf(words) ?? '', { before, limit: 3 });
    all.push(...page.map((one) => one.id));
    const last = page.at(-1);
    if (last === undefined) return all;
    before = last.place;
  }
}

// Few characters, so that they meet: common and rare ideographs, wide forms, signs, spaces.
const character = fc.constantFrom('小', '工', '保', '洁', '䶮', '𠅤', 'Ａ', 'a', '5', ' ', '，');
const text = fc.string({ unit: character, maxLength: 12 });
const question = fc
  .string({ unit: character, minLength: 2, maxLength: 4 })
  .filter((words) => phraseOf(words) !== null);

test('what is found is what a look at every text finds, newest first, each once', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 12 }), question, (all, words) => {
      index.clear();
      index.write(
        all.map(([work, place], n) => [id(n), texts(work, { place })] as const),
        at,
      );
      const looked = all.flatMap((both, n) =>
        both.some((one) => bareText(one).includes(bareText(words))) ? [id(n)] : [],
      );
      expect(found(words)).toEqual(looked.reverse());
    }),
  );
});

test('a changed text is found by its new words only, and stays in its place', () => {
  index.write(
    [
      [id(1), texts('小区保洁')],
      [id(2), texts('搬运')],
      [id(3), texts('保洁')],
    ],
    at,
  );
  index.write([[id(2), texts('日常保洁')]], at);
  expect(found('搬运')).toEqual([]);
  expect(found('保洁')).toEqual([id(3), id(2), id(1)]);
});

test('a word does not reach from one text into the next', () => {
  index.write([[id(1), texts('小区保', { skills: '洁净' })]], at);
  expect(found('保洁')).toEqual([]);
});

test('postings of the same millisecond are both found', () => {
  const twin = `${id(1).slice(0, -1)}1`;
  index.write(
    [
      [id(1), texts('保洁')],
      [twin, texts('保洁')],
    ],
    at,
  );
  expect(found('保洁').sort()).toEqual([id(1), twin].sort());
});

test('one character is too little to ask for', () => {
  expect(phraseOf('工')).toBeNull();
  expect(phraseOf(' 工 ，')).toBeNull();
  expect(pairsOf('工')).toBe('');
});

test('an index that is no database is made anew, and so is one of another version', () => {
  index.write([[id(1), texts('保洁')]], at);
  index.close();
  const path = join(folder, 'search.sqlite');
  writeFileSync(path, 'not a database, but long enough to be taken for one'.repeat(20));
  index = SearchIndex.open(path);
  expect(index.position()).toBeNull();
  index.write([[id(1), texts('保洁')]], at);
  expect(found('保洁')).toEqual([id(1)]);
});
