import type { HeardFrame } from './simulator.ts';

/**
 * A display's own ear: any four bytes whose last is the sum of the others are a number. That is all
 * the protocol has, so a display may well take noise for one; the next frame mends it.
 */
export function numericEar(onFrame: (frame: HeardFrame) => void): (bytes: Uint8Array) => void {
  let last: number[] = [];
  return (bytes) => {
    for (const byte of bytes) {
      last = [...last, byte].slice(-4);
      const [address = 0, high = 0, low = 0, sum] = last;
      if (last.length < 4 || sum === undefined) continue;
      if (address === 0 || (address + high + low) % 256 !== sum) continue;
      last = [];
      const text = String(high * 256 + low);
      const still = { colour: null, flashes: false, scrolls: false, clearAfterMs: null };
      onFrame({ address, shows: { address, text, ...still }, wantsAnswer: false });
    }
  };
}
