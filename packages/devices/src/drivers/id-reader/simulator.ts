import type { Timers } from '@hall/core/basics/ports';
import type { Line } from '../../transports/line.ts';
import { requestScanner } from './simulator-requests.ts';

/** What lies on a simulated reader: 256 bytes of text, as the card's chip holds them. */
export interface SimulatedCard {
  readonly text: Uint8Array;
}

/** Ways to spoil what a simulated reader says. Each applies until it is taken back. */
export interface ReaderFaults {
  /** Answers nothing at all. */
  silent: boolean;
  /** Answers this much later. */
  delayMs: number;
  /** Leaves out the next so many answers. */
  dropReplies: number;
  /** The next so many answers that are longer than this end after `truncateAt` bytes. */
  truncateAt: number | null;
  truncateReplies: number;
  /** Turns over bit `flipBit` (counted from the first byte) of the next `flipReplies` answers. */
  flipBit: number;
  flipReplies: number;
  /** Bytes before every answer. */
  noise: Uint8Array;
  /** Sends every byte by itself. */
  splitEverywhere: boolean;
  /** Repeats the first byte of the preamble this often. */
  extraAA: number;
  /** Talks at another speed than the host: every answer is rubbish. */
  wrongBaud: boolean;
  /** Answers every request with this status (hex as on the wire), e.g. 0x66. */
  refuseAll: number | null;
  /** Answers the next `failReads` reads with `readStatus` (0x41: the card moved). */
  failReads: number;
  readStatus: number;
  /** Refuses the next so many selections. */
  failSelects: number;
  /** Pulls the cable after this many bytes of the next read answer. */
  unplugAtByte: number | null;
}

/** A simulated reader, worked by hand or by a test. */
export interface SimulatedReader {
  readonly attach: (line: Line) => void;
  placeCard(card: SimulatedCard): void;
  liftCard(): void;
  readonly faults: ReaderFaults;
  /** Back to a reader without faults. */
  heal(): void;
  /** Rubbish out of nothing. */
  garble(bytes: Uint8Array): void;
  /** Requests of the host so far, by command byte pair, e.g. `2001`. */
  readonly requests: readonly string[];
  /** Answers a lying card with "no card" once it has been read, as most makers' readers do. */
  hideReadCard: boolean;
}

const samId = Uint8Array.of(
  5,
  0,
  1,
  0,
  0xd5,
  0xaf,
  0x34,
  1,
  0xd2,
  2,
  0x96,
  0x49,
  0xb1,
  0x68,
  0xde,
  0x3a,
);
const photoBytes = 1024;
const requestsKept = 1000;

/** A reader without faults. */
export function noReaderFaults(): ReaderFaults {
  return {
    silent: false,
    delayMs: 0,
    dropReplies: 0,
    truncateAt: null,
    truncateReplies: 0,
    flipBit: 0,
    flipReplies: 0,
    noise: new Uint8Array(0),
    splitEverywhere: false,
    extraAA: 0,
    wrongBaud: false,
    refuseAll: null,
    failReads: 0,
    readStatus: 0x41,
    failSelects: 0,
    unplugAtByte: null,
  };
}

/** Makes a reader that speaks the module's protocol in bytes, on any line. */
export function simulatedReader(timers: Timers): SimulatedReader {
  const faults = noReaderFaults();
  const requests: string[] = [];
  const lines = new Set<Line>();
  const card = { text: null as Uint8Array | null, selected: false, read: false };

  const reader: SimulatedReader = {
    faults,
    requests,
    hideReadCard: true,
    attach: (line) => {
      lines.add(line);
      line.onGone(() => lines.delete(line));
      const scan = requestScanner((command) => {
        if (requests.length < requestsKept) requests.push(command);
        const reply = answer({ command, card, faults, hideReadCard: reader.hideReadCard });
        say({ line, reply, isRead: command === '3001', faults, timers });
      });
      line.onBytes(scan);
    },
    placeCard: (placed) => {
      Object.assign(card, { text: placed.text, selected: false, read: false });
    },
    liftCard: () => {
      Object.assign(card, { text: null, selected: false, read: false });
    },
    heal: () => {
      Object.assign(faults, noReaderFaults());
    },
    garble: (bytes) => {
      for (const line of lines) line.send(bytes);
    },
  };
  return reader;
}

interface CardState {
  text: Uint8Array | null;
  selected: boolean;
  read: boolean;
}

function answer(asked: {
  command: string;
  card: CardState;
  faults: ReaderFaults;
  hideReadCard: boolean;
}): Uint8Array {
  const { command, card, faults } = asked;
  if (faults.refuseAll !== null) return frame([0, 0, faults.refuseAll]);
  switch (command) {
    case '10ff':
      card.selected = false;
      return frame([0, 0, 0x90]);
    case '11ff':
      return frame([0, 0, 0x90]);
    case '12ff':
      return frame([0, 0, 0x90, ...samId]);
    case '2001':
      if (!card.text || (card.read && asked.hideReadCard)) return frame([0, 0, 0x80]);
      card.selected = false;
      return frame([0, 0, 0x9f, 0, 0, 0, 0]);
    case '2002':
      return select(card, faults);
    case '3001':
      return read(card, faults);
    default:
      return frame([0, 0, 0x21]);
  }
}

function select(card: CardState, faults: ReaderFaults): Uint8Array {
  if (!card.text) return frame([0, 0, 0x81]);
  if (faults.failSelects > 0) {
    faults.failSelects -= 1;
    return frame([0, 0, 0x81]);
  }
  card.selected = true;
  return frame([0, 0, 0x90, 0, 0, 0, 0, 0, 0, 0, 0]);
}

function read(card: CardState, faults: ReaderFaults): Uint8Array {
  if (!card.text) return frame([0, 0, 0x41]);
  if (!card.selected) return frame([0, 0, 0x23]);
  if (faults.failReads > 0) {
    faults.failReads -= 1;
    card.selected = false;
    return frame([0, 0, faults.readStatus]);
  }
  card.read = true;
  const photo = new Uint8Array(photoBytes);
  return frame([0, 0, 0x90, 1, 0, 4, 0, ...card.text, ...photo]);
}

/** Puts a payload into an answer: preamble, length, payload, check byte. */
function frame(payload: readonly number[]): Uint8Array {
  const length = payload.length + 1;
  const counted = [length >> 8, length & 0xff, ...payload];
  const check = counted.reduce((sum, byte) => sum ^ byte, 0);
  return Uint8Array.of(0xaa, 0xaa, 0xaa, 0x96, 0x69, ...counted, check);
}

function say(said: {
  line: Line;
  reply: Uint8Array;
  isRead: boolean;
  faults: ReaderFaults;
  timers: Timers;
}): void {
  const { line, faults, timers } = said;
  if (faults.silent) return;
  if (faults.dropReplies > 0) {
    faults.dropReplies -= 1;
    return;
  }
  const bytes = spoil(said.reply, faults);
  const unplugAt = said.isRead ? faults.unplugAtByte : null;
  const send = (): void => {
    if (unplugAt !== null) {
      line.send(bytes.subarray(0, unplugAt));
      timers.after(5, line.cut);
    } else if (faults.splitEverywhere) {
      for (let at = 0; at < bytes.length; at += 1) line.send(bytes.subarray(at, at + 1));
    } else {
      line.send(bytes);
    }
  };
  if (faults.delayMs > 0) timers.after(faults.delayMs, send);
  else send();
}

function spoil(reply: Uint8Array, faults: ReaderFaults): Uint8Array {
  const spoilt = Uint8Array.from(reply);
  if (faults.wrongBaud) return spoilt.map((byte, at) => (byte * 31 + at * 7 + 3) & 0xff);
  if (faults.flipReplies > 0) {
    faults.flipReplies -= 1;
    const at = (faults.flipBit >> 3) % spoilt.length;
    spoilt[at] = (spoilt[at] ?? 0) ^ (1 << (faults.flipBit & 7));
  }
  let end = spoilt.length;
  if (faults.truncateAt !== null && faults.truncateReplies > 0 && end > faults.truncateAt) {
    faults.truncateReplies -= 1;
    end = faults.truncateAt;
  }
  const more = new Uint8Array(faults.extraAA).fill(0xaa);
  return Uint8Array.of(...faults.noise, ...more, ...spoilt.subarray(0, end));
}
