import type { PasserBy } from './simulator-glass.ts';
import type { HeardFrame } from './simulator.ts';

type Picture = Omit<NonNullable<HeardFrame['shows']>, 'address'>;

const maxFrame = 512;
const [stx, etx, esc, colourMark] = ['\x02', '\x03', '\x1b', '\x1c'];
const colours: Readonly<Record<string, PasserBy['colour']>> = { 1: 'red', 2: 'green', 3: 'yellow' };

/** A sign's own ear: everything from the first mark to the last, taken apart as text. */
export function alphaEar(onFrame: (frame: HeardFrame) => void): (bytes: Uint8Array) => void {
  let text: string | null = null;
  let zeros = 0;
  return (bytes) => {
    for (const byte of bytes) {
      if (byte === 0) {
        zeros += 1;
        continue;
      }
      // A sign finds the speed of the line by at least five zero bytes.
      if (byte === 1 && zeros >= 5) text = '';
      else if (byte === 4) {
        const frame = text === null ? null : understood(text);
        text = null;
        if (frame) onFrame(frame);
      } else if (text !== null) {
        text = text.length < maxFrame ? text + String.fromCharCode(byte) : null;
      }
      zeros = 0;
    }
  };
}

/** `Z01` · start of text · command, label, content · perhaps end of text and sum. */
function understood(frame: string): HeardFrame | null {
  const head = /^[Z!]([0-9A-F]{2})$/.exec(frame.slice(0, 3));
  if (!head?.[1] || frame[3] !== stx) return null;
  const end = frame.indexOf(etx, 4);
  const message = end < 0 ? frame.slice(3) : frame.slice(3, end + 1);
  if (end >= 0 && frame.slice(end + 1) !== sumOf(message)) return null;
  const [, command, label, ...rest] = message.replace(etx, '');
  // The priority file shows by itself; file A is there from the factory. No other is set up here.
  if (command !== 'A' || (label !== '0' && label !== 'A')) return null;
  const address = parseInt(head[1], 16);
  return { address, shows: { address, ...picture(rest.join('')) }, wantsAnswer: false };
}

/** Escape, position, mode, perhaps a colour, and the text; nothing clears the file. */
function picture(content: string): Picture {
  const still = { scrolls: false, clearAfterMs: null };
  if (!content.startsWith(esc)) return { text: '', colour: null, flashes: false, ...still };
  const hasColour = content[3] === colourMark;
  const text = content.slice(hasColour ? 5 : 3);
  const colour = hasColour ? (colours[content[4] ?? ''] ?? null) : null;
  return { text, colour, flashes: content[2] === 'c' && text !== '', ...still };
}

function sumOf(text: string): string {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum += text.charCodeAt(at);
  return (sum % 65536).toString(16).toUpperCase().padStart(4, '0');
}
