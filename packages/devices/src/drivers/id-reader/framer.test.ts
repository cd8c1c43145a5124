import fc from 'fast-check';
import { expect, test } from 'vitest';
import { samFramer } from './framer.ts';

const clock = { now: () => 0 };

/** A frame made here, so that the framer is not judged by its own arithmetic. */
function frame(payload: readonly number[]): Uint8Array {
  const length = payload.length + 1;
  const body = [length >> 8, length & 255, ...payload];
  let check = 0;
  for (const byte of body) check ^= byte;
  return Uint8Array.of(0xaa, 0xaa, 0xaa, 0x96, 0x69, ...body, check);
}

const payload = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 3, maxLength: 60 });
/** Noise that begins no preamble of its own. */
const noise = fc.array(fc.integer({ min: 0, max: 0x90 }), { maxLength: 40 });

function concat(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => Array.from(part)));
}

function pushInPieces(bytes: Uint8Array, cuts: readonly number[]): number[][] {
  const framer = samFramer(clock);
  const frames: number[][] = [];
  let from = 0;
  for (const cut of [...cuts.map((at) => at % (bytes.length + 1)), bytes.length].sort(
    (a, b) => a - b,
  )) {
    frames.push(...framer.push(bytes.subarray(from, cut)).map((one) => Array.from(one)));
    from = cut;
  }
  return frames;
}

test('frames come out the same however the bytes are cut, with noise between them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(noise, payload), { minLength: 1, maxLength: 5 }),
      fc.array(fc.nat(500), { maxLength: 30 }),
      (parts, cuts) => {
        const bytes = concat(
          parts.flatMap(([before, data]) => [Uint8Array.from(before), frame(data)]),
        );
        expect(pushInPieces(bytes, cuts)).toEqual(parts.map(([, data]) => data));
      },
    ),
  );
});

test('a frame is found at every single boundary', () => {
  const bytes = frame([0, 0, 0x9f, 0, 0, 0, 0]);
  for (let cut = 0; cut <= bytes.length; cut += 1) {
    expect(pushInPieces(bytes, [cut])).toEqual([[0, 0, 0x9f, 0, 0, 0, 0]]);
  }
  const every = Array.from(bytes.keys());
  expect(pushInPieces(bytes, every)).toEqual([[0, 0, 0x9f, 0, 0, 0, 0]]);
});

test('more preamble bytes than needed, and noise that looks like one, hide nothing', () => {
  const bytes = frame([0, 0, 0x90]);
  for (const before of [[0xaa], [0xaa, 0xaa, 0xaa], [0, 0xff, 0xaa, 0xaa, 0x55], [0xaa, 0x96]]) {
    expect(pushInPieces(concat([Uint8Array.from(before), bytes]), [])).toEqual([[0, 0, 0x90]]);
  }
});

test('a single turned bit never lets a wrong payload through', () => {
  fc.assert(
    fc.property(payload, fc.nat(), (data, bit) => {
      const bytes = frame(data);
      const at = bit % (bytes.length * 8);
      bytes[at >> 3] = (bytes[at >> 3] ?? 0) ^ (1 << (at & 7));
      expect(pushInPieces(bytes, [])).toEqual([]);
    }),
  );
});

test('rubbish of any kind leaves the framer able to hear the next frame', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (rubbish) => {
      let now = 0;
      const framer = samFramer({ now: () => now });
      framer.push(rubbish);
      now += 1000;
      const frames = framer.push(frame([0, 0, 0x80]));
      expect(frames.map((one) => Array.from(one))).toEqual([[0, 0, 0x80]]);
    }),
  );
});

test('a length beyond any answer is given up at once, not waited for', () => {
  const framer = samFramer(clock);
  framer.push(Uint8Array.of(0xaa, 0xaa, 0xaa, 0x96, 0x69, 0xff, 0xff));
  expect(framer.push(frame([0, 0, 0x90])).map((one) => Array.from(one))).toEqual([[0, 0, 0x90]]);
  expect(framer.droppedBytes).toBe(7);
});

test('a frame that stops half-way is forgotten after a pause and never completed by the next', () => {
  let now = 0;
  const framer = samFramer({ now: () => now });
  framer.push(frame([0, 0, 0x90, 1, 2, 3]).subarray(0, 8));
  expect(framer.isInside).toBe(true);
  now = 401;
  expect(framer.push(frame([0, 0, 0x80])).map((one) => Array.from(one))).toEqual([[0, 0, 0x80]]);
});
