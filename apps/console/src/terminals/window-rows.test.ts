import { keyOutcome } from '@hall/core/contract/device-window';
import type { WindowDeviceRecord } from '@hall/core/contract/topics/window-records';
import { expect, test } from 'vitest';
import { sayIn } from '../app/language.tsx';
import { outcomeWords, problemWords, shortPort, windowRows } from './window-rows.ts';

function device(
  kind: WindowDeviceRecord['device'],
  window: string,
  hasCounter = true,
): WindowDeviceRecord {
  return {
    kind: 'windowDevice',
    id: `${kind}:${window}`,
    device: kind,
    window,
    model: 'onbon',
    port: '/dev/led',
    hasCounter,
    status: { state: 'ready' },
    noise: { droppedBytes: 0, damagedFrames: 0 },
    unknownKey: null,
    lastKey: null,
  };
}

test('windows stand in the order people count, each with what it has', () => {
  const rows = windowRows([
    device('led', '10'),
    device('caller', '2'),
    device('led', '2'),
    device('led', 'A1', false),
  ]);
  expect(rows.map(({ window }) => window)).toEqual(['2', '10', 'A1']);
  expect(rows[0]).toMatchObject({ led: { id: 'led:2' }, caller: { id: 'caller:2' } });
  expect(rows[1]).toMatchObject({ caller: null, evaluator: null, hasCounter: true });
  expect(rows[2]?.hasCounter).toBe(false);
});

test.each(keyOutcome.options)('what became of a key is said in words: %s', (outcome) => {
  for (const language of ['zh-CN', 'en'] as const) {
    const words = outcomeWords(outcome, sayIn(language));
    expect(words).not.toBe(outcome);
    expect(words).not.toContain('{');
  }
});

test('a rule of the file is said in words, anything else as it was found', () => {
  const say = sayIn('zh-CN');
  expect(problemWords('led_address_twice', say)).toContain('地址');
  expect(problemWords('Invalid input: expected string', say)).toBe(
    'Invalid input: expected string',
  );
});

test('of a long path the end is kept', () => {
  expect(shortPort('/dev/ttyUSB0')).toBe('/dev/ttyUSB0');
  const long = `/dev/serial/by-id/usb-1a86_USB_Serial-${'x'.repeat(20)}-port7`;
  expect(shortPort(long)).toHaveLength(34);
  expect(shortPort(long).endsWith('port7')).toBe(true);
});
