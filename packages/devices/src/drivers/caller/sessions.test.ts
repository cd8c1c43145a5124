import fc from 'fast-check';
import type { DeviceFault } from '@hall/core/contract/device';
import { expect, test } from 'vitest';
import type { LiveStatus } from '../../host/live-device.ts';
import { steadyClock } from '../../host/system-time.ts';
import { manualTime, settle, type ManualTime } from '../../testing/manual-time.ts';
import { memoryLink, type MemoryLink } from '../../transports/memory.ts';
import { simulatedModule, type SimulatedModule } from '../modbus/simulator.ts';
import { openButtons, type Button } from './buttons.ts';
import { openKeypad, openPads, type KeyEvent, type LiveCaller } from './callers.ts';
import { simulatedKeypad, type SimulatedKeypad } from './keypad-simulator.ts';
import { simulatedPads, type SimulatedPads } from './pad-simulator.ts';
import type { PadKey } from './keys.ts';

interface Bench {
  readonly time: ManualTime;
  readonly link: MemoryLink;
  readonly heard: string[];
  readonly faults: DeviceFault[];
  readonly statuses: LiveStatus[];
  readonly onKey: (event: KeyEvent) => void;
  readonly opened: (
    opening: Promise<{ ok: true; value: LiveCaller } | { ok: false; error: DeviceFault }>,
  ) => Promise<LiveCaller | DeviceFault>;
}

const never = new AbortController().signal;

function bench(): Bench {
  const time = manualTime(1_790_000_000_000);
  const link = memoryLink();
  const heard: string[] = [];
  const faults: DeviceFault[] = [];
  const statuses: LiveStatus[] = [];
  return {
    time,
    link,
    heard,
    faults,
    statuses,
    onKey: (event) => {
      heard.push(event.type === 'key' ? `${event.window}: ${event.key}` : `? ${event.code}`);
    },
    opened: async (opening) => {
      await time.advance(2000);
      const result = await opening;
      if (!result.ok) return result.error;
      void result.value.ended.then((fault) => faults.push(fault));
      result.value.onStatus((status) => statuses.push(status));
      return result.value;
    },
  };
}

const buttons: readonly Button[] = [
  { input: 0, window: '1', key: 'next' },
  { input: 1, window: '1', key: 'skip' },
  { input: 9, window: '2', key: 'next' },
];

async function withButtons(): Promise<Bench & { module: SimulatedModule; caller: LiveCaller }> {
  const all = bench();
  const module = simulatedModule({ unit: 1, timers: all.time });
  all.link.onLine(module.attach);
  const { time, link, onKey } = all;
  const parts = { connect: link.connect, clock: time, timers: time, onKey, unit: 1, buttons };
  const caller = await all.opened(openButtons(parts, never));
  if (typeof caller === 'string') throw new Error(caller);
  return { ...all, module, caller };
}

async function push(
  { module, time }: { module: SimulatedModule; time: ManualTime },
  input: number,
  forMs: number,
): Promise<void> {
  module.press(input);
  await time.advance(forMs);
  module.release(input);
  await time.advance(300);
}

test('push buttons are next, skip and, held for a second, recall', async () => {
  const hall = await withButtons();
  await push(hall, 0, 200);
  await push(hall, 1, 200);
  await push(hall, 9, 1500);
  expect(hall.heard).toEqual(['1: next', '1: skip', '2: recall']);
});

test('a press is told within a fifth of a second', async () => {
  const hall = await withButtons();
  hall.module.press(1);
  await hall.time.advance(150);
  expect(hall.heard).toEqual(['1: skip']);
});

test('a button that is held or stuck when the module comes back is no press', async () => {
  const hall = await withButtons();
  hall.module.press(1);
  hall.module.faults.dropAnswers = 1;
  await hall.time.advance(2000);
  hall.module.release(1);
  await hall.time.advance(500);
  expect(hall.heard).toEqual([]);
  await push(hall, 1, 200);
  expect(hall.heard).toEqual(['1: skip']);
});

test('damaged, torn and foreign answers are dropped and counted, and press nothing', async () => {
  const hall = await withButtons();
  for (let bit = 0; bit < 64; bit += 1) {
    hall.module.faults.flipBit = bit;
    await hall.time.advance(1000);
  }
  hall.module.faults.noise = Uint8Array.of(0xff, 0x01, 0x02, 0x00, 0x68);
  hall.module.faults.splitEverywhere = true;
  hall.module.garble(Uint8Array.from(Buffer.from('01020105618b', 'hex')));
  await push(hall, 1, 200);
  expect(hall.heard).toEqual(['1: skip']);
  expect(hall.caller.noise().droppedBytes).toBeGreaterThan(0);
  expect(hall.caller.noise().damagedFrames).toBeGreaterThan(0);
});

test('a late answer is never taken for the answer to the next question', async () => {
  const hall = await withButtons();
  hall.module.faults.delayMs = 450;
  hall.module.press(1);
  await hall.time.advance(440);
  hall.module.faults.delayMs = 0;
  hall.module.release(1);
  await hall.time.advance(2000);
  expect(hall.heard).toEqual([]);
  expect(hall.faults).toEqual([]);
});

test('a module without such inputs wants a person; one that is silent is lost', async () => {
  const hall = await withButtons();
  hall.module.faults.refuses = 2;
  await hall.time.advance(3000);
  hall.module.heal();
  await hall.time.advance(3000);
  expect(hall.statuses).toEqual([
    { state: 'needs_help', fault: 'wrong_answer' },
    { state: 'ready' },
  ]);
  hall.module.faults.silent = true;
  await hall.time.advance(5000);
  expect(hall.faults).toEqual(['no_answer']);

  const mute = bench();
  mute.link.onLine(() => undefined);
  const { time, link, onKey } = mute;
  const parts = { connect: link.connect, clock: time, timers: time, onKey, unit: 1, buttons };
  expect(await mute.opened(openButtons(parts, never))).toBe('no_answer');
});

async function withKeypad(): Promise<Bench & { keypad: SimulatedKeypad; caller: LiveCaller }> {
  const all = bench();
  const keypad = simulatedKeypad(all.time);
  all.link.onLine(keypad.attach);
  const clock = steadyClock(all.time);
  const parts = { connect: all.link.connect, clock, onKey: all.onKey, window: '3' };
  const caller = await all.opened(openKeypad(parts, never));
  if (typeof caller === 'string') throw new Error(caller);
  return { ...all, keypad, caller };
}

test('the keys of a keypad mean what the handbook says, whole or byte by byte', async () => {
  const { keypad, heard, time } = await withKeypad();
  keypad.splitEverywhere = true;
  for (const key of ['1', '2', 'Enter', '+', '-', '*', '/', '.', '0']) {
    keypad.tap(key);
    await time.advance(200);
  }
  expect(heard).toEqual(
    ['1', '2', 'next', 'recall', 'skip', 'start', 'complete', 'clear', '0'].map(
      (key) => `3: ${key}`,
    ),
  );
});

test('a key held down, or bouncing, is pressed once', async () => {
  const { keypad, heard, time } = await withKeypad();
  keypad.down('Enter');
  for (let times = 0; times < 30; times += 1) {
    await time.advance(33);
    keypad.repeat('Enter');
  }
  keypad.up('Enter');
  await time.advance(20);
  keypad.tap('Enter');
  await time.advance(200);
  expect(heard).toEqual(['3: next']);
  keypad.tap('Enter');
  await settle();
  expect(heard).toEqual(['3: next', '3: next']);
});

test('after records the kernel dropped, a key is not taken for one still down', async () => {
  const { keypad, heard, time } = await withKeypad();
  keypad.down('Enter');
  await time.advance(100);
  keypad.overrun();
  await time.advance(100);
  keypad.tap('Enter');
  await settle();
  expect(heard).toEqual(['3: next', '3: next']);
});

test('a key without a meaning is told, so that it can be seen', async () => {
  const { keypad, heard } = await withKeypad();
  keypad.tap('NumLock');
  await settle();
  expect(heard).toEqual(['? key 69']);
});

test('rubbish on a keypad is dropped and counted, and the next key is heard', async () => {
  const { keypad, heard, time, caller } = await withKeypad();
  keypad.garble(new Uint8Array(100).fill(0xee));
  await time.advance(1000);
  keypad.tap('+');
  await settle();
  expect(heard).toEqual(['3: recall']);
  expect(caller.noise().droppedBytes).toBe(100);
});

async function withPads(): Promise<Bench & { pads: SimulatedPads; caller: LiveCaller }> {
  const all = bench();
  const pads = simulatedPads();
  all.link.onLine(pads.attach);
  const caller = await all.opened(
    openPads(
      {
        connect: all.link.connect,
        clock: all.time,
        onKey: all.onKey,
        windows: new Map([
          [1, '1'],
          [2, '2'],
        ]),
        keys: new Map<string, PadKey>([
          ['01', 'next'],
          ['0203', 'skip'],
        ]),
      },
      never,
    ),
  );
  if (typeof caller === 'string') throw new Error(caller);
  return { ...all, pads, caller };
}

test('keys of pads are told with their window; a repetition is the same press', async () => {
  const { pads, heard, time } = await withPads();
  pads.tap(1, '01');
  pads.tap(1, '01');
  pads.tap(2, '01');
  await time.advance(400);
  pads.tap(1, '01');
  pads.tap(2, '0203');
  await settle();
  expect(heard).toEqual(['1: next', '2: next', '1: next', '2: skip']);
});

test('codes that a site has not learned yet, and pads it has not set up, are told as they are', async () => {
  const { pads, heard } = await withPads();
  pads.tap(1, '0b');
  pads.tap(7, '01');
  await settle();
  expect(heard).toEqual(['? pad 1 0b', '? pad 7 01']);
});

test('whatever comes over a line of pads, nothing is pressed that no right frame pressed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          fc.uint8Array({ maxLength: 40 }).map((bytes) => bytes.filter((byte) => byte !== 0x16)),
          fc.constant('key' as const),
        ),
        { maxLength: 20 },
      ),
      async (parts) => {
        const { pads, heard, time } = await withPads();
        for (const part of parts) {
          if (part === 'key') pads.tap(1, '01');
          else pads.garble(part);
          await time.advance(500);
        }
        expect(heard.filter((one) => one.startsWith('1:'))).toHaveLength(
          parts.filter((part) => part === 'key').length,
        );
      },
    ),
    { numRuns: 50 },
  );
});

test('a pulled cable ends the caller once, and closing it does not', async () => {
  const { link, faults } = await withPads();
  link.unplug();
  await settle();
  expect(faults).toEqual(['no_answer']);
  const other = await withKeypad();
  await other.caller.close();
  await settle();
  expect(other.faults).toEqual([]);
});
