import { afterEach, expect, test } from 'vitest';
import {
  startSimulatedButtons,
  startSimulatedEvaluator,
  startSimulatedLeds,
  startSimulatedPads,
} from '../simulators/simulated-windows.ts';
import { startWindowHall, until, type WindowHall } from '../testing/window-hall.ts';
import type { WindowDevicesConfigInput } from './window-config.ts';

const cleanUps: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

function start(config: WindowDevicesConfigInput): WindowHall {
  const hall = startWindowHall(config);
  cleanUps.push(() => hall.devices.close());
  return hall;
}

async function twoWindows(): Promise<{
  hall: WindowHall;
  leds: Awaited<ReturnType<typeof startSimulatedLeds>>;
  buttons: Awaited<ReturnType<typeof startSimulatedButtons>>;
}> {
  const leds = await startSimulatedLeds({ via: 'tcp', protocol: 'onbon', addresses: [1, 2] });
  const buttons = await startSimulatedButtons({ via: 'tcp', unit: 1 });
  cleanUps.push(leds.close, buttons.close);
  const hall = start({
    leds: [
      {
        protocol: 'onbon',
        line: leds.line,
        panels: [
          { window: '1', address: 1, widthPx: 160 },
          { window: '2', address: 2, widthPx: 160 },
        ],
      },
    ],
    callers: [
      {
        kind: 'buttons',
        line: buttons.line,
        buttons: [
          { input: 0, window: '1', key: 'next' },
          { input: 1, window: '2', key: 'next' },
        ],
      },
    ],
  });
  await until(() => hall.state('led', '1') === 'ready' && hall.state('led', '2') === 'ready');
  await until(() => hall.state('caller', '1') === 'ready');
  return { hall, leds, buttons };
}

/** Waits until the inputs of a module were read often enough to be taken for pressed or released. */
async function lookedAt(module: { readonly questions: number }): Promise<void> {
  const before = module.questions;
  await until(() => module.questions >= before + 6);
}

test('a press is offered, seen on the LED, counted, and leads to a call that is read', async () => {
  const { hall, leds, buttons } = await twoWindows();
  buttons.device.press(0);
  await lookedAt(buttons.device);
  buttons.device.release(0);
  await until(() => hall.presses.length === 1);
  const [press] = hall.presses;
  expect(press).toMatchObject({ window: '1', action: { kind: 'next' } });
  expect(await press?.acknowledge()).toBe('counted');
  expect(leds.device.look(1).text).toBe('收到');
  hall.devices.show('1', { kind: 'call', ticket: 'A006', window: '1', times: 1 });
  await until(() => leds.device.look(1).text === 'A006 请到1号窗口');
  expect(leds.device.look(2).text).toBe('');
});

test('with its LED gone a press does not count, while the other window goes on', async () => {
  const { hall, leds, buttons } = await twoWindows();
  leds.device.powerOff(1);
  for (const input of [0, 1]) buttons.device.press(input);
  await lookedAt(buttons.device);
  for (const input of [0, 1]) buttons.device.release(input);
  await until(() => hall.presses.length === 2);
  const verdicts = await Promise.all(
    hall.presses.map(async (press) => [press.window, await press.acknowledge()]),
  );
  expect(Object.fromEntries(verdicts)).toEqual({ 1: 'not_shown', 2: 'counted' });
  expect(hall.state('led', '1')).toBe('lost');
  expect(hall.state('led', '2')).toBe('ready');
  expect(hall.events).toContainEqual({
    type: 'press-lost',
    window: '1',
    action: { kind: 'next' },
    fault: 'not_shown',
  });
}, 15_000);

test('LEDs that were away show what is wanted now, within five seconds of being back', async () => {
  const { hall, leds } = await twoWindows();
  hall.devices.show('1', { kind: 'call', ticket: 'A001', window: '1', times: 1 });
  await leds.unplug();
  await until(() => hall.state('led', '1') === 'lost');
  hall.devices.show('1', { kind: 'call', ticket: 'A002', window: '1', times: 1 });
  hall.devices.show('1', { kind: 'serving', ticket: 'A002' });
  const seen = new Set<string>();
  leds.device.onChange((address, sees) => {
    if (address === 1) seen.add(sees.text);
  });
  leds.device.powerOff(1);
  leds.device.powerOn(1);
  await leds.plug();
  await until(() => leds.device.look(1).text === 'A002 办理中');
  expect(seen).toEqual(new Set(['', 'A002 办理中']));
  await until(() => hall.state('led', '1') === 'ready');
}, 15_000);

test('a press is not remembered over an unplugging, and the next one is heard', async () => {
  const { hall, buttons } = await twoWindows();
  await buttons.unplug();
  await until(() => hall.state('caller', '1') === 'lost');
  buttons.device.press(0);
  await buttons.plug();
  await until(() => hall.state('caller', '1') === 'ready');
  await lookedAt(buttons.device);
  buttons.device.release(0);
  await lookedAt(buttons.device);
  expect(hall.presses).toEqual([]);
  buttons.device.press(0);
  await lookedAt(buttons.device);
  buttons.device.release(0);
  await until(() => hall.presses.length === 1);
}, 15_000);

test('a window without an LED is acknowledged on its screen', async () => {
  const pads = await startSimulatedPads({ via: 'tcp' });
  cleanUps.push(pads.close);
  const hall = start({
    callers: [
      {
        kind: 'pads',
        line: pads.line,
        pads: [{ address: 1, window: '7' }],
        keys: { '01': 'next', '30': '0', '35': '5' },
        acknowledgedOn: 'screen',
      },
    ],
  });
  await until(() => hall.state('caller', '7') === 'ready');
  pads.device.garble(Uint8Array.of(0xff, 0x68, 0x02, 0x03, 0x68, 0x01, 0x01, 0x02, 0x16));
  for (const code of ['30', '35', '7f', '01']) pads.device.tap(1, code);
  await until(() => hall.presses.length === 1);
  expect(hall.presses[0]?.action).toEqual({ kind: 'call_number', digits: '05' });
  expect(await hall.presses[0]?.acknowledge()).toBe('counted');
  expect(hall.events).toContainEqual({
    type: 'unknown-key',
    device: 'caller',
    windows: ['7'],
    code: 'pad 1 7f',
  });
  expect(hall.devices.noise()).toEqual([
    { device: 'caller', windows: ['7'], droppedBytes: 9, damagedFrames: 1 },
  ]);
});

test('a flood of codes without a meaning is told once a second, and hides no key', async () => {
  const pads = await startSimulatedPads({ via: 'tcp' });
  cleanUps.push(pads.close);
  const hall = start({
    callers: [
      {
        kind: 'pads',
        line: pads.line,
        pads: [{ address: 1, window: '1' }],
        keys: { '01': 'next' },
        acknowledgedOn: 'screen',
      },
    ],
  });
  await until(() => hall.state('caller', '1') === 'ready');
  for (let code = 16; code < 116; code += 1) pads.device.tap(1, code.toString(16));
  pads.device.tap(1, '01');
  await until(() => hall.presses.length === 1);
  expect(hall.events.filter((event) => event.type === 'unknown-key')).toHaveLength(1);
});

test('a rating is told with its window and nothing else', async () => {
  const keys = await startSimulatedEvaluator({ via: 'tcp' });
  cleanUps.push(keys.close);
  const hall = start({ evaluators: [{ line: keys.line, window: '3' }] });
  await until(() => hall.state('evaluator', '3') === 'ready');
  keys.device.tap(4);
  await until(() => hall.events.some((event) => event.type === 'rating'));
  expect(hall.events.filter((event) => event.type === 'rating')).toEqual([
    { type: 'rating', window: '3', stars: 4 },
  ]);
});

test('an LED is tested by a word that comes and goes', async () => {
  const { hall, leds } = await twoWindows();
  hall.devices.show('2', { kind: 'idle' });
  await until(() => leds.device.look(2).text === '空闲');
  expect(await hall.devices.testLed('2')).toBe(true);
  expect(leds.device.look(2).text).toBe('收到');
  await until(() => leds.device.look(2).text === '空闲');
  expect(await hall.devices.testLed('9')).toBe(false);
});

test('a window without devices takes what is shown in silence', () => {
  const hall = start({});
  hall.devices.show('9', { kind: 'idle' });
  expect(hall.devices.status()).toEqual([]);
});

test('a stopped system leaves dark signs behind and free ports', async () => {
  const { hall, leds } = await twoWindows();
  hall.devices.show('1', { kind: 'call', ticket: 'A003', window: '1', times: 1 });
  await until(() => leds.device.look(1).text !== '');
  await hall.devices.close();
  expect(leds.device.look(1).text).toBe('');
});

test('every change of state is told once, and the last told is the state', async () => {
  const { hall, leds } = await twoWindows();
  await leds.unplug();
  await until(() => hall.state('led', '2') === 'lost');
  const told = hall.events.flatMap((event) =>
    event.type === 'status' && event.device === 'led' && event.window === '2' ? [event.status] : [],
  );
  const texts = told.map((status) => JSON.stringify(status));
  expect(texts.some((text, at) => at > 0 && text === texts[at - 1])).toBe(false);
  expect(told.at(-1)).toEqual(
    hall.devices.status().find((one) => one.device === 'led' && one.window === '2')?.status,
  );
});
