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
import { readInputs, type ReadInputs } from '../modbus/rtu.ts';
import { modbusFrame } from '../modbus/simulator.ts';
import { decodeEvdev, evdevRule } from './evdev.ts';
import { evdevRecord } from './simulator-keypad.ts';
import { decodePad, padRule } from './pad-frame.ts';
import { padFrame } from './simulator-pads.ts';

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function bytes(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));
}

const eight: ReadInputs = { unit: 1, first: 0, count: 8 };

const modbus: FramerCase = {
  rule: readInputs(eight, 400).rule!,
  frame: fc.oneof(
    fc.nat(255).map((inputs) => modbusFrame([1, 2, 1, inputs])),
    fc.constantFrom(1, 2, 3, 4).map((code) => modbusFrame([1, 0x82, code])),
  ),
  noise: fc.uint8Array({ maxLength: 30 }).map((noise) => noise.filter((byte) => byte !== 1)),
};

const evdev: FramerCase = {
  rule: evdevRule,
  frame: fc
    .tuple(fc.nat(255), fc.constantFrom(0, 1, 2))
    .map(([code, value]) => evdevRecord({ type: 1, code, value, atMs: 1_790_000_000_123 })),
  // A byte of FF where a record has the high half of its seconds makes it none.
  noise: fc.constantFrom(0, 1).map((records) => new Uint8Array(records * 24).fill(0xff)),
};

const pad: FramerCase = {
  rule: padRule,
  frame: fc
    .tuple(fc.nat(255), fc.uint8Array({ minLength: 1, maxLength: 20 }))
    .map(([address, code]) => padFrame(address, Buffer.from(code).toString('hex'))),
  noise: fc.uint8Array({ maxLength: 30 }).map((noise) => noise.filter((byte) => byte !== 0xff)),
};

const all: [string, FramerCase][] = [
  ['Modbus answers', modbus],
  ['keypad records', evdev],
  ['pad frames', pad],
];

test.each(all)('%s survive cutting, merging and noise', (_, framerCase) => {
  framesSurviveCutting(framerCase);
});

test.each(all)('%s are found at every single boundary', (_, framerCase) => {
  framesSurviveEveryBoundary(framerCase);
});

test.each(all)(
  'rubbish of any kind leaves the framer of %s able to hear the next',
  (_, framerCase) => {
    rubbishIsForgotten(framerCase);
  },
);

test.each(all)('%s that are cut off are never completed by the next', (_, framerCase) => {
  cutOffFramesStayLost(framerCase);
});

test('a single turned bit never lets a wrong Modbus answer through', () => {
  turnedBitsAreNoticed(modbus);
});

test('a single turned bit in a pad frame is noticed', () => {
  turnedBitsAreNoticed(pad);
});

test('the question for eight inputs and its golden answers', () => {
  expect(hex(readInputs(eight, 400).bytes)).toBe('01020000000879cc');
  const answer = bytes('01 02 01 05 61 8B');
  expect(modbus.rule.find(answer)).toEqual({ kind: 'frame', length: 6 });
  expect(readInputs(eight, 400).decode(answer)).toEqual({
    kind: 'inputs',
    inputs: [true, false, true, false, false, false, false, false],
  });
  expect(hex(readInputs({ unit: 0xfe, first: 0, count: 4 }, 400).bytes)).toBe('fe02000000046dc6');
});

test('a refusal is told with its code', () => {
  const refusal = modbusFrame([1, 0x82, 2]);
  expect(hex(refusal)).toBe('018202c161');
  expect(modbus.rule.find(refusal)).toEqual({ kind: 'frame', length: 5 });
  expect(readInputs(eight, 400).decode(refusal)).toEqual({ kind: 'exception', code: 2 });
});

test('the answer of another module, to another question or to none is no answer', () => {
  const answers = [
    modbusFrame([2, 2, 1, 5]),
    modbusFrame([1, 1, 1, 5]),
    modbusFrame([1, 2, 2, 5, 0]),
  ];
  for (const answer of answers) expect(modbus.rule.find(answer).kind).toBe('none');
});

test('the golden pad frame is made and read', () => {
  expect(hex(padFrame(1, '01'))).toBe('ff6802026801010216');
  expect(decodePad(padFrame(1, '01'))).toEqual({ address: 1, code: '01' });
  expect(decodePad(padFrame(9, '10ab'))).toEqual({ address: 9, code: '10ab' });
});

test('a keypad record is read, a repeat of a key held down is none of our business', () => {
  const record = { type: 1, code: 96, value: 1, atMs: 0 };
  expect(decodeEvdev(evdevRecord(record))).toEqual({ type: 'down', code: 96 });
  expect(decodeEvdev(evdevRecord({ ...record, value: 0 }))).toEqual({ type: 'up', code: 96 });
  expect(decodeEvdev(evdevRecord({ ...record, value: 2 }))).toEqual({ type: 'other' });
  expect(decodeEvdev(evdevRecord({ type: 0, code: 3, value: 0, atMs: 0 }))).toEqual({
    type: 'lost',
  });
  expect(decodeEvdev(evdevRecord({ type: 4, code: 4, value: 0x70058, atMs: 0 }))).toEqual({
    type: 'other',
  });
});

test('a record is laid out as the C compiler of a 64-bit system lays it out', () => {
  // struct.pack('@llHHi', 1795330800, 250000, EV_KEY, KEY_KPENTER, 1) of Python, which asks it.
  const golden = 'f092026b00000000' + '90d0030000000000' + '0100' + '6000' + '01000000';
  const record = evdevRecord({ type: 1, code: 96, value: 1, atMs: 1_795_330_800_250 });
  expect(hex(record)).toBe(golden);
});
