import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  framesSurviveCutting,
  framesSurviveEveryBoundary,
  cutOffFramesStayLost,
  rubbishIsForgotten,
  turnedBitsAreNoticed,
  type FramerCase,
} from '../../testing/framer-laws.ts';
import { modbusFrame } from '../modbus/simulator.ts';
import { readInputs, writeCoil } from '../modbus/rtu.ts';
import { modbusBoard, modbusDrive } from './modbus-board.ts';
import { turnstileDrive, turnstileProfiles, turnstileRule } from './turnstile-board.ts';
import { usbRelayBoard, usbRelayDrive, usbRelayRule } from './usb-relay.ts';
import type { BoardQuestion } from './board.ts';

function hex(questions: readonly BoardQuestion[]): string[] {
  return questions.map(({ bytes }) => Buffer.from(bytes).toString('hex'));
}

function bytes(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));
}

const module = { name: 'm', unit: 1, inputs: 8, endsPulses: true, pulseMs: 500, answerMs: 300 };

function onModule(contacts: { in: number | null; out: number | null; hold: number | null }) {
  return modbusDrive({ board: modbusBoard(module), settings: module, contacts });
}

test('golden frames of a Modbus module: question, pulse, hold, release', () => {
  const drive = onModule({ in: 0, out: 1, hold: null });
  expect(hex([drive.board.poll()!])).toEqual(['01020000000879cc']);
  expect(hex(drive.pulse('in'))).toEqual(['0105020000050c71']);
  expect(hex(drive.pulse('out'))).toEqual(['0105020100055db1']);
  expect(hex(drive.holdOpen())).toEqual(['01050000ff008c3a', '01050001ff00dd fa'.replace(' ', '')]);
  expect(hex(drive.release())[0]).toBe('010500000000cdca');
  expect(drive.endPulse('in')).toBeNull();
});

test('a gate with a contact for staying open is held by that one alone', () => {
  const drive = onModule({ in: 0, out: 1, hold: 2 });
  expect(drive.holdOpen()).toHaveLength(1);
  expect(drive.release()).toHaveLength(3);
  expect(onModule({ in: 0, out: null, hold: null }).pulse('out')).toEqual([]);
});

test('a module that ends no pulses is told to, after the pulse', () => {
  const settings = { ...module, endsPulses: false };
  const contacts = { in: 0, out: null, hold: null };
  const drive = modbusDrive({ board: modbusBoard(settings), settings, contacts });
  expect(hex(drive.pulse('in'))).toEqual(['01050000ff008c3a']);
  const end = drive.endPulse('in');
  expect([hex(end?.questions ?? []), end?.afterMs]).toEqual([['010500000000cdca'], 500]);
});

test('golden frames of an EB board, and its heartbeat in both postures', () => {
  const drive = turnstileDrive({
    ...{ name: 't', profile: turnstileProfiles.eb, address: 1, left: 'in' },
  });
  expect(hex(drive.pulse('in'))).toEqual(['eb014000aa']);
  expect(hex(drive.pulse('out'))).toEqual(['eb014100ab']);
  expect(hex([drive.board.poll()!])).toEqual(['eb014b00a1']);
  expect(hex(drive.holdOpen())).toEqual(['eb014200a8']);
  expect(hex([drive.board.poll()!])).toEqual(['eb014200a8']);
  expect(hex(drive.release())).toEqual(['eb014300a9']);
  expect(hex([drive.board.poll()!])).toEqual(['eb014b00a1']);
  const [pulse] = drive.pulse('in');
  expect(pulse?.decode(bytes('EB 01 C0 00 2A'))).toEqual({ kind: 'done' });
  expect(pulse?.decode(bytes('EB 01 C1 00 2B'))).toBeNull();
});

test('golden frames of an LCUS board, with and without answers', () => {
  const drive = (answers: boolean) => {
    const settings = { name: 'u', answers, pulseMs: 500 };
    const contacts = { in: 1, out: null, hold: null };
    return usbRelayDrive({ board: usbRelayBoard(settings), settings, contacts });
  };
  expect(hex(drive(false).pulse('in'))).toEqual(['a00101a2']);
  expect(hex(drive(false).release())).toEqual(['a00100a1']);
  expect(drive(false).board.poll()).toBeNull();
  expect(hex(drive(true).pulse('in'))).toEqual(['a00103a4']);
  expect(hex(drive(true).release())).toEqual(['a00102a3']);
  expect(hex([drive(true).board.poll()!])).toEqual(['a00105a6']);
  const [pulse] = drive(true).pulse('in');
  expect(pulse?.decode(bytes('A0 01 01 A2'))).toEqual({ kind: 'done' });
  expect(pulse?.decode(bytes('A0 01 00 A1'))).toBeNull();
});

test('the answer to a written coil is its echo or a refusal, and the echo of another is neither', () => {
  const question = writeCoil({ unit: 1, address: 0x200, value: 5 }, 300);
  expect(question.rule!.find(bytes('01 05 02 00 00 05 0C 71'))).toMatchObject({ kind: 'frame' });
  expect(question.rule!.find(bytes('01 05 02 01 00 05 5D B1'))).toMatchObject({ kind: 'none' });
  expect(question.rule!.find(bytes('01 02 01 05 61 8B'))).toMatchObject({ kind: 'none' });
  expect(question.decode(bytes('01 85 01 83 50'))).toEqual({ kind: 'exception', code: 1 });
});

const xor = (body: readonly number[]): Uint8Array =>
  Uint8Array.of(
    ...body,
    body.reduce((sum, byte) => sum ^ byte, 0),
  );
const eb: FramerCase = {
  rule: turnstileRule(turnstileProfiles.eb, 7),
  frame: fc.tuple(fc.nat(255), fc.nat(255)).map(([first, second]) => xor([0xeb, 7, first, second])),
  noise: fc.uint8Array({ maxLength: 12 }).map((all) => all.filter((byte) => byte !== 0xeb)),
};
const lcus: FramerCase = {
  rule: usbRelayRule(2),
  frame: fc.constantFrom(0, 1).map((on) => Uint8Array.of(0xa0, 2, on, 0xa2 + on)),
  noise: fc.uint8Array({ maxLength: 12 }).map((all) => all.filter((byte) => byte !== 0xa0)),
};
const echo: FramerCase = {
  rule: writeCoil({ unit: 9, address: 3, value: 0xff00 }, 300).rule!,
  frame: fc.constant(modbusFrame([9, 5, 0, 3, 255, 0])),
  noise: fc.uint8Array({ maxLength: 12 }).map((all) => all.filter((byte) => byte !== 9)),
};
const inputs: FramerCase = {
  rule: readInputs({ unit: 9, first: 0, count: 4 }, 300).rule!,
  frame: fc.nat(15).map((bits) => modbusFrame([9, 2, 1, bits])),
  noise: fc.uint8Array({ maxLength: 12 }).map((all) => all.filter((byte) => byte !== 9)),
};

for (const [name, one] of [
  ['EB boards', eb],
  ['LCUS boards', lcus],
  ['written coils', echo],
  ['inputs', inputs],
] as const) {
  test(`answers of ${name} come out whole, however they are cut or merged`, () => {
    framesSurviveCutting(one);
    framesSurviveEveryBoundary(one);
  });
  test(`after rubbish, or half an answer, those of ${name} are heard again`, () => {
    rubbishIsForgotten(one);
    cutOffFramesStayLost(one);
  });
}

test('a single turned bit never lets a wrong answer through', () => {
  for (const one of [eb, echo, inputs]) turnedBitsAreNoticed(one);
});
