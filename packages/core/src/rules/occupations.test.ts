import { expect, test } from 'vitest';
import { findOccupation, occupationName, occupations } from './occupations.ts';
import { baseLexicon } from './scanner/lexicon.ts';
import { scanText } from './scanner/scan.ts';

test('there are some forty occupations with distinct ids and tile names', () => {
  expect(occupations.length).toBeGreaterThanOrEqual(40);
  for (const key of ['id', 'shortName', 'name', 'nameEn'] as const) {
    expect(new Set(occupations.map((entry) => entry[key])).size).toBe(occupations.length);
  }
});

test('pay is a range, and only piece pay names a piece', () => {
  for (const entry of occupations) {
    expect(entry.payMaxFen).toBeGreaterThan(entry.payMinFen);
    expect(entry.pieceName !== null).toBe(entry.payUnit === 'piece');
  }
});

test.each(['electrician', 'welder', 'scaffolder', 'forklift', 'digger'])(
  'the %s needs a licence and is closed to minors',
  (id) => {
    const entry = findOccupation(id);
    expect(entry?.licencesRequired).not.toEqual([]);
    expect(entry?.hazardous).toBe(true);
  },
);

test('no name of an occupation is held by the scanner', () => {
  for (const entry of occupations) {
    expect(scanText(`${entry.shortName},${entry.name}`, baseLexicon)).toEqual([]);
  }
});

test('an id nobody knows is not found', () => {
  expect(findOccupation('astronaut')).toBeNull();
  expect(findOccupation('mason')).toMatchObject({ shortName: '瓦工', payMinFen: 28_000 });
});

test('an occupation is named in the language of the reader, an unknown one by its id', () => {
  expect(occupationName('mason', 'zh-CN')).toBe('瓦工');
  expect(occupationName('mason', 'en')).toBe('Bricklayer');
  expect(occupationName('astronaut', 'en')).toBe('astronaut');
});
