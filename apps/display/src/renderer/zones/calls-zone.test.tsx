// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { QueueRecord } from '@hall/core/contract/topics/queue-topic';
import type { BoardProfile } from '@hall/core/domain/device/terminal';
import { planBoardLayout } from '@hall/core/rules/board-layout';
import { boardRecords } from '@hall/core/testing/board-records';
import { queueCallRecord, queueRecords } from '@hall/core/testing/queue-records';
import type { SoundState } from '@hall/ui/voice/voice-player';
import { BoardScreen } from '../board-screen.tsx';
import { BoardStore, type BoardSource } from '../model/board-store.ts';
import { CallStore } from '../model/call-store.ts';
import { QueueHall } from '../model/queue-hall.fixture.ts';
import { wordsOf } from '../model/words.ts';

const startMs = Date.parse('2026-11-23T09:30:00+08:00');
const zone: BoardProfile = {
  layout: 'landscape',
  widthPx: 1920,
  heightPx: 1080,
  pixelPitchMm: 2,
  farthestViewerM: 10,
  calls: 'zone',
};

function show(
  profile: BoardProfile,
  records: readonly QueueRecord[],
  given: { readonly language?: 'zh-CN' | 'en'; readonly sound?: SoundState } = {},
): QueueHall {
  const { language = 'zh-CN', sound = null } = given;
  const words = wordsOf(language);
  const hall = new QueueHall(records, startMs);
  const postings = new Map(boardRecords(5, startMs).map((record) => [record.id, record]));
  const source: BoardSource = {
    subscribe: (listener) => hall.subscribe(listener),
    topic: () => ({ version: 1, ready: true, records: postings, asOfMs: startMs }),
    connection: { state: 'live' },
    hubNow: () => hall.nowMs,
  };
  const shape = {
    layout: planBoardLayout(profile),
    occupationIds: null,
    fairsOnly: false,
    mode: null,
    readers: [],
  };
  const store = new BoardStore({ source, timers: hall.timers, words, shape });
  const calls = new CallStore({ source: hall, timers: hall.timers, language });
  calls.start();
  store.start();
  const { layout, occupationIds, fairsOnly } = shape;
  const frame = {
    layout,
    occupationIds,
    fairsOnly,
    store,
    calls,
    words,
    sound,
    day: null,
    arrows: {},
  };
  render(<BoardScreen {...frame} />);
  return hall;
}

const tickets = (): (string | null)[] =>
  [...document.querySelectorAll('[data-call] > b')].map((number) => number.textContent);

afterEach(cleanup);

test('a call is on the board with its window, over the ones before it', () => {
  const hall = show(zone, queueRecords(3, 2, startMs));
  act(() => {
    hall.change(queueCallRecord(3, hall.nowMs));
  });
  expect(tickets()).toEqual(['A003', 'A002', 'A001']);
  const [newest] = document.querySelectorAll('[data-call]');
  expect(newest?.textContent).toBe('A0034');
  expect(newest?.getAttribute('data-fresh')).toBe('true');
});

test('a call that is taken back vanishes, and the seventh pushes the oldest off the board', () => {
  const hall = show(zone, queueRecords(3, 6, startMs));
  act(() => {
    hall.change(queueCallRecord(7, hall.nowMs));
  });
  expect(tickets()).toHaveLength(6);
  expect(tickets()).not.toContain('A001');
  act(() => {
    hall.change(queueCallRecord(7, hall.nowMs, { cancelled: true }));
  });
  expect(tickets()).toEqual(['A006', 'A005', 'A004', 'A003', 'A002', 'A001']);
});

test('a board without a zone for calls has no trace of the queue', () => {
  const postingsOnly = { ...zone };
  delete postingsOnly.calls;
  show(postingsOnly, queueRecords(3, 6, startMs));
  expect(document.querySelector('[data-zone="calls"]')).toBeNull();
  expect(tickets()).toEqual([]);
});

test('without the hub the zone says that the system comes back, then it hides the calls and says what to do', () => {
  const hall = show(zone, queueRecords(3, 2, startMs));
  act(() => {
    hall.lose();
  });
  expect(screen.getByText('系统恢复中')).toBeTruthy();
  expect(tickets()).toHaveLength(2);
  act(() => {
    hall.run(60);
  });
  expect(screen.queryByText('系统恢复中')).toBeNull();
  expect(screen.getByText('叫号暂停显示')).toBeTruthy();
  expect(tickets()).toEqual([]);
});

test('a hall in which nobody was called yet says where to look', () => {
  show(zone, queueRecords(3, 0, startMs));
  expect(screen.getByText('请留意叫号')).toBeTruthy();
});

test('a call board shows no postings, but the number for complaints, the windows and who waits', () => {
  show({ ...zone, calls: 'only' }, queueRecords(3, 2, startMs));
  expect(document.querySelector('[data-posting]')).toBeNull();
  expect(document.querySelector('[data-zone="hotline"]')?.textContent).toContain('0990-1234567');
  expect(document.querySelector('[data-call]')?.textContent).toBe('A0023号窗口');
  const services = [...document.querySelectorAll('[data-service]')].map((one) => one.textContent);
  expect(services).toEqual([
    'A求职登记等候7人约4分钟',
    'B用工登记等候1人约8分钟',
    'C权益维护等候8人',
  ]);
});

test('in English the word for the window stands before its number', () => {
  show({ ...zone, calls: 'only' }, queueRecords(1, 1, startMs), { language: 'en' });
  expect(document.querySelector('[data-call]')?.textContent).toBe('A001Window2');
  expect(screen.getByText('Job seekers')).toBeTruthy();
});

test('a board that speaks asks for the touch its browser wants, a silent one does not', () => {
  show({ ...zone, calls: 'only' }, [], { sound: 'needs_touch' });
  expect(screen.getByText('请触摸一下屏幕，本机才能播放叫号语音')).toBeTruthy();
  cleanup();
  show(zone, [], {});
  expect(screen.queryByText(/触摸/)).toBeNull();
});

test('a strip has its newest calls beside its lines', () => {
  const strip: BoardProfile = {
    ...zone,
    layout: 'strip',
    heightPx: 160,
    pixelPitchMm: 2.5,
    farthestViewerM: 9,
  };
  show(strip, queueRecords(3, 6, startMs));
  const shown = planBoardLayout(strip).calls?.shown ?? 0;
  expect(tickets()).toEqual(['A006', 'A005'].slice(0, shown));
  expect(document.querySelector('[data-zone="hotline"]')).not.toBeNull();
});
