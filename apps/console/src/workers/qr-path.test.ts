import fc from 'fast-check';
import jsqr from 'jsqr';
import { expect, test } from 'vitest';
import { qrPath, type QrPath } from './qr-path.ts';

/** jsqr is CommonJS; bundlers and Node hand its default over differently. */
const read = typeof jsqr === 'function' ? jsqr : (jsqr as { default: typeof jsqr }).default;
const scale = 4;

/** Paints the path as paper would show it, and reads it as a camera would. */
function readBack({ size, path }: QrPath): string | null {
  const side = size * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let dy = 0; dy < scale; dy += 1) {
      const start = ((Number(y) * scale + dy) * side + Number(x) * scale) * 4;
      for (let at = start; at < start + Number(width) * scale * 4; at += 4)
        pixels.fill(0, at, at + 3);
    }
  }
  return read(pixels, side, side)?.data ?? null;
}

test('the code of a slip is read back as what it says', () => {
  expect(readBack(qrPath('HALL:990001:042137'))).toBe('HALL:990001:042137');
});

test('any slip code is', () => {
  const slip = fc.tuple(fc.stringMatching(/^\d{6}$/), fc.stringMatching(/^\d{6}$/));
  fc.assert(
    fc.property(slip, ([market, code]) => {
      const data = `HALL:${market}:${code}`;
      return readBack(qrPath(data)) === data;
    }),
    { numRuns: 25 },
  );
});

test('nothing is drawn into the border a reader needs', () => {
  const { size, path } = qrPath('HALL:990001:042137');
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    expect(Number(x)).toBeGreaterThanOrEqual(4);
    expect(Number(y)).toBeGreaterThanOrEqual(4);
    expect(Number(x) + Number(width)).toBeLessThanOrEqual(size - 4);
  }
});
