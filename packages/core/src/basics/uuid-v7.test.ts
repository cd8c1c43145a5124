import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uuidV7 } from './uuid-v7.ts';

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const random = fc.uint8Array({ minLength: 10, maxLength: 10 });

test('ids are of the standard form, tell their time, and no two are the same', () => {
  const moment = fc.record({ stepMs: fc.integer({ min: -5_000, max: 5_000 }), random });
  fc.assert(
    fc.property(fc.array(moment, { minLength: 1, maxLength: 50 }), (moments) => {
      let nowMs = 1_790_000_000_000;
      let bytes = new Uint8Array(10);
      const ids = uuidV7({ now: () => nowMs }, (count) => bytes.subarray(0, count));
      let highestMs = 0;
      const made = moments.map((moment) => {
        nowMs += moment.stepMs;
        highestMs = Math.max(highestMs, nowMs);
        bytes = Uint8Array.from(moment.random);
        const id = ids.next();
        expect(id).toMatch(shape);
        expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(highestMs);
        return id;
      });
      expect(new Set(made).size).toBe(made.length);
      // Also when the clock is set back.
      expect([...made].sort()).toEqual(made);
    }),
  );
});

test('more ids than a millisecond can count go on in the next', () => {
  const ids = uuidV7({ now: () => 1_790_000_000_000 }, (count) => new Uint8Array(count));
  const made = Array.from({ length: 10_000 }, () => ids.next());
  expect([...made].sort()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
});
