// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ManualTime } from '@hall/core/testing/manual-time';
import { closedNight, closingSoon } from '../testing/sample-day.ts';
import { sampleBooth, type SampleBooth } from './testing/sample-booth.tsx';

afterEach(cleanup);

/** A booth on a hall in memory, connected. */
async function open(): Promise<SampleBooth & { time: ManualTime }> {
  const time = new ManualTime(Date.UTC(2026, 10, 21, 21, 42));
  const booth = sampleBooth({ clock: time, timers: time, withDevices: true });
  render(booth.page);
  await connect(booth);
  return { ...booth, time };
}

async function connect({ hub }: SampleBooth): Promise<void> {
  await act(async () => {
    hub.connect(true);
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  });
  await screen.findByText('已连接大厅');
}

async function type(booth: SampleBooth, code: string): Promise<void> {
  await act(async () => {
    for (const digit of code) booth.runtime.dispatch({ type: 'digit', digit });
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  });
}

test('a booth nobody has open closes with the hall and shows no pad for a code', async () => {
  const booth = await open();
  booth.hub.day = closedNight(booth.time.now());
  await connect(booth);
  await screen.findByText('闭馆休息');
  expect(screen.getByText('04:30')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '1' })).toBeNull();
});

test('who has it open is told a quarter of an hour before, and stays until he locks it', async () => {
  const booth = await open();
  await type(booth, '406172');
  await screen.findByText('今天的招工');
  booth.hub.day = closingSoon(booth.time.now(), 12);
  await connect(booth);
  await screen.findByText('还有 12 分钟闭馆，请尽快办完手上的事');
  booth.hub.day = closedNight(booth.time.now());
  await connect(booth);
  expect(screen.getByText('今天的招工')).toBeTruthy();
  act(() => {
    booth.runtime.dispatch({ type: 'lock' });
  });
  await screen.findByText('闭馆休息');
});
