import { expect, test } from 'vitest';
import { callerBench, type CallerBench } from '../../testing/caller-bench.ts';
import type { ManualTime } from '../../testing/manual-time.ts';
import { simulatedModule, type SimulatedModule } from '../modbus/simulator.ts';
import { openButtons, type Button } from './buttons.ts';
import type { LiveCaller } from './callers.ts';

const never = new AbortController().signal;

const buttons: readonly Button[] = [
  { input: 0, window: '1', key: 'next' },
  { input: 1, window: '1', key: 'skip' },
  { input: 9, window: '2', key: 'next' },
];

async function withButtons(): Promise<
  CallerBench & { module: SimulatedModule; caller: LiveCaller }
> {
  const all = callerBench();
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

  const mute = callerBench();
  mute.link.onLine(() => undefined);
  const { time, link, onKey } = mute;
  const parts = { connect: link.connect, clock: time, timers: time, onKey, unit: 1, buttons };
  expect(await mute.opened(openButtons(parts, never))).toBe('no_answer');
});
