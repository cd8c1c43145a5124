import iconv from 'iconv-lite';
import type { PasserBy } from './simulator-glass.ts';
import type { HeardFrame } from './simulator.ts';

/**
 * A card's own ear and mouth: single bytes and a table for the check word, with nothing in common
 * with the driver's, so that a mistake in one is not forgiven by the other.
 */
const crcTable = Array.from({ length: 256 }, (_, byte) =>
  [0, 1, 2, 3, 4, 5, 6, 7].reduce((crc) => (crc & 1 ? 0xa001 ^ (crc >>> 1) : crc >>> 1), byte),
);

function checkWord(bytes: readonly number[]): number {
  return bytes.reduce((crc, byte) => (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0), 0);
}

const maxBody = 4096;
const colours: Readonly<Record<string, PasserBy['colour']>> = { 1: 'red', 2: 'green', 3: 'yellow' };

/** Hears frames; what is not a right one is passed over, as a card does. */
export function onbonEar(onFrame: (frame: HeardFrame) => void): (bytes: Uint8Array) => void {
  let body: number[] | null = null;
  return (bytes) => {
    for (const byte of bytes) {
      if (byte === 0xa5) {
        body = [];
      } else if (byte === 0x5a) {
        const frame = body ? understood(unmarked(body)) : null;
        body = null;
        if (frame) onFrame(frame);
      } else {
        body?.push(byte);
        if (body && body.length > maxBody) body = null;
      }
    }
  };
}

/** Puts the bytes back that may not stand in a frame. */
function unmarked(body: readonly number[]): number[] {
  const pairs: Readonly<Record<number, number>> = {
    0xa602: 0xa5,
    0xa601: 0xa6,
    0x5b02: 0x5a,
    0x5b01: 0x5b,
  };
  const bytes: number[] = [];
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0;
    const original = pairs[byte * 256 + (body[at + 1] ?? 0)];
    if (original !== undefined) at += 1;
    bytes.push(original ?? byte);
  }
  return bytes;
}

/** The bytes of an acceptance or a refusal. */
export function onbonAnswer(address: number, accepted: boolean): Uint8Array {
  const head = [0x00, 0x80, address & 255, address >> 8, 0, 0, 0, 0, 0, 0, 0xfe, 2, 5, 0];
  const body = [...head, 0xa0, accepted ? 0 : 1, 0, 0, 0];
  const check = checkWord(body);
  const marked = [...body, check & 255, check >> 8].flatMap((byte) => {
    if (byte === 0xa5 || byte === 0xa6) return [0xa6, 0xa7 - byte];
    return byte === 0x5a || byte === 0x5b ? [0x5b, 0x5c - byte] : [byte];
  });
  return Uint8Array.from([...new Array<number>(8).fill(0xa5), ...marked, 0x5a]);
}

function understood(body: readonly number[]): HeardFrame | null {
  const at = (index: number): number => body[index] ?? 0;
  const end = body.length - 2;
  if (end < 16 || checkWord(body.slice(0, end)) !== at(end) + at(end + 1) * 256) return null;
  if (at(12) + at(13) * 256 !== end - 14 || at(2) !== 0 || at(3) !== 0x80) return null;
  const address = at(0) + at(1) * 256;
  const data = body.slice(14, end);
  if (data[0] === 0xa2 && data[1] === 0x00) return { address, shows: null, wantsAnswer: true };
  if (data[0] !== 0xa3 || data[1] !== 0x06) return null;
  const area = areaOf(data.slice(7));
  if (!area) return null;
  return { address, shows: { address, ...area }, wantsAnswer: data[2] === 0x01 };
}

/** One area of an update; null where the lengths disagree. */
function areaOf(data: readonly number[]): Omit<NonNullable<HeardFrame['shows']>, 'address'> | null {
  const bytes = Buffer.from(data);
  const headLength = 27;
  if (bytes.length < 2 + headLength) return null;
  const area = bytes.subarray(2);
  const textLength = area.readUInt32LE(23);
  if (area.length !== bytes.readUInt16LE(0) || area.length !== headLength + textLength) return null;
  // Only pixel coordinates are understood here, as the cards take them with bit 15 of X and width.
  if ((area.readUInt16LE(1) & area.readUInt16LE(5) & 0x8000) === 0) return null;
  const marked = iconv.decode(area.subarray(headLength), 'gbk');
  const clearsItself = area.readUInt8(11) === 2;
  return {
    text: marked.replaceAll(/\\C[123]/g, ''),
    colour: colours[/^\\C([123])/.exec(marked)?.[1] ?? ''] ?? null,
    flashes: false,
    scrolls: area.readUInt8(19) >= 3,
    clearAfterMs: clearsItself ? area.readUInt16LE(12) * 1000 : null,
  };
}
