import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineFramer, lineSilenceMs, maxLineBytes, type LineFramer } from './line-framer.ts';

const ending = fc.constantFrom('\r', '\n', '\r\n');
const text = fc.stringMatching(/^[\x20-\x7e]{1,64}$/);

function bytesOf(line: string): Uint8Array {
  return Uint8Array.from(Buffer.from(line, 'latin1'));
}

interface Bench {
  readonly framer: LineFramer;
  /** Hands bytes over after so much silence. */
  readonly after: (silenceMs: number, bytes: Uint8Array) => string[];
}

function bench(): Bench {
  let nowMs = 0;
  const framer = lineFramer({ now: () => nowMs });
  const after = (silenceMs: number, bytes: Uint8Array): string[] => {
    nowMs += silenceMs;
    return framer.push(bytes);
  };
  return { framer, after };
}

function noiseOf({ droppedBytes, damagedFrames }: LineFramer): readonly [number, number] {
  return [droppedBytes, damagedFrames];
}

test('lines come out the same however their bytes are cut, whichever way they end', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(text, ending), { maxLength: 6 }),
      fc.array(fc.nat(500), { maxLength: 40 }),
      (lines, cuts) => {
        const whole = bytesOf(lines.map((parts) => parts.join('')).join(''));
        const places = [0, ...cuts.map((at) => at % (whole.length + 1)), whole.length];
        places.sort((a, b) => a - b);
        const { framer, after } = bench();
        const heard = places.flatMap((to, at) =>
          after(lineSilenceMs, whole.subarray(places[at - 1] ?? 0, to)),
        );
        expect(heard).toEqual(lines.map(([line]) => line));
        expect(noiseOf(framer)).toEqual([0, 0]);
      },
    ),
  );
});

test('whatever comes, what is told is printable and every other byte of a line is counted', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 8 }), (chunks) => {
      const { framer, after } = bench();
      const heard = chunks.flatMap((chunk) => after(1, chunk));
      for (const line of heard) expect(line).toMatch(/^[\x20-\x7e]{1,64}$/);
      after(lineSilenceMs + 1, bytesOf('x\r'));
      const bytes = chunks.flatMap((chunk) => [...chunk]);
      const all = bytes.filter((byte) => byte !== 0x0d && byte !== 0x0a).length;
      const told = heard.join('').length;
      const marks = bytes.filter((byte) => byte === 0x02 || byte === 0x03).length;
      expect(framer.droppedBytes).toBeLessThanOrEqual(all - told);
      expect(framer.droppedBytes).toBeGreaterThanOrEqual(all - told - marks);
    }),
  );
});

test('the rest of a torn line is dropped after silence, and is not the head of the next', () => {
  fc.assert(
    fc.property(text, text, fc.nat(), (torn, next, at) => {
      const head = torn.slice(0, 1 + (at % torn.length));
      const { framer, after } = bench();
      expect(after(0, bytesOf(head))).toEqual([]);
      expect(after(lineSilenceMs + 1, bytesOf(`${next}\r`))).toEqual([next]);
      expect(noiseOf(framer)).toEqual([head.length, 1]);
    }),
  );
});

test('a line over the ceiling is dropped whole: no end of it is taken for a code', () => {
  const { framer, after } = bench();
  const long = '9'.repeat(maxLineBytes);
  expect(after(0, bytesOf(`${long}HALL:990001:`))).toEqual([]);
  expect(after(1, bytesOf('042137\r'))).toEqual([]);
  expect(after(1, bytesOf('HALL:990001:042137\r'))).toEqual(['HALL:990001:042137']);
  expect(noiseOf(framer)).toEqual([maxLineBytes + 18, 0]);
});

test('bytes without an end are not kept, however many come', () => {
  const { framer, after } = bench();
  for (let times = 0; times < 1_000; times += 1) after(1, new Uint8Array(1_000).fill(0x41));
  expect(framer.droppedBytes).toBeGreaterThanOrEqual(1_000_000 - maxLineBytes - 1);
  expect(after(lineSilenceMs + 1, bytesOf('042137\r'))).toEqual(['042137']);
  expect(noiseOf(framer)).toEqual([1_000_000, 1]);
});

test.each([
  ['Chinese', Buffer.from('零工\r', 'utf8'), [6, 0]],
  ['a byte over ASCII in a code', bytesOf('HALL:990001:04213\xb7\r'), [18, 0]],
  ['a control in a code', bytesOf('HALL:\x07990001:042137\r'), [19, 1]],
  ['the separators of a code on goods', bytesOf('01069\x1d10AB\r'), [10, 0]],
  ['a text over 64 characters', bytesOf(`${'a'.repeat(65)}\r`), [65, 0]],
  ['marks with nothing between', bytesOf('\x02\x03\r'), [2, 0]],
] as const)('%s is dropped and counted', (_what, bytes, noise) => {
  const { framer, after } = bench();
  expect(after(0, bytes)).toEqual([]);
  expect(noiseOf(framer)).toEqual(noise);
});

test('marks round the text and empty lines are no part of it', () => {
  const { framer, after } = bench();
  expect(after(0, bytesOf('\r\n\x02042137\x03\r\n\n'))).toEqual(['042137']);
  expect(noiseOf(framer)).toEqual([0, 0]);
});
