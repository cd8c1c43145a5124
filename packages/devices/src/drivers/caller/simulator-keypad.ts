import type { Clock } from '@hall/core/basics/ports';
import type { Line } from '../../transports/line.ts';

/** The record a 64-bit kernel writes for one event, little-endian. */
export function evdevRecord(event: {
  readonly type: number;
  readonly code: number;
  readonly value: number;
  readonly atMs: number;
}): Uint8Array {
  const record = Buffer.alloc(24);
  record.writeBigInt64LE(BigInt(Math.floor(event.atMs / 1000)), 0);
  record.writeBigInt64LE(BigInt(Math.floor(event.atMs % 1000) * 1000), 8);
  record.writeUInt16LE(event.type, 16);
  record.writeUInt16LE(event.code, 18);
  record.writeInt32LE(event.value, 20);
  return Uint8Array.from(record);
}

/** The keys of the usual pad, by what is printed on them. */
const printed: Readonly<Record<string, number>> = {
  '0': 82,
  '1': 79,
  '2': 80,
  '3': 81,
  '4': 75,
  '5': 76,
  '6': 77,
  '7': 71,
  '8': 72,
  '9': 73,
  Enter: 96,
  '+': 78,
  '-': 74,
  '*': 55,
  '/': 98,
  '.': 83,
  NumLock: 69,
};

/** A simulated USB keypad as the kernel shows it, worked by hand or by a test. */
export interface SimulatedKeypad {
  readonly attach: (line: Line) => void;
  /** Down and up again. */
  tap(key: string): void;
  down(key: string): void;
  up(key: string): void;
  /** What the kernel adds while a key is held. */
  repeat(key: string): void;
  /** The kernel dropped records. */
  overrun(): void;
  garble(bytes: Uint8Array): void;
  splitEverywhere: boolean;
}

/** Makes a keypad. */
export function simulatedKeypad(clock: Clock): SimulatedKeypad {
  const lines = new Set<Line>();
  const keypad: SimulatedKeypad = {
    splitEverywhere: false,
    attach: (line) => {
      lines.add(line);
      line.onGone(() => lines.delete(line));
    },
    tap: (key) => {
      keypad.down(key);
      keypad.up(key);
    },
    down: (key) => {
      write(codeOf(key), 1);
    },
    up: (key) => {
      write(codeOf(key), 0);
    },
    repeat: (key) => {
      write(codeOf(key), 2);
    },
    overrun: () => {
      keypad.garble(evdevRecord({ type: 0, code: 3, value: 0, atMs: clock.now() }));
    },
    garble: (bytes) => {
      for (const line of lines) send(line, bytes);
    },
  };
  const write = (code: number, value: number): void => {
    keypad.garble(keyRecords({ code, value, atMs: clock.now() }));
  };
  const send = (line: Line, bytes: Uint8Array): void => {
    if (!keypad.splitEverywhere) line.send(bytes);
    else for (const byte of bytes) line.send(Uint8Array.of(byte));
  };
  return keypad;
}

/** What a real keyboard writes for one key: scan code, key, end of packet. */
function keyRecords(key: { code: number; value: number; atMs: number }): Uint8Array {
  const { code, value, atMs } = key;
  const scan = evdevRecord({ type: 4, code: 4, value: 0x70000 + code, atMs });
  const end = evdevRecord({ type: 0, code: 0, value: 0, atMs });
  return Uint8Array.of(...scan, ...evdevRecord({ type: 1, code, value, atMs }), ...end);
}

function codeOf(key: string): number {
  const code = printed[key];
  if (code === undefined) throw new Error(`No such key on a keypad: ${key}`);
  return code;
}
