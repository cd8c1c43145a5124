import iconv from 'iconv-lite';
import type { PasserBy } from './passer-by.ts';
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

/** Hears frames; what is not a right one is passed over, as a card does. */
export function onbonEar(onFrame: (frame: HeardFrame) => void): (bytes: Uint8Array) => void {
  let body: number[] | null = null;
  let pending = 0;
  return (bytes) => {
    for (const byte of bytes) {
      if (byte === 0xa5) {
        body = [];
        pending = 0;
      } else if (byte === 0x5a) {
        const frame = body ? understood(body) : null;
        body = null;
        if (frame) onFrame(frame);
      } else if (body) {
        if (pending === 0 && (byte === 0xa6 || byte === 0x5b)) pending = byte;
        else if (pending === 0) body.push(byte);
        else {
          body.push(pending === 0xa6 ? (byte === 2 ? 0xa5 : 0xa6) : byte === 2 ? 0x5a : 0x5b);
          pending = 0;
        }
        if (body.length > maxBody) body = null;
      }
    }
  };
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
  const at = (index: number): number => data[index] ?? 0;
  const length = at(0) + at(1) * 256;
  const area = data.slice(2);
  const textLength = (area[23] ?? 0) + (area[24] ?? 0) * 256;
  if (area.length !== length || length !== 27 + textLength) return null;
  // Only pixel coordinates are understood here, as the cards take them with bit 15 of X and width.
  if ((area[2] ?? 0) < 0x80 || (area[6] ?? 0) < 0x80) return null;
  const raw = Buffer.from(area.slice(27));
  const marked = iconv.decode(raw, 'gbk');
  const code = /^\\C([123])/.exec(marked)?.[1];
  const colours: Readonly<Record<string, PasserBy['colour']>> = {
    1: 'red',
    2: 'green',
    3: 'yellow',
  };
  const timeoutS = (area[12] ?? 0) + (area[13] ?? 0) * 256;
  return {
    text: marked.replaceAll(/\\C[123]/g, ''),
    colour: code === undefined ? null : (colours[code] ?? null),
    flashes: false,
    scrolls: (area[19] ?? 0) >= 3,
    clearAfterMs: area[11] === 2 ? timeoutS * 1000 : null,
  };
}
