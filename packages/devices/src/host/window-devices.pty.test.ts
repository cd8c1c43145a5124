import { afterEach, expect, test } from 'vitest';
import {
  startSimulatedButtons,
  startSimulatedEvaluator,
  startSimulatedKeypad,
  startSimulatedLeds,
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

test('an LED on a real serial port flashes a call, is unplugged, and shows what holds when it is back', async () => {
  const leds = await startSimulatedLeds({ via: 'pty', protocol: 'onbon', addresses: [1] });
  cleanUps.push(leds.close);
  const hall = start({
    leds: [{ protocol: 'onbon', line: leds.line, panels: [{ window: '2', widthPx: 160 }] }],
  });
  await until(() => hall.state('led', '2') === 'ready');
  hall.devices.show('2', { kind: 'call', ticket: 'A005', window: '2', times: 1 });
  await until(() => leds.device.look(1).flashing);
  expect(leds.device.look(1).text).toBe('A005 请到2号窗口');

  await leds.unplug();
  await until(() => hall.state('led', '2') === 'lost');
  hall.devices.show('2', { kind: 'paused' });
  leds.device.powerOff(1);
  leds.device.powerOn(1);
  await leds.plug();
  expect(await until(() => leds.device.look(1).text === '暂停服务')).toBeLessThan(5000);
});

test('an Alpha sign on a 7E2 line and a four-byte display hear their frames', async () => {
  const alpha = await startSimulatedLeds({ via: 'pty', protocol: 'alpha', addresses: [1] });
  const numeric = await startSimulatedLeds({ via: 'pty', protocol: 'numeric', addresses: [5] });
  cleanUps.push(alpha.close, numeric.close);
  const older =
    'serial' in alpha.line
      ? { serial: alpha.line.serial, baud: 4800 as const, format: '7E2' as const }
      : alpha.line;
  const hall = start({
    leds: [
      { protocol: 'alpha', line: older, panels: [{ window: '1', address: 1 }] },
      { protocol: 'numeric', line: numeric.line, panels: [{ window: '2', address: 5 }] },
    ],
  });
  await until(() => hall.state('led', '1') === 'ready' && hall.state('led', '2') === 'ready');
  hall.devices.show('1', { kind: 'call', ticket: 'B017', window: '1', times: 1 });
  hall.devices.show('2', { kind: 'call', ticket: 'C999', window: '2', times: 1 });
  await until(() => alpha.device.look(1).text === 'B017' && numeric.device.look(5).text === '999');
  expect(alpha.device.look(1).flashing).toBe(true);
  expect(Buffer.from(numeric.device.received).includes(Buffer.from('0503e7ef', 'hex'))).toBe(true);
});

test('push buttons on a real serial port, every byte by itself', async () => {
  const buttons = await startSimulatedButtons({ via: 'pty', unit: 3 });
  cleanUps.push(buttons.close);
  buttons.device.faults.splitEverywhere = true;
  const hall = start({
    callers: [
      {
        kind: 'buttons',
        line: buttons.line,
        unit: 3,
        buttons: [{ input: 4, window: '1', key: 'complete' }],
        acknowledgedOn: 'screen',
      },
    ],
  });
  await until(() => hall.state('caller', '1') === 'ready');
  buttons.device.press(4);
  await until(() => hall.presses.length === 1);
  expect(hall.presses[0]?.action).toEqual({ kind: 'complete' });
});

test('a USB keypad is read from its file, pulled out, and read again', async () => {
  const keypad = await startSimulatedKeypad();
  cleanUps.push(keypad.close);
  const hall = start({
    callers: [{ kind: 'keypad', path: keypad.path, window: '1', acknowledgedOn: 'screen' }],
  });
  await until(() => hall.state('caller', '1') === 'ready');
  for (const key of ['1', '2', 'Enter']) keypad.device.tap(key);
  await until(() => hall.presses.length === 1);
  expect(hall.presses[0]?.action).toEqual({ kind: 'call_number', digits: '12' });
  expect(await hall.presses[0]?.acknowledge()).toBe('counted');

  await keypad.unplug();
  await until(() => hall.state('caller', '1') === 'lost');
  keypad.device.tap('Enter');
  await keypad.plug();
  await until(() => hall.state('caller', '1') === 'ready');
  keypad.device.tap('+');
  await until(() => hall.presses.length === 2);
  expect(hall.presses[1]?.action).toEqual({ kind: 'recall' });
});

test('rating keys on a real serial port', async () => {
  const keys = await startSimulatedEvaluator({ via: 'pty' });
  cleanUps.push(keys.close);
  const hall = start({ evaluators: [{ line: keys.line, window: '1' }] });
  await until(() => hall.state('evaluator', '1') === 'ready');
  keys.device.tap(5);
  await until(() => hall.events.some((event) => event.type === 'rating'));
  expect(hall.events).toContainEqual({ type: 'rating', window: '1', stars: 5 });
});
