import { expect, test } from 'vitest';
import { Arrivals } from './arrivals.ts';

test('work that throws is reported, and what waits behind it is still done', async () => {
  const failures: unknown[] = [];
  const arrivals = new Arrivals((cause) => failures.push(cause));
  const done: string[] = [];
  arrivals.take(() => done.push('first'));
  arrivals.take(() => {
    throw new Error('broken');
  });
  arrivals.take(() => done.push('third'));
  await expect.poll(() => done).toEqual(['first', 'third']);
  expect(failures).toEqual([new Error('broken')]);
});
