import type { Clock } from '@hall/core/basics/ports';
import { windowDeviceRecord } from '@hall/core/contract/topics/window-records';
import { windowDevicesConfig } from '@hall/devices/host/window-config';
import { expect, test } from 'vitest';
import { WindowBoard } from './window-board.ts';
import { windowMetrics, windowReport } from './window-health.ts';

const clock: Clock = { now: () => 1_800_000_000_000 };
const line = { tcp: '127.0.0.1:5005' };
const config = windowDevicesConfig.parse({
  leds: [
    {
      protocol: 'onbon',
      line,
      panels: [1, 2].map((address) => ({ window: String(address), address, widthPx: 160 })),
    },
    { protocol: 'numeric', line, panels: [{ window: '3', address: 1 }] },
  ],
  callers: [
    {
      kind: 'pads',
      line: { serial: '/dev/serial/by-id/pads' },
      pads: [1, 2].map((address) => ({ window: String(address), address })),
      keys: { '01': 'next' },
    },
  ],
  evaluators: [{ line, window: '2' }],
});

function board(): WindowBoard {
  return new WindowBoard({ state: 'read', file: 'f', problems: [], config }, clock);
}

test('every device of every window is told, and is of the shape the topic has', () => {
  const devices = board().devices([], (window) => window !== '3');
  expect(devices.map(({ id, model }) => [id, model])).toEqual([
    ['led:1', 'onbon'],
    ['led:2', 'onbon'],
    ['led:3', 'numeric'],
    ['caller:1', 'pads'],
    ['caller:2', 'pads'],
    ['evaluator:2', 'keys'],
  ]);
  for (const device of devices) windowDeviceRecord.parse(device);
  expect(devices.filter(({ hasCounter }) => !hasCounter).map(({ id }) => id)).toEqual(['led:3']);
});

test('an unknown key is shown at every window it may belong to, a known one at its own', () => {
  const told = board();
  told.unknownKey('caller', ['1', '2'], 'pad 1 0b');
  told.key('caller', '2', { key: 'next', outcome: 'nobody_waiting' });
  const [, , , first, second] = told.devices([], () => true);
  expect(first).toMatchObject({ unknownKey: { code: 'pad 1 0b' }, lastKey: null });
  expect(second).toMatchObject({
    unknownKey: { code: 'pad 1 0b' },
    lastKey: { key: 'next', outcome: 'nobody_waiting', atMs: clock.now() },
  });
});

test('noise is counted for the line a device hangs on', () => {
  const noise = {
    device: 'caller',
    windows: ['1', '2'],
    droppedBytes: 9,
    damagedFrames: 2,
  } as const;
  const devices = board().devices([noise], () => true);
  const counted = devices.filter((one) => one.noise.droppedBytes > 0).map(({ id }) => id);
  expect(counted).toEqual(['caller:1', 'caller:2']);
  expect(windowMetrics(devices)).toContain(
    'hall_window_line_damaged_frames{device="caller",window="2"} 2',
  );
});

test('only signs with hanzi are spoken to in words', () => {
  const told = board();
  expect(told.ledWindows).toEqual(['1', '2', '3']);
  expect(told.talkingWindows).toEqual(['1', '2']);
});

test('the health page counts devices by their state', () => {
  const told = board();
  told.reported({ device: 'led', window: '1', status: { state: 'ready' } });
  expect(windowReport(told.devices([], () => true))).toMatchObject({
    'led.ready': 1,
    'led.absent': 2,
  });
});
