import type { DeviceStatus } from '@hall/core/contract/device';
import { afterEach, expect, test } from 'vitest';
import { startSimulatedScanner, type RunningScanner } from '../simulators/simulated-devices.ts';
import { manualTime, type ManualTime } from '../testing/manual-time.ts';
import { superviseScanner } from './slip-scanner.ts';

const cleanUps: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

interface Bench extends RunningScanner {
  readonly time: ManualTime;
  readonly statuses: DeviceStatus[];
  readonly texts: string[];
}

async function bench(): Promise<Bench> {
  const running = await startSimulatedScanner({ via: 'tcp' });
  const time = manualTime();
  const statuses: DeviceStatus[] = [];
  const texts: string[] = [];
  const supervised = superviseScanner({
    config: running.config,
    ports: { clock: time, timers: time, random: () => 0.5 },
    onText: (text) => texts.push(text),
    onStatus: (status) => statuses.push(status),
  });
  cleanUps.push(running.close, supervised.close);
  await expect.poll(() => statuses.at(-1)?.state).toBe('ready');
  // The far end takes the connection a moment later than the near end has it.
  await expect
    .poll(() => {
      running.scanner.scan('042137');
      return texts;
    })
    .toContain('042137');
  return { ...running, time, statuses, texts };
}

/** Sends one line and waits until it has gone through, which the slip behind it tells. */
async function sendThrough({ scanner, texts, time }: Bench, line: string): Promise<void> {
  scanner.scan(line);
  const mark = `mark ${time.now()}`;
  scanner.scan(mark);
  await expect.poll(() => texts).toContain(mark);
  await time.advance(2_000);
}

test('a scanner that sends rubbish says so, and is well again after a quiet minute', async () => {
  const running = await bench();
  for (let times = 0; times < 6; times += 1) await sendThrough(running, '04\u000721');
  await running.time.advance(60_000);
  expect(running.statuses.at(-1)).toEqual({ state: 'warning', warning: 'line_noise' });
  await running.time.advance(60_000);
  expect(running.statuses.at(-1)).toEqual({ state: 'ready' });
});

test('people who hold other codes before it do not make its line noisy', async () => {
  const running = await bench();
  for (let times = 0; times < 12; times += 1) {
    await sendThrough(running, `https://example.org/${'a'.repeat(90)}`);
  }
  await running.time.advance(60_000);
  expect(running.statuses.at(-1)).toEqual({ state: 'ready' });
});
