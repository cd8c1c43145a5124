import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { windowDevicesConfig, type WindowDevicesConfigInput } from './window-config.ts';

const tcp = { tcp: '192.168.1.60:5005' };
const led = (
  window: string,
  address = 1,
): { window: string; address: number; widthPx: number } => ({
  window,
  address,
  widthPx: 128,
});

function faultsOf(config: WindowDevicesConfigInput): string[] {
  const parsed = windowDevicesConfig.safeParse(config);
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.message);
}

test('a hall without window devices needs no settings', () => {
  expect(windowDevicesConfig.parse({})).toEqual({ leds: [], callers: [], evaluators: [] });
});

test('what most sites have needs few words', () => {
  const config = windowDevicesConfig.parse({
    leds: [
      {
        protocol: 'onbon',
        line: { serial: '/dev/serial/by-id/x', baud: 57600 },
        panels: [led('1')],
      },
    ],
    callers: [{ kind: 'keypad', path: '/dev/input/by-id/usb-pad-event-kbd', window: '1' }],
    evaluators: [{ line: { serial: '/dev/serial/by-id/y' }, window: '1' }],
  });
  expect(config.leds[0]).toMatchObject({ charset: 'gb2312', clearAfterS: 120 });
  expect(config.callers[0]).toMatchObject({ acknowledgedOn: 'led' });
  expect(config.evaluators[0]).toMatchObject({
    line: { baud: 9600, format: '8N1' },
    keys: { '31': 1, '35': 5 },
  });
});

test('the settings printed in the manuals of the drivers are settings, together one hall', () => {
  const printed = ['window-led', 'caller', 'evaluator'].map((name): unknown => {
    const url = new URL(`../../../../docs/drivers/${name}.md`, import.meta.url);
    const block = /```json\n([\s\S]*?)```/.exec(readFileSync(url, 'utf8'))?.[1] ?? '';
    return JSON.parse(block);
  });
  const whole: unknown = Object.assign({}, ...printed);
  expect(Object.keys(windowDevicesConfig.parse(whole))).toEqual(['leds', 'callers', 'evaluators']);
});

test('settings under which two devices would be confused are refused by name', () => {
  const onbon = (
    panels: ReturnType<typeof led>[],
  ): NonNullable<WindowDevicesConfigInput['leds']> => [{ protocol: 'onbon', line: tcp, panels }];
  expect(faultsOf({ leds: onbon([led('1'), led('1', 2)]) })).toEqual(['two_leds_at_one_window']);
  expect(faultsOf({ leds: onbon([led('1'), led('2')]) })).toEqual(['led_address_twice']);
  const evaluator = { line: tcp, window: '1' };
  expect(faultsOf({ evaluators: [evaluator, evaluator] })).toEqual([
    'two_evaluators_at_one_window',
  ]);
  const keypad = {
    kind: 'keypad' as const,
    path: '/dev/input/event3',
    window: '1',
    acknowledgedOn: 'screen' as const,
  };
  expect(faultsOf({ callers: [keypad, keypad] })).toEqual(['two_callers_at_one_window']);
});

test('a caller that is acknowledged on the LED needs an LED at its window', () => {
  const keypad = { kind: 'keypad' as const, path: '/dev/input/event3', window: '2' };
  expect(faultsOf({ callers: [keypad] })).toEqual(['caller_without_led']);
  expect(faultsOf({ callers: [{ ...keypad, acknowledgedOn: 'screen' }] })).toEqual([]);
  const leds = [{ protocol: 'numeric' as const, line: tcp, panels: [{ window: '2', address: 1 }] }];
  expect(faultsOf({ callers: [keypad], leds })).toEqual([]);
});

test.each<[string, unknown]>([
  ['a window with a name', { evaluators: [{ line: tcp, window: '二号窗口' }] }],
  [
    'a panel whose pixels are not counted in eights',
    { leds: [{ protocol: 'onbon', line: tcp, panels: [{ window: '1', widthPx: 100 }] }] },
  ],
  ['a code of half a byte', { evaluators: [{ line: tcp, window: '1', keys: { '3': 1 } }] }],
  ['an evaluator without keys', { evaluators: [{ line: tcp, window: '1', keys: {} }] }],
  ['six stars', { evaluators: [{ line: tcp, window: '1', keys: { '36': 6 } }] }],
  ['a word nobody knows', { leds: [], colour: 'red' }],
])('%s is refused', (_, config) => {
  expect(windowDevicesConfig.safeParse(config).success).toBe(false);
});
