import type { FrameFinding, FrameRule } from '../resync-framer.ts';
import type { PadKey } from './keys.ts';

/**
 * Records of a Linux input device (`struct input_event` of a 64-bit system, little-endian): time in
 * seconds and microseconds of eight bytes each, type and code of two, value of four. They carry no
 * check and no mark, so that only what cannot be a record of a keypad is told from what can.
 */
export const evdevLength = 24;

const eventTypes = { sync: 0x00, key: 0x01, misc: 0x04, led: 0x11, repeat: 0x14 } as const;
const knownTypes: ReadonlySet<number> = new Set(Object.values(eventTypes));
/** Codes of keys end here; what is above are buttons of joysticks and mice. */
const maxKeyCode = 0xff;
const overrun = 0x03;

/** What a keypad said. `lost`: the kernel dropped records, so that no key is known to be down. */
export type EvdevEvent =
  | { readonly type: 'down'; readonly code: number }
  | { readonly type: 'up'; readonly code: number }
  | { readonly type: 'lost' }
  | { readonly type: 'other' };

/** How records are found in a stream of bytes. */
export const evdevRule: FrameRule = {
  staleAfterMs: 400,
  find: (bytes): FrameFinding => {
    if (bytes.length < evdevLength) return { kind: 'begun' };
    return isRecord(viewOf(bytes))
      ? { kind: 'frame', length: evdevLength }
      : { kind: 'none', length: 1, damaged: false };
  },
};

/** Reads a record found by `evdevRule`. Repeats of a key held down are `other`. */
export function decodeEvdev(record: Uint8Array): EvdevEvent {
  const view = viewOf(record);
  const type = view.getUint16(16, true);
  const code = view.getUint16(18, true);
  const value = view.getInt32(20, true);
  if (type === eventTypes.sync && code === overrun) return { type: 'lost' };
  if (type !== eventTypes.key || value === 2) return { type: 'other' };
  return { type: value === 1 ? 'down' : 'up', code };
}

function isRecord(view: DataView): boolean {
  const type = view.getUint16(16, true);
  const value = view.getInt32(20, true);
  const secondsHigh = view.getUint32(4, true);
  const microseconds = view.getUint32(8, true);
  const microsecondsHigh = view.getUint32(12, true);
  if (secondsHigh !== 0 || microsecondsHigh !== 0 || microseconds >= 1_000_000) return false;
  if (!knownTypes.has(type)) return false;
  const isKeyValue = view.getUint16(18, true) <= maxKeyCode && value >= 0 && value <= 2;
  return type !== eventTypes.key || isKeyValue;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * The keys of a numeric keypad by their Linux codes (input-event-codes.h). They tell the place of a
 * key, whatever Num Lock says.
 */
export const keypadCodes: ReadonlyMap<number, PadKey> = new Map<number, PadKey>([
  [82, '0'],
  [79, '1'],
  [80, '2'],
  [81, '3'],
  [75, '4'],
  [76, '5'],
  [77, '6'],
  [71, '7'],
  [72, '8'],
  [73, '9'],
  [96, 'next'], // Enter
  [78, 'recall'], // +
  [74, 'skip'], // -
  [55, 'start'], // *
  [98, 'complete'], // /
  [83, 'clear'], // .
  [14, 'clear'], // Backspace
]);
