import { hasRightCrc16, withCrc16 } from '../crc16.ts';
import type { FrameFinding, FrameRule } from '../resync-framer.ts';

const start = 0xa5;
const end = 0x5a;
const preambleLength = 8;
const headerLength = 14;
/** No command of ours or answer of a card comes near this; a longer one is noise. */
const maxWireLength = 2048;

/** The two marks and the two bytes that stand for them never occur inside a frame. */
const escapes: ReadonlyMap<number, readonly [number, number]> = new Map([
  [0xa5, [0xa6, 0x02]],
  [0xa6, [0xa6, 0x01]],
  [0x5a, [0x5b, 0x02]],
  [0x5b, [0x5b, 0x01]],
]);

/** A frame as it stands on the wire: eight marks, the escaped body with its check word, an end mark. */
export function wrapOnbon(body: Uint8Array): Uint8Array {
  const escaped = Array.from(withCrc16(body, 0), (byte) => escapes.get(byte) ?? [byte]).flat();
  return Uint8Array.of(...new Array<number>(preambleLength).fill(start), ...escaped, end);
}

/** Header and data of a frame, or null where it is not right. */
export function unwrapOnbon(wire: Uint8Array): Uint8Array | null {
  const escaped = wire.subarray(markCount(wire), wire.length - 1);
  const body: number[] = [];
  for (let at = 0; at < escaped.length; at += 1) {
    const byte = escaped[at] ?? 0;
    if (byte !== 0xa6 && byte !== 0x5b) {
      body.push(byte);
      continue;
    }
    at += 1;
    const follower = escaped[at];
    if (follower !== 1 && follower !== 2) return null;
    body.push(byte === 0xa6 ? 0xa7 - follower : 0x5c - follower);
  }
  const bytes = Uint8Array.from(body);
  if (bytes.length < headerLength + 2 || !hasRightCrc16(bytes, 0)) return null;
  const declared = (bytes[12] ?? 0) + (bytes[13] ?? 0) * 256;
  return declared === bytes.length - headerLength - 2 ? bytes.subarray(0, -2) : null;
}

function markCount(bytes: Uint8Array): number {
  let count = 0;
  while (bytes[count] === start) count += 1;
  return count;
}

/** How a frame is found. Fewer than eight marks will do: the turn of an RS-485 line eats the first. */
export const onbonFrameRule: FrameRule = {
  // At 9600 baud 50 ms are 50 bytes; a serial server may hold bytes back longer than that.
  staleAfterMs: 400,
  find: (bytes): FrameFinding => {
    const marks = markCount(bytes);
    if (marks === 0) return { kind: 'none', length: 1, damaged: false };
    for (let at = marks; at < bytes.length; at += 1) {
      // A mark in the middle: the frame was cut short by the next one.
      if (bytes[at] === start) return { kind: 'none', length: at, damaged: true };
      if (bytes[at] !== end) continue;
      const isRight = unwrapOnbon(bytes.subarray(0, at + 1)) !== null;
      return isRight
        ? { kind: 'frame', length: at + 1 }
        : { kind: 'none', length: marks, damaged: true };
    }
    return bytes.length > maxWireLength
      ? { kind: 'none', length: marks, damaged: true }
      : { kind: 'begun' };
  },
};
