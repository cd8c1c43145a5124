// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { freshPageMs, nightMinuteOf } from '@hall/core/domain/hall-day/night';
import { sampleId } from './testing/sample-hall.ts';
import { lay, open, press } from './testing/open-kiosk.tsx';
import { closedNight } from './testing/sample-day.ts';
import type { SampleKiosk } from './testing/sample-kiosk.tsx';
import type { ManualTime } from '@hall/core/testing/manual-time';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** A kiosk whose hall is closed. */
async function closed(
  options: Parameters<typeof open>[0] = {},
): Promise<SampleKiosk & { time: ManualTime }> {
  const kiosk = await open(options);
  await act(async () => {
    kiosk.hub.day = closedNight(kiosk.time.now());
    kiosk.hub.connect(true);
    await Promise.resolve();
  });
  await screen.findByText('闭馆休息');
  return kiosk;
}

const page = (): string | undefined => document.querySelector<HTMLElement>('main')?.dataset['page'];

test('a closed kiosk is dark and says when it opens; a card on the reader begins nothing', async () => {
  const kiosk = await closed();
  expect(document.documentElement.dataset['theme']).toBe('board');
  expect(screen.getByText('04:30')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '叫工作人员' })).toBeNull();
  await lay(kiosk, 'known');
  expect(page()).toBe('attract');
  expect(kiosk.hub.asked).toEqual([]);
});

test('a touch wakes the postings to look at, without paper and without meeting anybody', async () => {
  await closed();
  await press('先看看岗位');
  expect(document.documentElement.dataset['theme']).toBeUndefined();
  expect(page()).toBe('browse');
  expect(screen.getByText(/闭馆中，只能看/)).toBeTruthy();
});

test('at the announced time it opens by itself, with the hub away and nobody there', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const kiosk = await closed();
  await act(async () => {
    kiosk.hub.connect(false);
    await Promise.resolve();
  });
  await act(async () => {
    kiosk.time.advance(22.8 * 3_600_000);
    await vi.advanceTimersByTimeAsync(2_000);
  });
  expect(screen.queryByText('闭馆休息')).toBeNull();
  expect(screen.getByText('找活，从这里开始')).toBeTruthy();
  expect(document.documentElement.dataset['theme']).toBeUndefined();
});

test('in a closed night the page is loaded anew once, and not while a hub is away', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const onNight = vi.fn();
  const kiosk = await closed({ onNight });
  // 05:42 on the kiosk's clock; its own minute of the night is so far away.
  const minute = nightMinuteOf(sampleId(5, 1));
  const untilMinuteMs = (24 * 60 + minute - (5 * 60 + 42)) * 60_000;
  await act(async () => {
    kiosk.time.advance(untilMinuteMs);
    await vi.advanceTimersByTimeAsync(freshPageMs - 60_000);
  });
  expect(onNight).not.toHaveBeenCalled();
  await act(async () => {
    kiosk.hub.connect(false);
    await vi.advanceTimersByTimeAsync(90_000);
  });
  expect(onNight).not.toHaveBeenCalled();
  await act(async () => {
    kiosk.hub.connect(true);
    await vi.advanceTimersByTimeAsync(60_000);
  });
  expect(onNight).toHaveBeenCalled();
});
