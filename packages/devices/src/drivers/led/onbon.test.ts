import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cutOffFramesStayLost,
  framesSurviveCutting,
  framesSurviveEveryBoundary,
  rubbishIsForgotten,
  turnedBitsAreNoticed,
  type FramerCase,
} from '../../testing/framer-laws.ts';
import { decodeAnswer, encodeArea, encodePing } from './onbon-codec.ts';
import { onbonFrameRule, unwrapOnbon, wrapOnbon } from './onbon-frame.ts';
import { onbonAnswer } from './simulator-onbon.ts';

const marks = 'a5'.repeat(8);

function bytes(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex.replaceAll(/\s/g, ''), 'hex'));
}

function hex(frame: Uint8Array): string {
  return Buffer.from(frame).toString('hex');
}

/** Any answer of a card, made by the simulator's own arithmetic. */
const framerCase: FramerCase = {
  rule: onbonFrameRule,
  frame: fc
    .tuple(fc.integer({ min: 1, max: 0x7fff }), fc.boolean())
    .map(([address, accepted]) => onbonAnswer(address, accepted)),
  noise: fc.uint8Array({ maxLength: 40 }).map((noise) => noise.filter((byte) => byte !== 0xa5)),
};

test('a ping and a text are the bytes of the captured golden frames', () => {
  expect(hex(encodePing(1))).toBe(
    hex(bytes(`${marks} 01 00 00 80 00 00 00 00 00 00 FE 02 05 00 A2 00 01 00 00 68 F8 5A`)),
  );
  const area = {
    widthPx: 64,
    heightPx: 16,
    text: bytes('41 30 31 32'),
    scrolls: false,
    clearAfterS: 0,
  };
  expect(hex(encodeArea(1, area))).toBe(
    hex(
      bytes(
        `${marks} 01 00 00 80 00 00 00 00 00 00 FE 02 28 00 A3 06 01 00 00 00 01 1F 00 00 00 80 00 00
         40 80 10 00 00 00 00 00 00 00 00 0A 01 01 01 00 00 05 04 00 00 00 41 30 31 32 2D A1 5A`,
      ),
    ),
  );
});

test('the golden acceptance is heard as one, and a refusal as one', () => {
  const golden = `${marks} 00 80 01 00 00 00 00 00 00 00 FE 02 05 00 A0 00 00 00 00 64 DC 5A`;
  expect(decodeAnswer(bytes(golden))).toEqual({ ok: true, value: { address: 1, accepted: true } });
  expect(decodeAnswer(onbonAnswer(7, false))).toEqual({
    ok: true,
    value: { address: 7, accepted: false },
  });
});

test('other golden frames are whole, whoever speaks', () => {
  for (const golden of [
    '01 00 00 80 00 00 00 00 00 00 FE 02 07 00 A3 06 01 02 00 FF 00 67 CC',
    '01 00 00 80 00 00 00 00 00 00 FE 02 06 00 A3 00 01 00 00 01 79 EA',
    '01 00 00 80 00 00 00 00 00 00 FE 02 05 00 A3 10 01 00 00 51 F8',
    // Captured between another maker's program and its card: brightness, and the time.
    '01 00 00 80 00 00 00 00 00 00 FE 02 07 00 A3 02 01 02 00 01 0C 26 2D',
    '01 00 00 80 00 00 00 00 00 00 FE 02 0D 00 A2 03 01 08 00 13 20 01 25 11 17 26 05 B0 3F',
  ]) {
    const frame = bytes(`${marks}${golden} 5A`);
    expect(onbonFrameRule.find(frame)).toEqual({ kind: 'frame', length: frame.length });
    expect(decodeAnswer(frame)).toEqual({ ok: false, error: { code: 'not_an_answer' } });
  }
});

test('a body with every byte, marks included, survives its wrapping', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom(0xa5, 0xa6, 0x5a, 0x5b),
      (data, special) => {
        const all = Uint8Array.of(special, ...data, special);
        const head = [1, 0, 0, 0x80, 0, 0, 0, 0, 0, 0, 0xfe, 2, all.length & 255, all.length >> 8];
        const body = Uint8Array.of(...head, ...all);
        const wire = wrapOnbon(body);
        expect(wire.subarray(8, -1).some((byte) => byte === 0xa5 || byte === 0x5a)).toBe(false);
        expect(hex(unwrapOnbon(wire) ?? new Uint8Array(0))).toBe(hex(body));
      },
    ),
  );
});

test('frames survive cutting, merging and noise', () => {
  framesSurviveCutting(framerCase);
});

test('a frame is found at every single boundary', () => {
  framesSurviveEveryBoundary(framerCase);
});

test('a single turned bit never lets a wrong frame through', () => {
  turnedBitsAreNoticed(framerCase);
});

test('rubbish of any kind leaves the framer able to hear the next frame', () => {
  rubbishIsForgotten(framerCase);
});

test('a frame cut off is never completed by the next one', () => {
  cutOffFramesStayLost(framerCase);
});

test('fewer marks than eight are enough, as an RS-485 line eats the first', () => {
  const frame = onbonAnswer(1, true).subarray(6);
  expect(onbonFrameRule.find(frame)).toEqual({ kind: 'frame', length: frame.length });
});

test('a frame that never ends is given up at its ceiling', () => {
  const endless = new Uint8Array(2100).fill(0x11);
  endless[0] = 0xa5;
  expect(onbonFrameRule.find(endless)).toEqual({ kind: 'none', length: 1, damaged: true });
});
