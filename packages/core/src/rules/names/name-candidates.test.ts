import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lettersAfter, nameCandidates, nameTable, type NamePart } from './name-candidates.ts';

/** Any dictionary: some syllables, each with characters of its own and some that others have too. */
const dictionary = fc.dictionary(
  fc.constantFrom('wang', 'wan', 'wei', 'li', 'lin', 'ou', 'yang', 'lv', 'e', 'en', 'xi', 'xian'),
  fc.string({
    unit: fc.constantFrom(...Array.from('王万汪伟为未里李林麟欧偶阳羊绿鹅恩西先')),
    maxLength: 8,
  }),
  { minKeys: 1 },
);
const typed = fc.string({ unit: fc.constantFrom(...Array.from('waneilouygvxs')), maxLength: 6 });
const part = fc.constantFrom<NamePart>('surname', 'given');

test('every candidate reads as typed, and none stands twice', () => {
  fc.assert(
    fc.property(dictionary, typed, part, (made, letters, of) => {
      fc.pre(letters !== '');
      const table = nameTable(made);
      const asked = { typed: letters, part: of };
      const found = nameCandidates(table, asked);
      expect(new Set(found).size).toBe(found.length);
      const readings = [...table.all[of]].filter(([reading]) => reading.startsWith(letters));
      const texts = new Set(readings.flatMap(([, all]) => all));
      const compounds = table.usual[of].filter(({ reading }) => reading.startsWith(letters));
      for (const { text } of compounds) texts.add(text);
      expect(found.filter((text) => !texts.has(text))).toEqual([]);
    }),
  );
});

test('whatever the dictionary holds is offered for its whole syllable, by keys that are alive', () => {
  fc.assert(
    fc.property(dictionary, part, (made, of) => {
      const table = nameTable(made);
      for (const reading of Object.keys(made)) {
        const characters = table.all[of].get(reading) ?? [];
        const found = nameCandidates(table, { typed: reading, part: of });
        expect(characters.filter((character) => !found.includes(character))).toEqual([]);
        for (let at = 0; at < reading.length; at += 1) {
          const alive = lettersAfter(table, { typed: reading.slice(0, at), part: of });
          expect(alive.has(reading.charAt(at))).toBe(true);
        }
      }
    }),
  );
});

test('the same question has the same answer, and one more letter only leaves out', () => {
  fc.assert(
    fc.property(dictionary, typed, part, (made, letters, of) => {
      const table = nameTable(made);
      const after = nameCandidates(table, { typed: letters, part: of });
      expect(nameCandidates(nameTable(made), { typed: letters, part: of })).toEqual(after);
      const begun = letters.slice(0, -1);
      fc.pre(begun !== '' && ![begun, letters].some((one) => table.all[of].has(one)));
      const before = nameCandidates(table, { typed: begun, part: of });
      expect(after).toEqual(before.filter((text) => after.includes(text)));
    }),
  );
});

test('a key that is alive leads to somebody', () => {
  fc.assert(
    fc.property(dictionary, typed, part, (made, letters, of) => {
      const table = nameTable(made);
      for (const letter of lettersAfter(table, { typed: letters, part: of })) {
        const begun = letters + letter;
        expect([...table.all[of].keys()].some((reading) => reading.startsWith(begun))).toBe(true);
      }
    }),
  );
});
