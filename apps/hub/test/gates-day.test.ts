import { clockTimeOn } from '@hall/core/basics/clock-time';
import { startOfDay } from '@hall/core/basics/market-day';
import { usualCalendar } from '@hall/core/domain/hall-day/calendar';
import { afterEach, expect, test } from 'vitest';
import { systemClock } from '../src/system-ports.ts';
import { GateBench } from './support/gate-bench.ts';
import { until } from './support/window-bench.ts';

let bench: GateBench | null = null;

afterEach(async () => {
  await bench?.close();
  bench = null;
});

/** Puts the hub's clock to a second before a time of its day. */
function almost(hall: GateBench, clock: string): void {
  const nowMs = systemClock.now() + hall.aheadMs;
  hall.aheadMs += clockTimeOn(startOfDay(nowMs), clock) - 1_000 - nowMs;
}

const all = (hall: GateBench, mode: string) => () =>
  hall.lanes().every((lane) => lane.mode === mode);

test('at half past four the lanes open with nobody signed in, in the evening they shut and nobody is inside', async () => {
  bench = await GateBench.open();
  const hall = bench;
  const calendar = usualCalendar({ opensAt: '04:30', closesAt: '18:30' });
  await hall.does('hallDay.saveCalendar', { calendar });
  almost(hall, '18:30');
  expect(hall.lanes().every(({ mode }) => mode === 'free_count')).toBe(true);
  await hall.walk(1, 'in');
  await until('the evening', all(hall, 'closed'));
  await until('nobody is inside', () => hall.count?.inside === 0);
  // Another hub is started in the night: it stands shut, and opens at the time of the next morning.
  hall.aheadMs += 6 * 3_600_000;
  await hall.restart();
  expect(hall.entrance.mode).toBe('closed');
  almost(hall, '04:30');
  expect(hall.entrance.mode).toBe('closed');
  const asked = performance.now();
  await until('the morning', all(hall, 'free_count'));
  expect(performance.now() - asked).toBeLessThan(10_000);
  await hall.walk(2, 'in');
  await until('the first of the day', () => hall.entrance.inToday === 1);
});
