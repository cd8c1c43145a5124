import { err, ok } from '@hall/core/basics/result';
import { expect, test } from 'vitest';
import { steadyClock } from '../../host/system-time.ts';
import { calling, ledBench, signLanguages } from './simulator-bench.ts';
import { manualTime, settle } from '../../testing/manual-time.ts';
import { memoryLink } from '../../transports/memory.ts';
import type { Connection } from '../../transports/transport.ts';
import { openLedLine } from './line.ts';
import { simulatedLeds, type LedProtocol } from './simulator.ts';
import { wantedContents } from './wanted.ts';

test('a call is read at once, flashes for ten seconds and then stands still', async () => {
  const { leds, show, ready, time } = ledBench();
  await ready();
  show('1', calling('A005'));
  await settle();
  expect(leds.look(1)).toMatchObject({ text: 'A005 请到1号窗口', colour: 'red' });
  await time.advance(3000);
  expect(leds.look(1)).toMatchObject({ text: 'A005 请到1号窗口', flashing: true });
  await time.advance(9500);
  expect(leds.look(1)).toMatchObject({ text: 'A005 请到1号窗口', flashing: false });
  expect(leds.look(2).text).toBe('');
});

test('the same call told again does not flash again, another call of it does', async () => {
  const { leds, show, ready, time } = ledBench();
  await ready();
  show('1', calling('A005'));
  await time.advance(13_000);
  show('1', calling('A005'));
  await time.advance(3000);
  expect(leds.look(1).flashing).toBe(false);
  show('1', calling('A005', 2));
  await time.advance(3000);
  expect(leds.look(1).flashing).toBe(true);
});

test.each<[LedProtocol, string]>([
  ['onbon', 'B012 办理中'],
  ['alpha', 'B012'],
  ['numeric', '12'],
])(
  'an %s sign that loses its power shows the same again within half a minute',
  async (protocol, text) => {
    const { leds, show, ready, time } = ledBench(protocol);
    await ready();
    show('1', { kind: 'serving', ticket: 'B012' });
    await time.advance(1000);
    expect(leds.look(1).text).toBe(text);
    leds.powerOff(1);
    await time.advance(300);
    leds.powerOn(1);
    expect(leds.look(1).text).toBe('');
    await time.advance(30_000);
    expect(leds.look(1).text).toBe(text);
  },
);

test('a sign that was off for long is told how things are now, not what was said meanwhile', async () => {
  const { leds, show, ready, time, health } = ledBench();
  await ready();
  show('2', { kind: 'idle' });
  await time.advance(1000);
  leds.powerOff(1);
  const seen: string[] = [];
  leds.onChange((address, sees) => {
    if (address === 1) seen.push(sees.text);
  });
  for (const ticket of ['A001', 'A002', 'A003']) {
    show('1', calling(ticket));
    await time.advance(5000);
  }
  expect(health.get('1')).toBe('silent');
  show('1', { kind: 'paused' });
  await time.advance(5000);
  leds.powerOn(1);
  await time.advance(11_000);
  expect(health.get('1')).toBe('well');
  expect(new Set(seen)).toEqual(new Set(['', '暂停服务']));
});

test('one dead sign does not hold up the others', async () => {
  const { leds, show, ready, time } = ledBench();
  await ready();
  leds.powerOff(1);
  await time.advance(60_000);
  for (let number = 1; number <= 20; number += 1) {
    show('2', { kind: 'serving', ticket: `C${number}` });
    await time.advance(700);
    expect(leds.look(2).text).toBe(`C${number} 办理中`);
  }
});

test('a lost frame and a damaged answer are made good at once', async () => {
  const { leds, show, ready, time } = ledBench();
  const device = await ready();
  leds.faults.dropFrames = 2;
  show('1', { kind: 'paused' });
  await time.advance(1400);
  expect(leds.look(1).text).toBe('暂停服务');
  leds.faults.flipBit = 150;
  leds.faults.noise = Uint8Array.of(0xa5, 0x5a, 0x00, 0xff);
  leds.faults.splitEverywhere = true;
  show('1', { kind: 'idle' });
  await time.advance(1400);
  expect(leds.look(1).text).toBe('空闲');
  expect(device.noise().damagedFrames).toBeGreaterThan(0);
});

test('rubbish that nobody asked for changes nothing', async () => {
  const { leds, show, ready, time, faults } = ledBench();
  await ready();
  leds.garble(Uint8Array.from(Buffer.from('5a5aa5a5ff006816'.repeat(40), 'hex')));
  show('1', { kind: 'idle' });
  await time.advance(1000);
  expect(leds.look(1).text).toBe('空闲');
  expect(faults).toEqual([]);
});

test('a line on which nobody answers is not opened, and one that falls silent is given up', async () => {
  const silent = ledBench();
  silent.leds.faults.silent = true;
  expect(await silent.open()).toBe('no_answer');

  const { leds, ready, time, faults } = ledBench();
  await ready();
  leds.faults.deaf = true;
  await time.advance(20_000);
  expect(faults).toEqual(['no_answer']);
});

test('a card that refuses is a card that wants a person, not one that is gone', async () => {
  const { leds, show, ready, time, health, faults } = ledBench();
  await ready();
  leds.faults.refuses = true;
  show('1', { kind: 'idle' });
  await time.advance(60_000);
  expect(health.get('1')).toBe('refusing');
  expect(faults).toEqual([]);
});

test('a new connection shows what is wanted, without being told again', async () => {
  const { link, leds, show, ready, time, faults } = ledBench();
  await ready();
  show('1', { kind: 'serving', ticket: 'A007' });
  await time.advance(500);
  link.unplug();
  await settle();
  expect(faults).toEqual(['no_answer']);
  leds.powerOff(1);
  leds.powerOn(1);
  link.plug();
  await ready();
  expect(leds.look(1).text).toBe('A007 办理中');
});

test('a press is shown as received, then gives way to what it led to', async () => {
  const { leds, show, ready, time } = ledBench();
  const device = await ready();
  show('1', { kind: 'idle' });
  await time.advance(500);
  const acknowledged = device.acknowledge('1');
  await time.advance(10);
  expect(await acknowledged).toBe(true);
  expect(leds.look(1).text).toBe('收到');
  show('1', calling('A008'));
  await time.advance(10);
  expect(leds.look(1).text).toBe('A008 请到1号窗口');

  void device.acknowledge('1');
  await time.advance(3000);
  expect(leds.look(1).text).toBe('A008 请到1号窗口');
});

test.each<[LedProtocol, string]>([
  ['alpha', 'OK'],
  ['numeric', '7'],
])('an %s sign, which cannot answer, acknowledges by taking the bytes', async (protocol, text) => {
  const { leds, show, ready, time } = ledBench(protocol);
  const device = await ready();
  show('1', { kind: 'serving', ticket: 'A007' });
  await time.advance(500);
  const before = leds.framesHeard;
  const acknowledged = device.acknowledge('1');
  await time.advance(10);
  expect(await acknowledged).toBe(true);
  expect(leds.framesHeard).toBe(before + 1);
  expect(leds.look(1).text).toBe(text);
});

test('a press at a sign that does not answer is not acknowledged', async () => {
  const { leds, ready, time } = ledBench();
  const device = await ready();
  leds.powerOff(1);
  const first = device.acknowledge('1');
  await time.advance(2100);
  expect(await first).toBe(false);
  expect(await device.acknowledge('1')).toBe(false);
  expect(await device.acknowledge('9')).toBe(false);
  leds.faults.refuses = true;
  const refused = device.acknowledge('2');
  await time.advance(2100);
  expect(await refused).toBe(false);
});

test('a frame that was on its way before the press does not acknowledge it', async () => {
  const { leds, show, ready, time } = ledBench();
  const device = await ready();
  leds.faults.delayMs = 200;
  show('1', { kind: 'idle' });
  await time.advance(50);
  const acknowledged = device.acknowledge('1');
  leds.faults.deaf = true;
  await time.advance(5000);
  expect(await acknowledged).toBe(false);
});

test('a cable pulled while a press waits does not leave it waiting', async () => {
  const { leds, link, ready, time } = ledBench();
  const device = await ready();
  leds.faults.silent = true;
  const acknowledged = device.acknowledge('1');
  await time.advance(100);
  link.unplug();
  await settle();
  expect(await acknowledged).toBe(false);
});

test('a system that stops puts its signs out', async () => {
  const { leds, show, ready, time } = ledBench();
  const device = await ready();
  show('1', calling('A009'));
  await time.advance(200);
  const darkened = device.darken();
  await time.advance(3000);
  await darkened;
  expect(leds.look(1).text).toBe('');
  show('1', { kind: 'idle' });
  await time.advance(60_000);
  expect(leds.look(1).text).toBe('');
});

test('a card whose host has died clears itself', async () => {
  const { leds, link, show, ready, time } = ledBench();
  await ready();
  show('1', calling('A010'));
  await time.advance(12_000);
  link.unplug();
  await time.advance(100_000);
  expect(leds.look(1).text).not.toBe('');
  await time.advance(21_000);
  expect(leds.look(1).text).toBe('');
});

test('a clock that is set back an hour holds nothing up', async () => {
  const time = manualTime();
  let setBackMs = 0;
  const clock = steadyClock({ now: () => time.now() - setBackMs });
  const link = memoryLink();
  const leds = simulatedLeds({ protocol: 'onbon', addresses: [1, 2], clock: time, timers: time });
  link.onLine(leds.attach);
  const wanted = wantedContents(clock);
  wanted.set('1', calling('A011'));
  const opening = openLedLine(
    {
      connect: link.connect,
      language: signLanguages.onbon,
      wanted,
      clock,
      timers: time,
      onSignHealth: () => undefined,
    },
    new AbortController().signal,
  );
  await time.advance(5000);
  await opening;
  expect(leds.look(1).flashing).toBe(true);
  setBackMs = 3_600_000;
  await time.advance(9000);
  expect(leds.look(1)).toMatchObject({ text: 'A011 请到1号窗口', flashing: false });
  leds.powerOff(1);
  leds.powerOn(1);
  await time.advance(31_000);
  expect(leds.look(1).text).toBe('A011 请到1号窗口');
});

test('a cable whose end is told only after writes were refused ends the line, and nothing runs in a circle', async () => {
  const time = manualTime();
  let writes = 0;
  const connection: Connection = {
    open: () => Promise.resolve(ok(undefined)),
    write: () => {
      writes += 1;
      // A circle of promises alone would keep even the test's deadline from ever coming.
      return writes > 100 ? new Promise(() => undefined) : Promise.resolve(err({ code: 'closed' }));
    },
    onData: () => undefined,
    closed: new Promise(() => undefined),
    close: () => Promise.resolve(),
  };
  const wanted = wantedContents(time);
  wanted.set('1', calling('A005'));
  const opened = await openLedLine(
    {
      connect: () => connection,
      language: signLanguages.numeric,
      wanted,
      clock: time,
      timers: time,
      onSignHealth: () => undefined,
    },
    new AbortController().signal,
  );
  if (!opened.ok) throw new Error(opened.error);
  for (let turns = 0; turns < 20; turns += 1) await settle();
  expect(writes).toBe(1);
  expect(await opened.value.ended).toBe('no_answer');
});
