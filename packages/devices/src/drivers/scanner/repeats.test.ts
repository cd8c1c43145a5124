import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repeatFilter, sameSlipMs } from './repeats.ts';

function bench(): (text: string, afterMs: number) => boolean {
  let nowMs = 0;
  const filter = repeatFilter({ now: () => nowMs });
  return (text, afterMs) => {
    nowMs += afterMs;
    return filter.isNew(text);
  };
}

test('a slip that is held counts once, however long, and again after it was away', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: sameSlipMs }), { maxLength: 20 }), (pauses) => {
      const hear = bench();
      expect(hear('042137', 0)).toBe(true);
      for (const pauseMs of pauses) expect(hear('042137', pauseMs)).toBe(false);
      expect(hear('042137', sameSlipMs + 1)).toBe(true);
    }),
  );
});

test('two slips read in turns count once each', () => {
  const hear = bench();
  const heard = ['1', '2', '1', '2', '1', '2'].map((text) => hear(text, 400));
  expect(heard).toEqual([true, true, false, false, false, false]);
});

test('another slip counts at once', () => {
  const hear = bench();
  for (let slip = 0; slip < 100; slip += 1) expect(hear(String(slip), 0)).toBe(true);
});
