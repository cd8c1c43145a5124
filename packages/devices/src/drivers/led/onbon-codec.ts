import { err, ok, type Result } from '@hall/core/basics/result';
import { unwrapOnbon, wrapOnbon } from './onbon-frame.ts';

/** What a card is told. Coordinates are in pixels. */
export interface OnbonArea {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Already in the card's character set. */
  readonly text: Uint8Array;
  /** Wider than the panel, so that it has to move. */
  readonly scrolls: boolean;
  /** The card clears the area by itself when it hears nothing new for so long; 0 for never. */
  readonly clearAfterS: number;
}

/** A card's answer to a command. */
export interface OnbonAnswer {
  readonly address: number;
  readonly accepted: boolean;
}

const hostAddress = 0x8000;
const anyCardType = 0xfe;
const protocolVersion = 2;

/** A question that changes nothing; every card answers it. */
export function encodePing(address: number): Uint8Array {
  return encodeCommand(address, [0xa2, 0x00, 0x01, 0x00, 0x00]);
}

/** Puts one text on the whole panel (update of dynamic area 0, which the card keeps in memory only). */
export function encodeArea(address: number, area: OnbonArea): Uint8Array {
  const inPixels = 0x8000;
  const still = 1;
  const leftwards = 3;
  const untilTimeOut = 2;
  const record = [
    0x00, // kind of area: text
    ...word(inPixels),
    ...word(0),
    ...word(inPixels | area.widthPx),
    ...word(area.heightPx),
    0x00, // number of the area
    0x00, // line spacing
    area.clearAfterS > 0 ? untilTimeOut : 0,
    ...word(area.clearAfterS),
    0x00, // no voice
    0x00, // no extension
    0x0a, // centred both ways
    0x01, // a single line
    0x01, // not wrapped
    area.scrolls ? leftwards : still,
    0x00, // no effect when it leaves
    0x00, // the fastest speed
    0x05, // stays 2.5 s before it is drawn again
    ...word(area.text.length),
    ...word(0),
    ...area.text,
  ];
  const answerWanted = 0x01;
  const update = [0xa3, 0x06, answerWanted, 0x00, 0x00, 0x00, 0x01, ...word(record.length)];
  return encodeCommand(address, [...update, ...record]);
}

/** Reads a frame of a card; anything but an answer to this host is told apart. */
export function decodeAnswer(
  wire: Uint8Array,
): Result<OnbonAnswer, { readonly code: 'damaged' | 'not_an_answer' }> {
  const body = unwrapOnbon(wire);
  if (!body) return err({ code: 'damaged' });
  const [low = 0, high = 0, sourceLow = 0, sourceHigh = 0] = body;
  const data = body.subarray(14);
  if (low + high * 256 !== hostAddress || data[0] !== 0xa0) return err({ code: 'not_an_answer' });
  // A0 00 is an acceptance; every other second byte is a refusal.
  return ok({ address: sourceLow + sourceHigh * 256, accepted: data[1] === 0x00 });
}

function encodeCommand(address: number, data: readonly number[]): Uint8Array {
  const header = [
    ...word(address),
    ...word(hostAddress),
    ...[0, 0, 0], // reserved
    0x00, // no barcode
    0x00, // checked by CRC-16
    0x00, // ordinary display
    anyCardType,
    protocolVersion,
    ...word(data.length),
  ];
  return wrapOnbon(Uint8Array.from([...header, ...data]));
}

function word(value: number): [number, number] {
  return [value & 0xff, value >> 8];
}
