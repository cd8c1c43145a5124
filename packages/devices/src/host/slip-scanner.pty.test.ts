import { afterEach, expect, test } from 'vitest';
import { startSimulatedScanner, type RunningScanner } from '../simulators/simulated-devices.ts';
import { superviseScanner, type SupervisedScanner } from './slip-scanner.ts';
import { systemClock, systemTimers } from './system-time.ts';

const cleanUps: (() => Promise<void>)[] = [];
const slip = 'HALL:990001:042137';

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

interface Bench {
  readonly running: RunningScanner;
  readonly supervised: SupervisedScanner;
  readonly texts: string[];
}

async function bench(): Promise<Bench> {
  const running = await startSimulatedScanner({ via: 'pty' });
  const texts: string[] = [];
  const supervised = superviseScanner({
    config: running.config,
    ports: { clock: systemClock, timers: systemTimers, random: Math.random },
    onText: (text) => texts.push(text),
    onStatus: () => undefined,
  });
  cleanUps.push(running.close, supervised.close);
  await until(() => supervised.status().state === 'ready');
  return { running, supervised, texts };
}

async function until(done: () => boolean): Promise<void> {
  await expect.poll(done, { timeout: 5_000, interval: 10 }).toBe(true);
}

test('a slip goes through a real serial port, every byte by itself', async () => {
  const { running, texts } = await bench();
  running.scanner.ending = '\r\n';
  running.scanner.faults.splitEverywhere = true;
  running.scanner.scan(slip);
  await until(() => texts.length > 0);
  expect(texts).toEqual([slip]);
});

test('a slip that is held before a real port is heard once', async () => {
  const { running, texts } = await bench();
  running.scanner.faults.repeats = 4;
  running.scanner.scan(slip);
  running.scanner.scan('the end');
  await until(() => texts.includes('the end'));
  expect(texts).toEqual([slip, 'the end']);
});

test('a scanner pulled in the middle of a line tells nothing, and works when it is plugged in again', async () => {
  const { running, supervised, texts } = await bench();
  running.scanner.faults.unplugAtByte = 12;
  running.scanner.scan(slip);
  await running.unplug();
  await until(() => supervised.status().state === 'lost');
  expect(texts).toEqual([]);

  running.scanner.faults.unplugAtByte = null;
  await running.plug();
  await until(() => supervised.status().state === 'ready');
  running.scanner.scan('HALL:990001:042138');
  await until(() => texts.length > 0);
  expect(texts).toEqual(['HALL:990001:042138']);
  expect(running.scanner.bytesHeard).toBe(0);
});
