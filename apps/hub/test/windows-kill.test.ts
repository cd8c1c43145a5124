import { rmSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { ChildHub } from './support/child-hub.ts';
import { until, WindowBench } from './support/window-bench.ts';

let bench: WindowBench | null = null;
let child: ChildHub | null = null;
let dataDir = '';

afterEach(async () => {
  await child?.kill();
  await bench?.close();
  rmSync(dataDir, { recursive: true, force: true });
  bench = null;
  child = null;
});

test('after the hub was killed, the LEDs show every window as it was, without anybody pressing anything', async () => {
  bench = await WindowBench.open();
  const hall = bench;
  await hall.ready();
  for (let n = 0; n < 2; n += 1) await hall.issue();
  await hall.press(1, 'next');
  await hall.press(2, 'next');
  await hall.press(2, 'start');
  await until('both windows', () => hall.reads(2) === 'A002 办理中');
  dataDir = await hall.handOver();
  child = new ChildHub(dataDir);
  const killed = child;
  await killed.start();
  const showsAll = (): boolean =>
    hall.reads(1) === 'A001 请到1号窗口' && hall.reads(2) === 'A002 办理中';
  await until('a new process shows it', showsAll);
  await killed.kill();
  hall.devices.leds.device.powerOff(1);
  hall.devices.leds.device.powerOff(2);
  hall.devices.leds.device.powerOn(1);
  hall.devices.leds.device.powerOn(2);
  expect(hall.reads(1)).toBe('');
  await killed.start();
  await until('and again after it was killed', showsAll);
});
