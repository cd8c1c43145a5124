import { expect, test } from 'vitest';
import { deviceWords } from './device-words.ts';
import { sayIn } from '../app/language.tsx';
import { boardFormOf, toBoardProfile, usualBoard, withCalls } from './board-form.ts';

test('a profile that is shown and saved again is the same profile', () => {
  const board = toBoardProfile(usualBoard);
  expect(board).not.toBeNull();
  expect(toBoardProfile(boardFormOf(board))).toEqual(board);
});

test('a board that becomes a call board speaks unless it is told not to, and keeps no 工种', () => {
  const alone = withCalls({ ...usualBoard, occupationIds: ['mason'] }, 'only');
  expect(alone.voice).toBe(true);
  const profile = toBoardProfile(alone);
  expect(profile).toMatchObject({ calls: 'only' });
  expect(profile).not.toHaveProperty('occupationIds');
  expect(profile).not.toHaveProperty('voice');
  const silent = toBoardProfile({ ...alone, voice: false });
  expect(silent).toMatchObject({ calls: 'only', voice: false });
  expect(boardFormOf(silent).voice).toBe(false);
});

test('what a board shows of the queue survives being shown and saved', () => {
  for (const calls of ['none', 'zone', 'only'] as const) {
    for (const voice of [true, false]) {
      const profile = toBoardProfile({ ...usualBoard, calls, voice });
      expect(boardFormOf(profile)).toEqual({ ...usualBoard, calls, voice });
    }
  }
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
