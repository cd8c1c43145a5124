/**
 * What a printer does, read from its byte stream: an independent reader of ESC/POS that shares
 * nothing with the composer. It knows the commands of this product and of common others, and tells
 * of what it does not know instead of printing it.
 */
export type PrinterAction =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'line-feed' }
  | { readonly kind: 'initialise' }
  | { readonly kind: 'chinese'; readonly on: boolean }
  | { readonly kind: 'align'; readonly align: 'left' | 'centre' | 'right' }
  | { readonly kind: 'size'; readonly width: number; readonly height: number }
  | { readonly kind: 'bold'; readonly on: boolean }
  | { readonly kind: 'feed'; readonly lines: number }
  | {
      readonly kind: 'image';
      readonly widthDots: number;
      readonly heightDots: number;
      readonly bits: Uint8Array;
    }
  | { readonly kind: 'qr-store'; readonly data: Uint8Array }
  | { readonly kind: 'qr-module'; readonly px: number }
  | { readonly kind: 'qr-print' }
  | { readonly kind: 'cut' }
  | { readonly kind: 'marker' }
  | { readonly kind: 'identify'; readonly what: number }
  | { readonly kind: 'reports'; readonly mask: number }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'unknown'; readonly bytes: Uint8Array };

/** An action and the number of bytes it took; null while more bytes are needed. */
interface Taken {
  readonly action: PrinterAction;
  readonly length: number;
}

/** Reads actions one at a time, so that a printer can stop between two of them. */
export interface EscposReader {
  push(bytes: Uint8Array): void;
  /** The next whole action, or null. */
  next(): PrinterAction | null;
  /** Forgets what has not been read (a power cycle, a cleared buffer). */
  clear(): void;
}

/** More than the largest image a printer takes; a stream that asks for more is broken. */
const maxPending = 1_000_000;

/** Makes a reader for one stream; pieces may be split anywhere. */
export function escposReader(): EscposReader {
  let pending = Buffer.alloc(0);
  return {
    push: (bytes) => {
      pending = Buffer.concat([pending, bytes]);
      if (pending.length > maxPending) pending = Buffer.alloc(0);
    },
    next: () => {
      const taken = pending.length === 0 ? null : takeAction(pending);
      if (!taken) return null;
      pending = pending.subarray(taken.length);
      return taken.action;
    },
    clear: () => {
      pending = Buffer.alloc(0);
    },
  };
}

function takeAction(bytes: Buffer): Taken | null {
  switch (bytes[0]) {
    case 0x0a:
      return { action: { kind: 'line-feed' }, length: 1 };
    case 0x0c:
    case 0x0d:
    case 0x00:
      return { action: { kind: 'ignored' }, length: 1 };
    case 0x10:
      return takeRealtime(bytes);
    case 0x1b:
      return takeCommand(bytes, takeEsc);
    case 0x1c:
      return takeCommand(bytes, takeFs);
    case 0x1d:
      return takeCommand(bytes, takeGs);
    default:
      return takeText(bytes);
  }
}

/** Real-time commands were obeyed on arrival; in the stream they print nothing. */
function takeRealtime(bytes: Buffer): Taken | null {
  const length = bytes[1] === 0x14 ? 5 : 3;
  return bytes.length < length ? null : { action: { kind: 'ignored' }, length };
}

const alignments = ['left', 'centre', 'right'] as const;

/** Commands that change nothing this reader shows, with the number of their parameter bytes. */
const quietCommands: Readonly<Record<number, Readonly<Record<number, number>>>> = {
  0x1b: {
    0x20: 1,
    0x24: 2,
    0x2d: 1,
    0x32: 0,
    0x33: 1,
    0x4a: 1,
    0x4c: 0,
    0x4d: 1,
    0x52: 1,
    0x53: 0,
    0x54: 1,
    0x57: 8,
    0x74: 1,
    0x7b: 1,
  },
  0x1c: { 0x21: 1, 0x2d: 1, 0x43: 1, 0x53: 2, 0x57: 1 },
  0x1d: { 0x24: 2, 0x42: 1, 0x48: 1, 0x4c: 2, 0x50: 2, 0x57: 2, 0x68: 1, 0x77: 1 },
};

/** A command of two bytes and its parameters; `quiet` ones are known here, the rest by `take`. */
function takeCommand(bytes: Buffer, take: (bytes: Buffer) => Taken | null): Taken | null {
  const [group, command] = bytes;
  if (group === undefined || command === undefined) return null;
  const parameters = quietCommands[group]?.[command];
  if (parameters === undefined) return take(bytes);
  const length = 2 + parameters;
  return bytes.length < length ? null : { action: { kind: 'ignored' }, length };
}

function takeEsc(bytes: Buffer): Taken | null {
  const [, command, value] = bytes;
  if (command === 0x40) return { action: { kind: 'initialise' }, length: 2 };
  if (command === undefined || value === undefined) return null;
  return { action: escAction(command, value), length: 3 };
}

function escAction(command: number, value: number): PrinterAction {
  switch (command) {
    case 0x61:
      return { kind: 'align', align: alignments[value % 48] ?? 'left' };
    case 0x45:
    case 0x47:
      return { kind: 'bold', on: (value & 1) === 1 };
    case 0x64:
      return { kind: 'feed', lines: value };
    default:
      return { kind: 'unknown', bytes: Uint8Array.of(0x1b, command, value) };
  }
}

function takeFs(bytes: Buffer): Taken | null {
  const [, command] = bytes;
  if (command === 0x26) return { action: { kind: 'chinese', on: true }, length: 2 };
  if (command === 0x2e) return { action: { kind: 'chinese', on: false }, length: 2 };
  if (command === 0x28) return takeGroup(bytes);
  if (bytes.length < 3) return null;
  return { action: { kind: 'unknown', bytes: Uint8Array.from(bytes.subarray(0, 3)) }, length: 3 };
}

function takeGs(bytes: Buffer): Taken | null {
  const [, command, value] = bytes;
  if (command === undefined || value === undefined) return null;
  const three = (action: PrinterAction): Taken => ({ action, length: 3 });
  switch (command) {
    case 0x21:
      return three({ kind: 'size', width: (value >> 4) + 1, height: (value & 15) + 1 });
    case 0x56:
      return takeCut(bytes, value);
    case 0x72:
      return three({ kind: 'marker' });
    case 0x49:
      return three({ kind: 'identify', what: value });
    case 0x61:
      return three({ kind: 'reports', mask: value });
    case 0x76:
      return takeImage(bytes);
    case 0x28:
      return takeGroup(bytes);
    default:
      return three({ kind: 'unknown', bytes: Uint8Array.from(bytes.subarray(0, 3)) });
  }
}

function takeCut(bytes: Buffer, mode: number): Taken | null {
  const length = mode === 0x41 || mode === 0x42 ? 4 : 3;
  return bytes.length < length ? null : { action: { kind: 'cut' }, length };
}

function takeImage(bytes: Buffer): Taken | null {
  if (bytes.length < 8) return null;
  const stride = bytes.readUInt16LE(4);
  const heightDots = bytes.readUInt16LE(6);
  const length = 8 + stride * heightDots;
  if (bytes.length < length) return null;
  const bits = Uint8Array.from(bytes.subarray(8, length));
  return { action: { kind: 'image', widthDots: stride * 8, heightDots, bits }, length };
}

/** `GS ( x pL pH …` and `FS ( x pL pH …`: a group with its own length; only the QR group means something here. */
function takeGroup(bytes: Buffer): Taken | null {
  if (bytes.length < 5) return null;
  const length = 5 + bytes.readUInt16LE(3);
  if (bytes.length < length) return null;
  const body = bytes.subarray(5, length);
  const isQr = bytes[0] === 0x1d && bytes[2] === 0x6b && body[0] === 0x31;
  return { action: isQr ? qrAction(body) : { kind: 'ignored' }, length };
}

function qrAction(body: Buffer): PrinterAction {
  switch (body[1]) {
    case 0x43:
      return { kind: 'qr-module', px: body[2] ?? 3 };
    case 0x50:
      return { kind: 'qr-store', data: Uint8Array.from(body.subarray(3)) };
    case 0x51:
      return { kind: 'qr-print' };
    default:
      return { kind: 'ignored' };
  }
}

/** A run of characters up to the next command; a character cut in two by the stream waits. */
function takeText(bytes: Buffer): Taken | null {
  let end = 0;
  while (end < bytes.length) {
    const step = characterLength(bytes, end);
    if (step === 0) break;
    if (end + step > bytes.length) break;
    end += step;
  }
  if (end === 0) {
    const isCommand = (bytes[0] ?? 0) < 0x20;
    if (!isCommand) return null;
    return { action: { kind: 'unknown', bytes: Uint8Array.from(bytes.subarray(0, 1)) }, length: 1 };
  }
  // The platform's decoder, not the composer's library.
  const text = new TextDecoder('gb18030').decode(bytes.subarray(0, end));
  return { action: { kind: 'text', text }, length: end };
}

/** Bytes of the character at `at`: 0 for a control byte, more than are there for a cut-off one. */
function characterLength(bytes: Buffer, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x20) return 0;
  if (first < 0x80) return 1;
  const second = bytes[at + 1];
  return second !== undefined && second >= 0x30 && second <= 0x39 ? 4 : 2;
}
