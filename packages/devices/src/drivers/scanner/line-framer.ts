import { SCANNED_TEXT_MAX_LENGTH } from '@hall/core/documents/slip-code';
import type { Clock } from '@hall/core/basics/ports';
import type { Noise } from '../resync-framer.ts';

/**
 * Cuts what a scanner sends into lines. One per connection. Bytes of every line that is dropped are
 * counted; damaged is only what a person cannot cause by holding a foreign code before the scanner:
 * a line that was torn off or holds control bytes.
 */
export interface LineFramer extends Noise {
  /** The texts of the lines that became whole, and are nothing but printable ASCII. */
  push(chunk: Uint8Array): string[];
}

/** Silence inside a line after which its rest will not come: a scanner sends a line in one go. */
export const lineSilenceMs = 200;
/** A longer line is no code of the hall; it is dropped whole, so that its end is not taken for one. */
export const maxLineBytes = 128;

const carriageReturn = 0x0d;
const lineFeed = 0x0a;
/** Some scanners are set up to put their text between these two. */
const startOfText = 0x02;
const endOfText = 0x03;
/** Tab, and FS to US, which stand between the fields of many a code on goods. */
const separators: ReadonlySet<number> = new Set([0x09, 0x1c, 0x1d, 0x1e, 0x1f]);

/** A framer for lines that end in CR, LF or both. `clock` runs forwards only. */
export function lineFramer(clock: Clock): LineFramer {
  return new Framer(clock);
}

class Framer implements LineFramer {
  /** Never more than one byte over the ceiling. */
  #line: number[] = [];
  #droppedBytes = 0;
  #damagedFrames = 0;
  #lastByteMs: number;
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#lastByteMs = clock.now();
  }

  get droppedBytes(): number {
    return this.#droppedBytes;
  }

  get damagedFrames(): number {
    return this.#damagedFrames;
  }

  push(chunk: Uint8Array): string[] {
    const nowMs = this.#clock.now();
    if (nowMs - this.#lastByteMs > lineSilenceMs && this.#line.length > 0) {
      this.#drop({ damaged: true });
    }
    this.#lastByteMs = nowMs;
    const texts: string[] = [];
    for (const byte of chunk) {
      if (byte !== carriageReturn && byte !== lineFeed) {
        this.#take(byte);
        continue;
      }
      const text = this.#finish();
      if (text !== null) texts.push(text);
    }
    return texts;
  }

  #take(byte: number): void {
    if (this.#line.length <= maxLineBytes) this.#line.push(byte);
    else this.#droppedBytes += 1;
  }

  /** The text of the line that ends here; the LF behind a CR ends an empty one, which is nothing. */
  #finish(): string | null {
    if (this.#line.length === 0) return null;
    const text = textOf(this.#line);
    if (text === null) this.#drop({ damaged: this.#line.some(isControl) });
    this.#line = [];
    return text;
  }

  #drop({ damaged }: { readonly damaged: boolean }): void {
    this.#droppedBytes += this.#line.length;
    if (damaged) this.#damagedFrames += 1;
    this.#line = [];
  }
}

function textOf(line: readonly number[]): string | null {
  if (line.length > maxLineBytes) return null;
  const text = withoutMarks(line);
  const isPrintable = text.every((byte) => byte >= 0x20 && byte <= 0x7e);
  const fits = text.length >= 1 && text.length <= SCANNED_TEXT_MAX_LENGTH;
  return isPrintable && fits ? String.fromCharCode(...text) : null;
}

function withoutMarks(line: readonly number[]): readonly number[] {
  const from = line[0] === startOfText ? 1 : 0;
  const to = line.at(-1) === endOfText ? line.length - 1 : line.length;
  return line.slice(from, to);
}

/** Between the marks there is none in a code, except the separators of codes that are not ours. */
function isControl(byte: number, at: number, line: readonly number[]): boolean {
  const isMark =
    (byte === startOfText && at === 0) || (byte === endOfText && at === line.length - 1);
  return byte < 0x20 && !isMark && !separators.has(byte);
}
