// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { LetterPad } from './letter-pad.tsx';
import { NumberPad } from './number-pad.tsx';

afterEach(cleanup);

const labels = { label: '键盘', deleteLabel: '删除', clearLabel: '清空' } as const;

/** Presses every key of the pad once, in the order in which it stands. */
function pressAll(): void {
  for (const key of screen.getAllByRole('button')) {
    fireEvent.click(key);
  }
}

test('a number pad has the keys of a telephone', () => {
  const pressed: string[] = [];
  const note = (key: string) => () => pressed.push(key);
  render(
    <NumberPad
      {...labels}
      onDigit={(digit) => pressed.push(digit)}
      onClear={note('clear')}
      onDelete={note('delete')}
    />,
  );
  pressAll();
  expect(pressed).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', 'clear', '0', 'delete']);
});

test('a letter pad has the alphabet; keys show capitals and give small letters', () => {
  const pressed: string[] = [];
  const note = (key: string) => () => pressed.push(key);
  render(
    <LetterPad
      {...labels}
      onLetter={(letter) => pressed.push(letter)}
      onClear={note('clear')}
      onDelete={note('delete')}
    />,
  );
  expect(screen.getByRole('button', { name: 'W' })).toBeDefined();
  pressAll();
  expect(pressed.join(' ')).toBe(
    'a b c d e f g h i j k l m n o p q r s t u v w x y z clear delete',
  );
});

test('a letter that leads nowhere keeps its place and gives nothing; a key says what else it is', () => {
  const pressed: string[] = [];
  render(
    <LetterPad
      {...labels}
      alive={new Set(['l', 'v'])}
      marks={{ v: 'ü' }}
      onLetter={(letter) => pressed.push(letter)}
      onClear={() => undefined}
      onDelete={() => undefined}
    />,
  );
  expect(screen.getByRole('button', { name: 'Vü' })).toBeDefined();
  pressAll();
  expect(pressed).toEqual(['l', 'v']);
  expect(screen.getAllByRole('button')).toHaveLength(28);
});
