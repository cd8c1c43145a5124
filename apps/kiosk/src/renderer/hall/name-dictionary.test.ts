import {
  lettersAfter,
  nameCandidates,
  type NamePart,
} from '@hall/core/rules/names/name-candidates';
import { givenNameCharacters } from '@hall/core/rules/names/given-names';
import { misreadings, rareNameCharacters } from '@hall/core/rules/names/rare-characters';
import { surnames } from '@hall/core/rules/names/surnames';
import { pinyin } from 'pinyin-pro';
import { expect, test } from 'vitest';
import { nameDictionary } from './name-dictionary.ts';

const parts = ['surname', 'given'] as const satisfies readonly NamePart[];
const readings = [...nameDictionary.all.surname.keys()];
const beginnings = [...new Set(readings.flatMap((whole) => prefixes(whole)))];

function prefixes(whole: string): readonly string[] {
  return Array.from(whole, (_, at) => whole.slice(0, at + 1));
}

function candidates(typed: string, part: NamePart): readonly string[] {
  return nameCandidates(nameDictionary, { typed, part });
}

const known = new Map<string, readonly string[]>();

/** How a dictionary of another origin says that something may be read, as a surname too. */
function judged(text: string): readonly string[] {
  const before = known.get(text);
  if (before !== undefined) return before;
  const asSurname = pinyin(text, { mode: 'surname', toneType: 'none', v: true });
  const asWord =
    Array.from(text).length > 1
      ? []
      : pinyin(text, { multiple: true, toneType: 'none', type: 'array', v: true });
  const judgement = [asSurname.replaceAll(' ', ''), ...asWord];
  known.set(text, judgement);
  return judgement;
}

/** Every character of GB 2312: level 1 by reading, level 2 by strokes. */
function gb2312(): readonly string[] {
  const decoder = new TextDecoder('gb18030');
  const rows = Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, at) => 0xb0 + at);
  return rows
    .flatMap((row) => Array.from({ length: 94 }, (_, at) => Uint8Array.of(row, 0xa1 + at)))
    .map((bytes) => decoder.decode(bytes))
    .filter((character) => /^\p{Script=Han}$/u.test(character));
}

/** Whether keys that are alive lead to this reading. */
function canBeTyped(whole: string, part: NamePart): boolean {
  return prefixes(whole).every((typed) =>
    lettersAfter(nameDictionary, { typed: typed.slice(0, -1), part }).has(typed.slice(-1)),
  );
}

test('whatever is typed, every candidate reads so, as a second dictionary says', () => {
  const wrong = parts.flatMap((part) =>
    beginnings.flatMap((typed) =>
      candidates(typed, part)
        .filter((text) => !judged(text).some((reading) => reading.startsWith(typed)))
        .map((text) => `${text} for ${typed}`),
    ),
  );
  expect(wrong).toEqual([]);
});

test('every character of GB 2312 is offered for one of its readings, with keys that are alive', () => {
  const all = gb2312();
  expect(all).toHaveLength(6_763);
  for (const part of parts) {
    const reachable = new Set(
      readings
        .filter((typed) => canBeTyped(typed, part))
        .flatMap((typed) => candidates(typed, part)),
    );
    expect(all.filter((character) => !reachable.has(character))).toEqual([]);
  }
});

test('rare characters of names are offered last, and read as the second dictionary says', () => {
  for (const [typed, characters] of Object.entries(rareNameCharacters)) {
    for (const character of characters) {
      expect(candidates(typed, 'given')).toContain(character);
      expect(judged(character)).toContain(typed);
    }
  }
  const offered = [
    candidates('yan', 'given'),
    candidates('jie', 'given'),
    candidates('xi', 'given'),
  ];
  expect(offered.map((all, at) => all.includes('䶮㛃𠅤'.match(/./gu)?.[at] ?? ''))).toEqual([
    true,
    true,
    true,
  ]);
});

test('the most frequent surname stands first, before anything is typed and after one letter', () => {
  const first = (typed: string) => candidates(typed, 'surname')[0];
  expect(['', 'w', 'l', 'zh', 'o'].map(first)).toEqual(['王', '王', '李', '张', '欧阳']);
  expect(candidates('', 'given')).toEqual([]);
});

test('a surname is found as it is said, not as its character is read elsewhere', () => {
  for (const [typed, text] of [
    ['zeng', '曾'],
    ['shan', '单'],
    ['xie', '解'],
    ['ou', '区'],
    ['zha', '查'],
    ['chu', '褚'],
    ['piao', '朴'],
    ['lv', '吕'],
  ] as const) {
    expect(candidates(typed, 'surname').slice(0, 4)).toContain(text);
  }
  const dan = candidates('dan', 'surname');
  expect(dan.indexOf('单')).toBeGreaterThan(dan.indexOf('但'));
});

test('surnames of two characters are found by their first syllable and by both', () => {
  expect(candidates('ou', 'surname').slice(0, 3)).toContain('欧阳');
  expect(candidates('ouyang', 'surname')).toEqual(['欧阳']);
  expect(candidates('yuc', 'surname')).toEqual(['尉迟']);
  expect(candidates('moqi', 'surname')).toEqual(['万俟']);
  expect(candidates('ou', 'given')).not.toContain('欧阳');
});

test('ü is typed as v, and a given name has what people are called first', () => {
  expect(candidates('nv', 'given')).toContain('女');
  expect(candidates('lv', 'given')).toContain('绿');
  expect(candidates('wei', 'given').slice(0, 6)).toContain('伟');
  expect(candidates('hua', 'given')[0]).toBe('华');
  expect(lettersAfter(nameDictionary, { typed: 'l', part: 'given' }).has('v')).toBe(true);
  expect(lettersAfter(nameDictionary, { typed: '', part: 'given' }).has('v')).toBe(false);
});

test('the lists hold nothing twice and nothing the dictionary cannot offer', () => {
  const texts = surnames.map(({ text }) => text);
  expect(new Set(texts).size).toBe(texts.length);
  const usual = new Set(nameDictionary.usual.surname.map(({ text }) => text));
  expect(texts.filter((text) => !usual.has(text))).toEqual([]);
  const given = new Set(nameDictionary.usual.given.map(({ text }) => text));
  expect(givenNameCharacters.filter((character) => !given.has(character))).toEqual([]);
  for (const [reading, characters] of Object.entries(misreadings)) {
    for (const character of characters) {
      expect(candidates(reading, 'given')).not.toContain(character);
    }
  }
});
