import { expect, test } from 'vitest';
import { judgeKey, type KeyPress } from './keys.ts';

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { type: 'keyDown', key, control: false, alt: false, shift: false, meta: false, ...held };
}

test('letters, digits and editing keys may be typed', () => {
  for (const key of ['a', '5', '张', 'Enter', 'Backspace', 'Tab', 'ArrowLeft', 'Escape'])
    expect(judgeKey(press(key))).toBe('pass');
  expect(judgeKey(press('A', { shift: true }))).toBe('pass');
  expect(judgeKey(press('v', { control: true }))).toBe('pass');
});

test('nothing that reloads, prints, zooms, closes, searches or switches gets through', () => {
  for (const key of ['F1', 'F5', 'F11', 'F12', 'BrowserBack', 'LaunchMail'])
    expect(judgeKey(press(key))).toBe('swallow');
  for (const key of ['r', 'p', 'w', 'q', 'f', '+', '-', '0', 'Tab'])
    expect(judgeKey(press(key, { control: true }))).toBe('swallow');
  expect(judgeKey(press('I', { control: true, shift: true }))).toBe('swallow');
  expect(judgeKey(press('F4', { alt: true }))).toBe('swallow');
  expect(judgeKey(press('l', { meta: true }))).toBe('swallow');
});

test('Ctrl+Alt+Shift+Q asks for the code once per press', () => {
  const held = { control: true, alt: true, shift: true };
  expect(judgeKey(press('Q', held))).toBe('exit');
  expect(judgeKey(press('Q', { ...held, type: 'keyUp' }))).toBe('swallow');
  expect(judgeKey(press('Q', { control: true, shift: true }))).toBe('swallow');
});
