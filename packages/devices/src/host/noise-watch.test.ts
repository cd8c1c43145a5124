import { expect, test } from 'vitest';
import { manualTime } from '../testing/manual-time.ts';
import { noiseWatch, withNoise, type NoiseWatch } from './noise-watch.ts';

function bench(): {
  counts: { droppedBytes: number; damagedFrames: number };
  told: boolean[];
  minute: () => Promise<void>;
  watch: NoiseWatch;
} {
  const time = manualTime();
  const counts = { droppedBytes: 0, damagedFrames: 0 };
  const told: boolean[] = [];
  const watch: NoiseWatch = noiseWatch({
    timers: time,
    read: () => ({ ...counts }),
    onChange: () => told.push(watch.isNoisy),
  });
  return { counts, told, watch, minute: () => time.advance(60_000) };
}

test('more than five damaged frames in a minute are a warning, until a minute is quiet', async () => {
  const { counts, told, minute, watch } = bench();
  counts.damagedFrames = 5;
  await minute();
  expect(told).toEqual([]);
  counts.damagedFrames = 11;
  await minute();
  expect(withNoise({ state: 'ready' }, watch)).toEqual({ state: 'warning', warning: 'line_noise' });
  await minute();
  expect(told).toEqual([true, false]);
  expect(withNoise({ state: 'ready' }, watch)).toEqual({ state: 'ready' });
});

test('many bytes of no frame are a warning too; a new connection begins at nothing', async () => {
  const { counts, told, minute } = bench();
  counts.droppedBytes = 1000;
  await minute();
  counts.droppedBytes = 20;
  await minute();
  expect(told).toEqual([true, false]);
});

test('noise does not hide that a device is gone', async () => {
  const { counts, minute, watch } = bench();
  counts.damagedFrames = 100;
  await minute();
  const lost = { state: 'lost', fault: 'no_answer', sinceMs: 0 } as const;
  expect(withNoise(lost, watch)).toEqual(lost);
});

test('a watch that was stopped tells nothing more', async () => {
  const { counts, told, minute, watch } = bench();
  watch.stop();
  counts.damagedFrames = 100;
  await minute();
  expect(told).toEqual([]);
});
