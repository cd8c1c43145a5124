import {
  anyStroke,
  strokeCandidates,
  strokes,
  strokesAfter,
  type Written,
} from '@hall/core/rules/names/stroke-candidates';
import { givenNameCharacters } from '@hall/core/rules/names/given-names';
import { surnames } from '@hall/core/rules/names/surnames';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { strokeDictionary } from './stroke-dictionary.ts';

const { surname, given } = strokeDictionary;
const strokesOf = new Map(given.map((one) => [one.text, one.strokes]));

/** As the standard of 笔顺 writes them; checked by hand. */
const known: Readonly<Record<string, string>> = {
  一: '1',
  王: '1121',
  李: '1234521',
  张: '5153154',
  刘: '4134' + '22',
  陈: '5215234',
  赵: '1212134' + '34',
  马: '551',
  女: '531',
  子: '521',
  九: '35',
  水: '2534',
  心: '4544',
  火: '4334',
  德: '332122522114544',
  国: '25112141',
  明: '25113511',
};

test('characters are written as the standard has it', () => {
  const shown = Object.keys(known).map((text) => [text, strokesOf.get(text)]);
  expect(Object.fromEntries(shown)).toEqual(known);
});

test('every surname of one character and every usual given name can be written', () => {
  const single = surnames.map(({ text }) => text).filter((text) => Array.from(text).length === 1);
  expect(single.filter((text) => !surname.some((one) => one.text === text))).toEqual([]);
  expect(givenNameCharacters.filter((text) => !strokesOf.has(text))).toEqual([]);
  expect(given.length).toBeGreaterThan(6_700);
});

test('a whole character stands before those that only begin so, and names before the others', () => {
  const offered = strokeCandidates(strokeDictionary, { typed: '1121', part: 'surname' });
  expect(offered[0]).toBe('王');
  expect(offered).toContain('玉');
  const water = strokeCandidates(strokeDictionary, { typed: '441', part: 'given' });
  expect(water.indexOf('海')).toBeGreaterThanOrEqual(0);
  expect(water.indexOf('海')).toBeLessThan(8);
});

test('a stroke somebody is not sure of may be any', () => {
  const typed = `11${anyStroke}1`;
  expect(strokeCandidates(strokeDictionary, { typed, part: 'surname' })[0]).toBe('王');
});

test('before a stroke is typed the frequent surnames are offered, as with letters', () => {
  const [first, second] = strokeCandidates(strokeDictionary, { typed: '', part: 'surname' });
  expect([first, second]).toEqual(['王', '李']);
  expect(strokeCandidates(strokeDictionary, { typed: '', part: 'given' })).toEqual([]);
});

const anybody: fc.Arbitrary<Written> = fc.constantFrom(...given);

test('whoever writes a character to its end finds it, whichever strokes he leaves open', () => {
  fc.assert(
    fc.property(anybody, fc.array(fc.nat(25), { maxLength: 3 }), (written, open) => {
      const typed = Array.from(written.strokes, (stroke, at) =>
        open.includes(at) ? anyStroke : stroke,
      ).join('');
      const offered = strokeCandidates(strokeDictionary, { typed, part: 'given' });
      // With strokes left open others may come first, and a short one has too many beside it.
      if (!typed.includes(anyStroke)) expect(offered).toContain(written.text);
      expect(offered.length).toBeGreaterThan(0);
    }),
  );
});

test('a living key never leads to nothing, and a dead one always would', () => {
  fc.assert(
    fc.property(anybody, fc.nat(12), (written, length) => {
      const typed = written.strokes.slice(0, length);
      const alive = strokesAfter(strokeDictionary, { typed, part: 'given' });
      for (const stroke of [...strokes, anyStroke]) {
        const next = { typed: typed + stroke, part: 'given' } as const;
        expect(strokeCandidates(strokeDictionary, next).length > 0).toBe(alive.has(stroke));
      }
    }),
    { numRuns: 60 },
  );
});
