import type { QueueCounter, QueueRecord } from '@hall/core/contract/topics/queue-topic';
import { expect, test } from 'vitest';
import { sayIn } from '../app/language.tsx';
import { counterWords, placeFormOf, placesOf, toPlace } from './place-form.ts';

const counter = (number: number, name: QueueCounter['name'] = null): QueueCounter => ({
  kind: 'counter',
  id: `019352a0-0000-7000-8000-00000000000${String(number)}`,
  number,
  name,
  serviceIds: [],
  shows: 'idle',
  ticket: null,
  callSeq: null,
  sinceMs: 1_800_000_000_000,
});
const rules: QueueRecord = {
  kind: 'rules',
  id: 'rules',
  day: '2026-11-22',
  priorityClasses: [],
  voice: { volume: 70, zones: [{ name: '东区', volume: 90 }], quiet: [] },
};
const places = placesOf([counter(2), rules, counter(1)]);
const blank = placeFormOf(null);

test('windows are offered by number, and the zones the manager has set', () => {
  expect(places.counters.map(({ number }) => number)).toEqual([1, 2]);
  expect(places.zones).toEqual(['东区']);
});

test('a screen at a window needs a window that is there, and nothing else', () => {
  expect(toPlace('counter', blank, places)).toBeNull();
  const gone = { ...blank, counterId: counter(9).id };
  expect(toPlace('counter', gone, places)).toBeNull();
  const counterId = counter(2).id;
  expect(toPlace('counter', { ...blank, counterId, zone: '东区' }, places)).toEqual({
    board: null,
    counterId,
    zone: null,
  });
});

test('a kiosk keeps its zone; one that was taken out of the settings is none', () => {
  expect(toPlace('kiosk', { ...blank, zone: '东区' }, places)?.zone).toBe('东区');
  expect(toPlace('kiosk', { ...blank, zone: '西区' }, places)?.zone).toBeNull();
});

test('a board needs a whole profile', () => {
  expect(toPlace('board', blank, places)?.board?.layout).toBe('landscape');
  const incomplete = { ...blank, board: { ...blank.board, widthPx: '' } };
  expect(toPlace('board', incomplete, places)).toBeNull();
});

test('a window is named as it is written over it', () => {
  expect(counterWords(counter(2), 'zh-CN', sayIn('zh-CN'))).toBe('2号窗口');
  const named = counter(2, { zh: '综合', en: 'General' });
  expect(counterWords(named, 'en', sayIn('en'))).toBe('Window 2, General');
});
