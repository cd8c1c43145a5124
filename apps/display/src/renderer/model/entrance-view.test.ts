import { expect, test } from 'vitest';
import type { EntranceRecord } from '@hall/core/contract/topics/entrance-topic';
import type { ScreenDay } from '@hall/core/domain/hall-day/screen-day';
import { entranceView, wordStaysMs } from './entrance-view.ts';
import { wordsOf } from './words.ts';

const words = wordsOf('zh-CN');
const hubNowMs = Date.parse('2026-11-23T05:40:00+08:00');
const at = (time: string, day = '2026-11-23') => Date.parse(`${day}T${time}:00+08:00`);

const open: ScreenDay = {
  mode: 'gig',
  sinceMs: at('04:30'),
  untilMs: at('09:30'),
  next: 'general',
  opensAtMs: null,
  name: null,
  isOverride: false,
};
const crowd: EntranceRecord = {
  kind: 'entrance',
  id: 'entrance',
  mode: 'capacity',
  inside: 200,
  maxOccupancy: 200,
  crowding: 'full',
  isApproximate: false,
  isInboundClosed: true,
  inToday: 500,
  outToday: 300,
  readers: [],
};
const usual = { day: open, entrance: crowd, laneWords: [], hubNowMs, lostSinceMs: null, words };

test.each<[string, Partial<ScreenDay>, string, string | null]>([
  ['what comes next', {}, '零工时段', '09:30 起 综合服务时段'],
  ['when it closes', { next: 'closed' }, '零工时段', '09:30 闭馆'],
  [
    'when it opens again',
    { mode: 'closed', next: 'gig', opensAtMs: at('04:30', '2026-11-24') },
    '已闭馆',
    '11月24日 04:30 开馆',
  ],
  ['nothing that nobody knows', { mode: 'closed', opensAtMs: null }, '已闭馆', null],
  [
    'the name of the day',
    { mode: 'fair', name: '冬季专场' },
    '招聘会 · 冬季专场',
    '09:30 起 综合服务时段',
  ],
])('an entrance says %s', (_, changes, mode, hours) => {
  const view = entranceView({ ...usual, day: { ...open, ...changes } });
  expect(view).toMatchObject({ mode, hours });
});

test('a hall that nobody counts says nothing of how full it is, and old counts are not shown', () => {
  expect(entranceView(usual).crowding).toEqual({
    level: 'full',
    isInboundClosed: true,
    inside: '场内 200 人',
  });
  expect(entranceView({ ...usual, entrance: null }).crowding).toBeNull();
  const lost = (agoMs: number) =>
    entranceView({ ...usual, lostSinceMs: hubNowMs - agoMs }).crowding;
  expect(lost(5_000)).not.toBeNull();
  expect(lost(60_000)).toBeNull();
  const about = entranceView({ ...usual, entrance: { ...crowd, isApproximate: true } });
  expect(about.crowding?.inside).toBe('场内约 200 人');
});

test('a word to somebody at a lane goes after a few seconds, and without the hub at once', () => {
  const said = {
    kind: 'laneWord',
    id: 'word:2',
    lane: '2',
    name: '东门',
    word: 'welcome',
    atMs: hubNowMs,
  } as const;
  const other = { ...said, id: 'word:10', lane: '10', atMs: hubNowMs - wordStaysMs } as const;
  const shown = (lostSinceMs: number | null, laterMs: number) =>
    entranceView({
      ...usual,
      laneWords: [other, said],
      lostSinceMs,
      hubNowMs: hubNowMs + laterMs,
    }).laneWords.map(({ lane, name }) => [lane, name]);
  expect(shown(null, 0)).toEqual([['2', '东门']]);
  expect(shown(null, wordStaysMs)).toEqual([]);
  expect(shown(hubNowMs, 0)).toEqual([]);
});

test('where something is read at the lanes it is told what is kept of it; elsewhere nothing', () => {
  expect(entranceView(usual).notice).toBeNull();
  expect(entranceView({ ...usual, entrance: null }).notice).toBeNull();
  const read = entranceView({ ...usual, entrance: { ...crowd, readers: ['card', 'slip'] } });
  expect(read.notice?.lines).toContain('gate.notice.card');
  // A hub that is lost for a moment is no reason to take it down: the readers still stand there.
  const lost = { ...usual, entrance: { ...crowd, readers: ['card' as const] } };
  expect(entranceView({ ...lost, lostSinceMs: hubNowMs - 3_600_000 }).notice).not.toBeNull();
});
