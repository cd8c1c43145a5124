import { expect, test } from 'vitest';
import { deviceWords } from './device-words.ts';
import { sayIn } from '../app/language.tsx';
import { boardFormOf, toBoardProfile, usualBoard } from './board-form.ts';

test('a profile that is shown and saved again is the same profile', () => {
  const board = toBoardProfile(usualBoard);
  expect(board).not.toBeNull();
  expect(toBoardProfile(boardFormOf(board))).toEqual(board);
});

test('a figure that is missing or out of range is no profile', () => {
  expect(toBoardProfile({ ...usualBoard, widthPx: '' })).toBeNull();
  expect(toBoardProfile({ ...usualBoard, pixelPitchMm: '0' })).toBeNull();
  expect(toBoardProfile({ ...usualBoard, farthestViewerM: '八米' })).toBeNull();
});

test('a device tells in words what a person has to do something about', () => {
  const say = sayIn('zh-CN');
  expect(deviceWords({ state: 'needs_help', fault: 'paper_out' }, say)).toContain('没有纸');
  expect(deviceWords({ state: 'ready' }, say)).toBe('正常');
});
