import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { pause, until, WindowBench } from './support/window-bench.ts';

let bench: WindowBench | null = null;

afterEach(async () => {
  await bench?.close();
  bench = null;
});

async function open(): Promise<WindowBench> {
  bench = await WindowBench.open();
  await bench.ready();
  return bench;
}

type Fault = 'led-out' | 'led-in' | 'caller-out' | 'caller-in' | 'mute' | 'heal' | 'power';

function happens(hall: WindowBench, fault: Fault): Promise<void> | void {
  const { leds, buttons } = hall.devices;
  switch (fault) {
    case 'led-out':
      return leds.unplug();
    case 'led-in':
      return leds.plug();
    case 'caller-out':
      return buttons.unplug();
    case 'caller-in':
      return buttons.plug();
    case 'mute':
      leds.device.faults.silent = true;
      return;
    case 'heal':
      leds.device.heal();
      return;
    case 'power':
      leds.device.powerOff(1);
      leds.device.powerOn(1);
  }
}

test('whatever is unplugged at whatever moment, the queue goes on and the LED is right in the end', async () => {
  const hall = await open();
  const faults: readonly Fault[] = [
    'led-out',
    'led-in',
    'caller-out',
    'caller-in',
    'mute',
    'heal',
    'power',
  ];
  let served = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...faults), { minLength: 3, maxLength: 6 }),
      async (story) => {
        await hall.issue();
        const presses = ['next', 'start', 'complete'];
        for (const fault of story) {
          await happens(hall, fault);
          const press = presses.shift();
          if (press !== undefined) expect(await hall.press(1, press)).toMatchObject({ ok: true });
        }
        for (const press of presses) expect(await hall.press(1, press)).toMatchObject({ ok: true });
        served += 1;
      },
    ),
    { numRuns: 12 },
  );
  expect(hall.ledger('ticket.completed')).toHaveLength(served);
  hall.devices.leds.device.heal();
  await Promise.all([hall.devices.leds.plug(), hall.devices.buttons.plug()]);
  await hall.ready();
  await until('the LED is right', () => hall.reads(1) === '空闲');
  await hall.issue();
  await hall.tap('next');
  await until('keys work', () => hall.reads(1).endsWith('请到1号窗口'));
}, 60_000);

test('what is missing is told to the manager, in the topic and on the health page', async () => {
  const hall = await open();
  await hall.hall.account(['manager'], 'boss');
  const { answer } = await hall.hall.staff('boss', { devices: null });
  const start = answer.welcome ? answer.topics.devices : undefined;
  const snapshot = start?.start === 'snapshot' ? gunzipSync(start.gzip).toString() : '';
  expect(snapshot).toContain('led:1');
  await hall.devices.leds.unplug();
  await until('the LEDs are lost', () => hall.record('led', '2').status.state === 'lost');
  const { answer: desk } = await hall.hall.terminal('counter', { counter: null });
  const told = desk.welcome ? desk.topics.counter : undefined;
  expect(told?.start === 'snapshot' ? gunzipSync(told.gzip).toString() : '').toContain('window:2');
  const health = await (await fetch(`${hall.hall.hub.url}/healthz`)).json();
  expect(health).toMatchObject({
    status: 'ok',
    windows: { setup: 'read', devices: { 'led.lost': 2, 'caller.ready': 2 } },
  });
  const metrics = await (await fetch(`${hall.hall.hub.url}/metrics`)).text();
  expect(metrics).toContain('hall_window_device{device="led",window="1",state="lost"} 1');
});

test('damaged frames press nothing and are counted; a code without a meaning is told', async () => {
  const hall = await open();
  await hall.issue(1);
  const { device } = hall.devices.pads;
  device.garble(Uint8Array.of(0xff, 0x68, 0x02, 0x02, 0x68, 0x02, 0x01, 0x04, 0x16));
  device.garble(Uint8Array.from({ length: 40 }, (_, at) => (at * 7) % 256));
  await until('the frames are counted', () => {
    const { noise } = hall.record('caller', '2');
    return noise.damagedFrames > 0 && noise.droppedBytes >= 40;
  });
  await pause(400);
  device.tap(2, '0b');
  await until('the code is told', () => hall.record('caller', '2').unknownKey !== null);
  expect(hall.record('caller', '2').unknownKey?.code).toContain('0b');
  expect(hall.record('caller', '1').unknownKey).toBeNull();
  expect(hall.ledger('ticket.called')).toEqual([]);
});

test('a test of an LED is seen at the window, and its result is the truth', async () => {
  const hall = await open();
  expect(await hall.send('window.testLed', { window: '1' })).toEqual({
    ok: true,
    value: { shown: true },
  });
  expect(hall.reads(1)).toBe('收到');
  hall.devices.leds.device.powerOff(2);
  expect(await hall.send('window.testLed', { window: '2' })).toEqual({
    ok: true,
    value: { shown: false },
  });
  expect(await hall.send('window.testLed', { window: '7' })).toMatchObject({
    error: { code: 'not_found' },
  });
});

test('a window with another number in the queue is dark, and its keys say that it is not set up', async () => {
  const hall = await open();
  const [counterId = ''] = hall.counters;
  const details = { number: 9, name: null, serviceIds: [...hall.services] };
  await hall.does('queue.saveCounter', { counterId, details });
  await until('the LED is dark', () => hall.reads(1) === '');
  expect(hall.record('led', '1').hasCounter).toBe(false);
  await hall.tap('next');
  await until('the LED says so', () => hall.reads(1) === '窗口未启用');
});

test('with a wrong file the hub runs, the queue works, and the file is named with what is wrong', async () => {
  const hall = await open();
  hall.writeSettings({ leds: 'none' });
  await hall.restart();
  expect(hall.hall.hub.windows.setup).toMatchObject({
    state: 'wrong',
    file: hall.file,
    problems: [{ at: 'leds' }],
  });
  expect(hall.records()).toEqual([]);
  await hall.issue();
  expect(await hall.press(1, 'next')).toMatchObject({ ok: true });
  expect(await hall.send('window.testLed', { window: '1' })).toMatchObject({
    error: { code: 'not_found' },
  });
});
