import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noticeRoom } from './notice-room.ts';

test('a board gives a notice a strip of its height, a strip of a few lines a part of its width', () => {
  expect(noticeRoom({ widthPx: 1_920, heightPx: 1_080 })).toEqual({ widthPx: 0, heightPx: 97 });
  expect(noticeRoom({ widthPx: 1_080, heightPx: 1_920 })).toEqual({ widthPx: 0, heightPx: 144 });
  expect(noticeRoom({ widthPx: 1_024, heightPx: 96 })).toEqual({ widthPx: 369, heightPx: 0 });
});

test('whatever the window: the notice has room, and more is left for the board than it takes', () => {
  const px = fc.integer({ min: 96, max: 8_192 });
  fc.assert(
    fc.property(px, px, (widthPx, heightPx) => {
      const room = noticeRoom({ widthPx, heightPx });
      expect(room.widthPx + room.heightPx).toBeGreaterThan(0);
      expect(room.widthPx).toBeLessThan(widthPx / 2);
      expect(room.heightPx).toBeLessThan(heightPx / 2);
    }),
  );
});
