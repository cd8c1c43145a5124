import { afterEach, expect, test } from 'vitest';
import { systemClock, systemTimers } from '../../host/system-time.ts';
import { startUps, type Ups } from '../../host/ups.ts';
import { startDummyUps, type DummyUps } from '../../testing/dummy-ups.ts';
import { until } from '../../testing/window-hall.ts';

const cleanUps: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function dummyUps(): Promise<DummyUps> {
  const judge = await startDummyUps();
  cleanUps.push(judge.close);
  return judge;
}

test('upsd tells us of mains, battery and low battery', async () => {
  const judge = await dummyUps();
  const ups: Ups = startUps({
    config: { tcp: `127.0.0.1:${judge.port}`, ups: 'hall' },
    onEvent: () => undefined,
    clock: systemClock,
    timers: systemTimers,
    random: () => 0.5,
  });
  cleanUps.push(() => ups.close());
  await until(() => ups.power().power === 'mains', 15_000);
  expect(ups.power()).toEqual({ power: 'mains', chargePercent: 87, runtimeS: 640 });
  await judge.says('OB LB');
  await until(() => ups.power().power === 'low_battery', 15_000);
}, 40_000);

test('upsd does not know every UPS', async () => {
  const judge = await dummyUps();
  const ups: Ups = startUps({
    config: { tcp: `127.0.0.1:${judge.port}`, ups: 'nobody' },
    onEvent: () => undefined,
    clock: systemClock,
    timers: systemTimers,
    random: () => 0.5,
  });
  cleanUps.push(() => ups.close());
  await until(() => {
    const status = ups.status();
    return status.state === 'lost' && status.fault !== 'not_found';
  }, 15_000);
  expect(ups.status()).toMatchObject({ state: 'lost', fault: 'wrong_answer' });
  expect(ups.power().power).toBe('unknown');
}, 40_000);
