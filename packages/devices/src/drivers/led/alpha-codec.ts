/** The colours of a sign with three; a sign with one shows them all alike. */
export type AlphaColour = 'red' | 'green' | 'amber';

/** A text for a sign, one to a sign. */
export interface AlphaText {
  /** `0` is the priority file: it shows at once, over whatever else the sign holds. */
  readonly label: string;
  /** Printable ASCII; empty clears the file. */
  readonly text: string;
  /** The sign flashes by itself. */
  readonly flashes: boolean;
  readonly colour: AlphaColour | null;
}

/** How a frame is addressed and closed. */
export interface AlphaEnvelope {
  /** The number set on the sign; 0 reaches all signs of the line. */
  readonly address: number;
  readonly checksum: boolean;
}

const [soh, stx, etx, eot, esc, colourMark] = [0x01, 0x02, 0x03, 0x04, 0x1b, 0x1c];
const colourDigits: Readonly<Record<AlphaColour, string>> = { red: '1', green: '2', amber: '3' };

/** The file that shows at once. */
export const priorityLabel = '0';

/** Writes a text file. The sign finds its speed by the five zero bytes. Nothing is ever answered. */
export function encodeAlphaText(envelope: AlphaEnvelope, text: AlphaText): Uint8Array {
  const allKinds = 'Z';
  const address = envelope.address.toString(16).toUpperCase().padStart(2, '0');
  const message = [stx, ...ascii(`A${text.label}`), ...content(text)];
  const closed = envelope.checksum ? [...message, etx] : message;
  const sum = closed.reduce((total, byte) => (total + byte) & 0xffff, 0);
  const check = envelope.checksum ? ascii(sum.toString(16).toUpperCase().padStart(4, '0')) : [];
  return Uint8Array.from([
    0,
    0,
    0,
    0,
    0,
    soh,
    ...ascii(allKinds + address),
    ...closed,
    ...check,
    eot,
  ]);
}

function content({ text, flashes, colour }: AlphaText): number[] {
  if (text === '') return [];
  const middle = '0';
  const mode = flashes ? 'c' : 'b';
  const inColour = colour === null ? [] : [colourMark, ...ascii(colourDigits[colour])];
  return [esc, ...ascii(middle + mode), ...inColour, ...ascii(text)];
}

function ascii(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}
