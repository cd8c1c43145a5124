import { expect, test } from 'vitest';
import { isDrawn, type PictureOf } from './glyphs.ts';

/** A machine whose fonts have these characters; for everything else it draws the same box. */
function machineWith(known: string): PictureOf {
  return (text) => (text === '' ? 'blank' : known.includes(text) ? `picture of ${text}` : 'box');
}

test('a character is drawn when some font has it', () => {
  const machine = machineWith('张䶮·');
  for (const character of ['张', '䶮', '·']) {
    expect(isDrawn(character, machine)).toBe(true);
  }
});

test('a character that looks like a missing one, or like nothing, is not', () => {
  expect(isDrawn('\uE000', machineWith('张'))).toBe(false);
  expect(isDrawn('𠅤', machineWith('张'))).toBe(false);
  expect(
    isDrawn('\u200b', (text) => (text === '\u200b' ? 'blank' : text === '' ? 'blank' : 'box')),
  ).toBe(false);
});

test('stars, letters and spaces of any width are never taken for missing', () => {
  for (const character of ['*', 'A', ' ', '\u3000']) {
    expect(isDrawn(character, machineWith(''))).toBe(true);
  }
});

test('where nothing can be drawn to compare, the font decides', () => {
  expect(isDrawn('𠅤', () => null)).toBe(true);
});
