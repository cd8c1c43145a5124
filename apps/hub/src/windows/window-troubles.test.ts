import type { WindowDeviceRecord } from '@hall/core/contract/topics/window-records';
import { windowTroubleRecord } from '@hall/core/contract/topics/window-records';
import { expect, test } from 'vitest';
import { windowTroubles } from './window-troubles.ts';

function record(
  device: WindowDeviceRecord['device'],
  changes: Partial<WindowDeviceRecord> = {},
): WindowDeviceRecord {
  return {
    kind: 'windowDevice',
    id: `${device}:2`,
    device,
    window: '2',
    model: 'onbon',
    port: '/dev/led',
    hasCounter: true,
    status: { state: 'ready' },
    noise: { droppedBytes: 0, damagedFrames: 0 },
    unknownKey: null,
    lastKey: null,
    ...changes,
  };
}

const lost = { state: 'lost', fault: 'no_answer', sinceMs: 5 } as const;
const key = { key: 'next', atMs: 1_800_000_000_000 } as const;

test('a window that is well has nothing to say', () => {
  const counted = record('caller', { lastKey: { ...key, outcome: 'counted' } });
  expect(windowTroubles([record('led'), counted])).toEqual([
    { kind: 'windowTrouble', id: 'window:2', window: '2', troubles: [], lostKey: null },
  ]);
  expect(windowTroubles([])).toEqual([]);
});

test('a device that is gone and a key that did nothing are told at their window', () => {
  const pressed = { ...key, outcome: 'not_shown' } as const;
  const elsewhere = record('led', { id: 'led:3', window: '3' });
  const told = windowTroubles([
    record('led', { status: lost }),
    record('caller', { lastKey: pressed }),
    record('evaluator', { status: { state: 'warning', warning: 'line_noise' } }),
    elsewhere,
  ]);
  expect(told).toMatchObject([
    { window: '2', troubles: [{ device: 'led', status: lost }], lostKey: pressed },
    { window: '3', troubles: [], lostKey: null },
  ]);
  for (const one of told) windowTroubleRecord.parse(one);
});

test('a rating key that rated nobody is no trouble of the window', () => {
  const [told] = windowTroubles([
    record('evaluator', { lastKey: { ...key, key: 'rating', outcome: 'counter_empty' } }),
  ]);
  expect(told?.lostKey).toBeNull();
});
