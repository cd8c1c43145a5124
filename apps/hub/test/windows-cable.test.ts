import { hasSocat } from '@hall/devices/simulators/pty-bridge';
import { expect, test } from 'vitest';
import { until, WindowBench } from './support/window-bench.ts';

test('over real serial ports: a key calls, a cable is pulled and put back, and the LED is right again', async () => {
  expect(hasSocat(), 'socat makes the pseudo-terminals').toBe(true);
  const hall = await WindowBench.open('pty');
  try {
    await hall.ready();
    expect(hall.record('led', '1').port).toMatch(/^\//);
    for (let n = 0; n < 2; n += 1) await hall.issue();
    await hall.tap('next');
    await until('the call', () => hall.reads(1) === 'A001 请到1号窗口');
    await hall.devices.leds.unplug();
    await until('the LED is lost', () => hall.record('led', '1').status.state === 'lost');
    expect(await hall.press(1, 'start')).toMatchObject({ ok: true });
    await hall.tap('complete');
    await until('the key is lost', () => hall.outcome('1') === 'not_shown');
    await hall.devices.leds.plug();
    await until('the LED is right', () => hall.reads(1) === 'A001 办理中');
  } finally {
    await hall.close();
  }
});
