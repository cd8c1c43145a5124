import fc from 'fast-check';
import { expect } from 'vitest';
import { resyncFramer, type FrameRule } from '../drivers/resync-framer.ts';

/** A protocol as its framer must treat it. Frames are made by the test, not by the driver. */
export interface FramerCase {
  readonly rule: FrameRule;
  /** Any right frame. */
  readonly frame: fc.Arbitrary<Uint8Array>;
  /** Bytes that begin no frame. */
  readonly noise: fc.Arbitrary<Uint8Array>;
}

const stillClock = { now: () => 0 };

function hex(frames: readonly Uint8Array[]): string[] {
  return frames.map((frame) => Buffer.from(frame).toString('hex'));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}

function pushed(rule: FrameRule, chunks: readonly Uint8Array[]): string[] {
  const framer = resyncFramer(rule, stillClock);
  return hex(chunks.flatMap((chunk) => framer.push(chunk)));
}

function cut(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const places = [...cuts.map((at) => at % (bytes.length + 1)), bytes.length];
  let from = 0;
  return places
    .sort((a, b) => a - b)
    .map((to) => {
      const piece = bytes.subarray(from, to);
      from = to;
      return piece;
    });
}

/** Frames come out the same however the bytes are cut or merged, with noise between them. */
export function framesSurviveCutting({ rule, frame, noise }: FramerCase): void {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(noise, frame), { minLength: 1, maxLength: 5 }),
      fc.array(fc.nat(600), { maxLength: 30 }),
      (parts, cuts) => {
        const bytes = joined(parts.flat());
        expect(pushed(rule, cut(bytes, cuts))).toEqual(hex(parts.map(([, one]) => one)));
      },
    ),
  );
}

/** A frame is found when it is split at any single boundary, and byte by byte. */
export function framesSurviveEveryBoundary({ rule, frame }: FramerCase): void {
  fc.assert(
    fc.property(frame, (bytes) => {
      for (let at = 0; at <= bytes.length; at += 1) {
        expect(pushed(rule, [bytes.subarray(0, at), bytes.subarray(at)])).toEqual(hex([bytes]));
      }
      const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
      expect(pushed(rule, single)).toEqual(hex([bytes]));
    }),
    { numRuns: 30 },
  );
}

/** A turned bit never lets a wrong frame through. */
export function turnedBitsAreNoticed({ rule, frame }: FramerCase): void {
  fc.assert(
    fc.property(frame, fc.nat(), (bytes, bit) => {
      const spoilt = Uint8Array.from(bytes);
      const at = bit % (bytes.length * 8);
      spoilt[at >> 3] = (spoilt[at >> 3] ?? 0) ^ (1 << (at & 7));
      const framer = resyncFramer(rule, stillClock);
      const heard = hex(framer.push(spoilt));
      // What is left may be whole all the same, where the bit was turned in a spare preamble byte.
      for (const one of heard) expect(hex([bytes])[0]?.endsWith(one)).toBe(true);
    }),
  );
}

/** Rubbish of any kind leaves the framer able to hear the next frame after a pause, and is counted. */
export function rubbishIsForgotten({ rule, frame }: FramerCase): void {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), frame, (rubbish, bytes) => {
      let nowMs = 0;
      const framer = resyncFramer(rule, { now: () => nowMs });
      const falseFrames = framer.push(rubbish);
      nowMs += rule.staleAfterMs + 1;
      expect(hex(framer.push(bytes))).toEqual(hex([bytes]));
      const passed = falseFrames.reduce((sum, one) => sum + one.length, 0);
      expect(framer.droppedBytes).toBe(rubbish.length - passed);
    }),
  );
}

/** A frame cut off is never completed by the next one. */
export function cutOffFramesStayLost(framerCase: FramerCase): void {
  const { rule, frame } = framerCase;
  fc.assert(
    fc.property(frame, frame, fc.nat(), (first, second, at) => {
      let nowMs = 0;
      const framer = resyncFramer(rule, { now: () => nowMs });
      framer.push(first.subarray(0, at % first.length));
      nowMs += rule.staleAfterMs + 1;
      expect(hex(framer.push(second))).toEqual(hex([second]));
    }),
  );
}
