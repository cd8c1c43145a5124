import { expect, test } from 'vitest';
import { gateConfig } from './gate-config.ts';
import { faultsOfReaders, gateReaders, splitGatesFile } from './gate-reader-config.ts';

const gates = gateConfig.parse({
  lines: [{ line: { tcp: '192.168.1.50:4001' }, boards: [{ protocol: 'modbus', name: 'm1' }] }],
  lanes: [{ lane: '1', opensBy: { board: 'm1', in: 0, out: 1 } }],
});

test('a scanner and a card reader are read from the file, on the way in unless it says otherwise', () => {
  const readers = gateReaders.parse([
    { lane: '1', scanner: { path: '/dev/serial/by-id/scanner' } },
    { lane: '1', direction: 'out', idReader: { tcp: '192.168.1.61:4001' } },
  ]);
  expect(readers).toEqual([
    { lane: '1', direction: 'in', scanner: { path: '/dev/serial/by-id/scanner', baud: 9600 } },
    { lane: '1', direction: 'out', idReader: { tcp: '192.168.1.61:4001' } },
  ]);
});

test('a file without readers has none', () => {
  expect(gateReaders.parse(splitGatesFile({ lines: [], lanes: [] }).readers)).toEqual([]);
});

test('the two parts of the file are taken apart, and neither sees the other', () => {
  const content = { lines: [], lanes: [], readers: [1] };
  expect(splitGatesFile(content)).toEqual({ gates: { lines: [], lanes: [] }, readers: [1] });
  expect(gateConfig.safeParse(splitGatesFile(content).gates).success).toBe(true);
});

test.each([[null], ['text'], [[1, 2]], [7]])(
  'what is no such file at all stays as it is: %j',
  (content) => {
    expect(splitGatesFile(content)).toEqual({ gates: content, readers: undefined });
  },
);

test.each([
  ['neither a scanner nor a card reader', [{ lane: '1' }]],
  ['both in one', [{ lane: '1', scanner: { tcp: 'a:1' }, idReader: { tcp: 'b:1' } }]],
  ['a lane that cannot be', [{ lane: 'lane one', scanner: { tcp: 'a:1' } }]],
  [
    'two readers on one line',
    [
      { lane: '1', scanner: { tcp: 'a:1' } },
      { lane: '2', scanner: { tcp: 'a:1' } },
    ],
  ],
])('%s is refused', (_what, readers) => {
  expect(gateReaders.safeParse(readers).success).toBe(false);
});

test('a reader at no lane, or on the line of the gates, is a fault of the wiring', () => {
  const faults = (readers: unknown) => faultsOfReaders(gateReaders.parse(readers), gates);
  expect(faults([{ lane: '1', scanner: { tcp: '192.168.1.61:4001' } }])).toEqual([]);
  expect(faults([{ lane: '7', scanner: { tcp: '192.168.1.61:4001' } }])).toEqual([
    'unknown_lane: 7',
  ]);
  expect(faults([{ lane: '1', scanner: { tcp: '192.168.1.50:4001' } }])).toEqual(['line_twice: 1']);
});
