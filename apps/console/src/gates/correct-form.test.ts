import fc from 'fast-check';
import { expect, test } from 'vitest';
import { correctionOf, mostDelta, signed } from './correct-form.ts';

test('a count becomes the difference to what the system has', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.integer({ min: -mostDelta, max: mostDelta }), (inside, delta) => {
      const counted = inside + delta;
      fc.pre(counted >= 0 && delta !== 0);
      expect(correctionOf(String(counted), inside)).toEqual({ is: 'delta', delta });
    }),
  );
});

test('nothing, the same, no number, and more than one correction may change are told apart', () => {
  expect(correctionOf('', 10)).toEqual({ is: 'nothing' });
  expect(correctionOf('１０', 10)).toEqual({ is: 'same' });
  for (const typed of ['-1', '3.5', 'x', '511']) {
    expect(correctionOf(typed, 10), typed).toEqual({ is: 'wrong' });
  }
});

test('a difference has its sign', () => {
  expect([signed(3), signed(-3)]).toEqual(['+3', '\u22123']);
});
