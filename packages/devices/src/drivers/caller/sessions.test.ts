import fc from 'fast-check';
import { expect, test } from 'vitest';
import { steadyClock } from '../../host/system-time.ts';
import { callerBench, type CallerBench } from '../../testing/caller-bench.ts';
import { settle } from '../../testing/manual-time.ts';
import { openKeypad, openPads, type LiveCaller } from './callers.ts';
import { simulatedKeypad, type SimulatedKeypad } from './simulator-keypad.ts';
import { simulatedPads, type SimulatedPads } from './simulator-pads.ts';
import type { PadKey } from './keys.ts';

const never = new AbortController().signal;

async function withKeypad(): Promise<
  CallerBench & { keypad: SimulatedKeypad; caller: LiveCaller }
> {
  const all = callerBench();
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

async function withPads(): Promise<CallerBench & { pads: SimulatedPads; caller: LiveCaller }> {
  const all = callerBench();
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
