// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { HallClient } from '@hall/core/client/hall-client';
import type { HubSocket } from '@hall/core/client/hub-socket';
import { keyOutcome } from '@hall/core/contract/device-window';
import type { WindowTroubleRecord } from '@hall/core/contract/topics/window-records';
import { afterEach, expect, test } from 'vitest';
import { browserClock, browserIds, browserTimers } from '../hall/browser-ports.ts';
import { HallProvider } from '../hall/use-hall.ts';
import { WindowTrouble } from './window-trouble.tsx';

afterEach(cleanup);

const nowMs = 1_800_000_000_000;
const silent: HubSocket = {
  request: () => new Promise(() => undefined),
  onConnection: () => undefined,
  onMessage: () => undefined,
  reconnect: () => undefined,
  close: () => undefined,
};

/** The notice of window 2 on what the hub told; its lines. */
function shows(
  told: Partial<WindowTroubleRecord>,
  language: 'zh-CN' | 'en' = 'zh-CN',
  atMs = nowMs,
): string[] {
  const client = new HallClient({
    socket: silent,
    credential: () => ({ as: 'staff', session: 'test' }),
    topics: ['counter'],
    clock: browserClock,
    timers: browserTimers,
    ids: browserIds,
    random: () => 0,
    gunzip: () => Promise.resolve('[]'),
  });
  const record = {
    kind: 'windowTrouble',
    id: 'window:2',
    window: '2',
    troubles: [],
    lostKey: null,
    ...told,
  } as const;
  client.restore('counter', { asOfMs: nowMs, records: [record] });
  render(
    <HallProvider value={client}>
      <WindowTrouble window="2" language={language} nowMs={atMs} />
    </HallProvider>,
  );
  return screen.queryAllByRole('listitem').map((item) => item.textContent);
}

const lostKey = { key: 'next', outcome: 'not_shown', atMs: nowMs - 1_000 } as const;

test('a window that is well says nothing', () => {
  expect(shows({})).toEqual([]);
});

test('a window without devices says nothing', () => {
  expect(shows({ id: 'window:3', window: '3', lostKey })).toEqual([]);
});

test('a device that is gone is named with what is wrong', () => {
  const status = { state: 'lost', fault: 'no_answer', sinceMs: 1 } as const;
  expect(shows({ troubles: [{ device: 'led', status }] })).toEqual([
    '窗口条屏无法连接：设备没有回应',
  ]);
});

test('a key that did nothing is told for ten seconds', () => {
  expect(shows({ lostKey })).toEqual(['呼叫器“叫号”：窗口条屏没有回应，按键没有生效']);
  cleanup();
  expect(shows({ lostKey }, 'zh-CN', nowMs + 9_000)).toEqual([]);
});

test.each(keyOutcome.options)('there are words for %s in both languages', (outcome) => {
  for (const language of ['zh-CN', 'en'] as const) {
    const [line] = shows({ lostKey: { ...lostKey, outcome } }, language);
    if (language === 'zh-CN') expect(line).not.toContain(outcome);
    expect(line).not.toMatch(/[{}]/);
    cleanup();
  }
});
