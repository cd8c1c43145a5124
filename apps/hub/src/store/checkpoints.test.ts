import { expect, test } from 'vitest';
import { Checkpoints } from './checkpoints.ts';

test('the log is copied after some hundred events, and never twice at a time', async () => {
  let asked = 0;
  let done: () => void = () => undefined;
  const checkpoints = new Checkpoints(() => {
    asked += 1;
    return new Promise((resolve) => {
      done = resolve;
    });
  });
  for (let n = 0; n < 399; n += 1) checkpoints.committed(1);
  expect(asked).toBe(0);
  checkpoints.committed(1);
  expect(asked).toBe(1);
  checkpoints.committed(5_000);
  expect(asked).toBe(1);
  done();
  await Promise.resolve();
  await Promise.resolve();
  checkpoints.committed(1);
  expect(asked).toBe(2);
});
