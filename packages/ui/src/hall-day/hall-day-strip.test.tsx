// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { HallClient } from '@hall/core/client/hall-client';
import type { HubSocket } from '@hall/core/client/hub-socket';
import type { HallPhaseRecord } from '@hall/core/contract/topics/hall-day-topic';
import type { Language } from '@hall/core/i18n/translate';
import { afterEach, expect, test } from 'vitest';
import { browserIds, browserTimers } from '../hall/browser-ports.ts';
import { HallProvider } from '../hall/use-hall.ts';
import { HallDayStrip } from './hall-day-strip.tsx';

afterEach(cleanup);

const nowMs = Date.parse('2026-11-23T17:48:00+08:00');
const day: HallPhaseRecord = {
  kind: 'phase',
  id: 'phase',
  mode: 'general',
  sinceMs: nowMs - 3_600_000,
  untilMs: Date.parse('2026-11-23T18:00:00+08:00'),
  next: 'closed',
  opensAtMs: null,
  name: null,
  isOverride: false,
  coming: [],
};
const opensAtMs = Date.parse('2026-11-24T04:30:00+08:00');
const closed: HallPhaseRecord = {
  ...day,
  mode: 'closed',
  untilMs: opensAtMs,
  next: 'gig',
  opensAtMs,
};

const silent: HubSocket = {
  request: () => new Promise(() => undefined),
  onConnection: () => undefined,
  onMessage: () => undefined,
  reconnect: () => undefined,
  close: () => undefined,
};

function show(
  record: HallPhaseRecord | null,
  language: Language = 'zh-CN',
  at: { readonly nowMs: number; readonly heardAtMs: number } = { nowMs, heardAtMs: nowMs },
): string {
  const client = new HallClient({
    socket: silent,
    credential: () => ({ as: 'terminal', token: 'token-of-a-screen' }),
    topics: ['hallDay'],
    clock: { now: () => at.nowMs },
    timers: browserTimers,
    ids: browserIds,
    random: () => 0,
    gunzip: () => Promise.resolve('[]'),
  });
  client.restore('hallDay', { asOfMs: at.heardAtMs, records: record === null ? [] : [record] });
  render(
    <HallProvider value={client}>
      <HallDayStrip language={language} />
    </HallProvider>,
  );
  return screen.queryByRole('status')?.textContent ?? '';
}

test('a window reads what the hall is for, until when, and the minutes to the closing', () => {
  expect(show(day)).toContain('综合服务时段至 18:00还有 12 分钟闭馆');
  cleanup();
  expect(show({ ...day, untilMs: nowMs + 3_600_000 })).toContain('综合服务时段至 18:48');
});

test('a closed hall says when it opens and that nothing is called; an unknown one says nothing', () => {
  expect(show(closed)).toContain('已闭馆，明天 04:30 开馆');
  cleanup();
  expect(show(closed, 'en')).toContain('Closed, opens Tomorrow 04:30');
  cleanup();
  expect(show(null)).toBe('');
});

test('a window whose hub went away closes and opens by its own clock, and says how old its hours are', () => {
  const turn = { name: null, isOverride: false };
  const atSix = Date.parse('2026-11-23T18:00:00+08:00');
  const coming = [
    { ...turn, fromMs: atSix, mode: 'closed' as const },
    { ...turn, fromMs: opensAtMs, mode: 'gig' as const },
  ];
  const heardAtMs = Date.parse('2026-11-23T17:30:00+08:00');
  const told = { ...day, coming };
  const evening = show(told, 'zh-CN', { nowMs: atSix + 1_000, heardAtMs });
  expect(evening).toContain('已闭馆，明天 04:30 开馆');
  expect(evening).toContain('开馆安排是 17:30 收到的');
  cleanup();
  const morning = show(told, 'zh-CN', { nowMs: opensAtMs, heardAtMs });
  expect(morning).toContain('零工时段');
  expect(morning).toContain('开馆安排是11月23日 17:30 收到的');
});
