import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditionOf, printerEar, statusQuery, type PrinterMessage } from './status.ts';

function hear(bytes: readonly number[], pieces = 1): PrinterMessage[] {
  const messages: PrinterMessage[] = [];
  const ear = printerEar((message) => messages.push(message));
  for (let at = 0; at < bytes.length; at += pieces)
    ear(Uint8Array.from(bytes.slice(at, at + pieces)));
  return messages;
}

test('all four questions are asked in real time', () => {
  expect([1, 2, 3, 4].map((n) => Array.from(statusQuery(n as 1)))).toEqual([
    [0x10, 4, 1],
    [0x10, 4, 2],
    [0x10, 4, 3],
    [0x10, 4, 4],
  ]);
});

test('the data sheet’s examples mean what they say', () => {
  const well = { fault: null, paperNearEnd: false };
  expect(conditionOf({ 1: 0x12, 2: 0x12, 3: 0x12, 4: 0x12 })).toEqual(well);
  expect(conditionOf({ 1: 0x16 })).toEqual(well);
  expect(conditionOf({ 1: 0x1a, 2: 0x16 }).fault).toBe('cover_open');
  expect(conditionOf({ 1: 0x1a, 2: 0x32, 4: 0x7e }).fault).toBe('paper_out');
  expect(conditionOf({ 1: 0x1a, 4: 0x72 }).fault).toBe('paper_out');
  expect(conditionOf({ 1: 0x12, 4: 0x1e })).toEqual({ fault: null, paperNearEnd: true });
  expect(conditionOf({ 1: 0x1a, 2: 0x52, 3: 0x1a }).fault).toBe('cutter');
  expect(conditionOf({ 1: 0x1a, 2: 0x52, 3: 0x52 }).fault).toBe('head_hot');
  expect(conditionOf({ 1: 0x1a, 2: 0x52, 3: 0x16 }).fault).toBe('mechanical');
  expect(conditionOf({ 1: 0x1a }).fault).toBe('mechanical');
  expect(conditionOf({})).toEqual(well);
});

test('status bytes, markers and unasked reports are told apart', () => {
  const stream = [0x12, 0x00, 0x10, 0x00, 0x0c, 0x0f, 0x32, 0x0f, 0x11, 0x13];
  const expected: PrinterMessage[] = [
    { type: 'status', byte: 0x12 },
    { type: 'printed', byte: 0x00 },
    { type: 'report', bytes: [0x10, 0x00, 0x0c, 0x0f] },
    { type: 'status', byte: 0x32 },
    { type: 'printed', byte: 0x0f },
  ];
  expect(hear(stream)).toEqual(expected);
  expect(hear(stream, stream.length)).toEqual(expected);
});

test('text answers are passed over to their end', () => {
  const named = [0x5f, ...Buffer.from('TM-T20'), 0, 0x12];
  expect(hear(named)).toEqual([{ type: 'status', byte: 0x12 }]);
  expect(hear([0x37, 0x22, 1, 2, 3, 4, 0, 0x16])).toEqual([{ type: 'status', byte: 0x16 }]);
});

test('a status byte in the middle of a report is not lost in it', () => {
  expect(hear([0x10, 0x12])).toEqual([{ type: 'status', byte: 0x12 }]);
});

test('rubbish never keeps the ear from the next answers for long', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 100 }), (rubbish) => {
      const quiet = new Array<number>(80).fill(0x13);
      const messages = hear([...rubbish, ...quiet, 0x12]);
      expect(messages.at(-1)).toEqual({ type: 'status', byte: 0x12 });
    }),
  );
});
