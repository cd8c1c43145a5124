import type { Direction } from '@hall/core/domain/gate/lane';
import type { FrameFinding, FrameRule } from '../resync-framer.ts';
import type { BoardQuestion, GateBoard, GateContacts, GateDrive } from './board.ts';

/** An LCUS relay board (CH340, four bytes: `A0`, channel, what to do, sum). Channels begin at 1. */
export interface UsbRelaySettings {
  readonly name: string;
  /** Newer boards say their state; classic ones never say anything, and are believed. */
  readonly answers: boolean;
  readonly pulseMs: number;
}

const head = 0xa0;
const frameLength = 4;
const does = { off: 0x00, on: 0x01, offAnswered: 0x02, onAnswered: 0x03, query: 0x05 } as const;
const answerMs = 200;
const pollMs = 1000;
/** The boards lose commands that follow each other faster. */
const turnMs = 50;

/** The board as something to be asked; a classic one is not asked at all. */
export function usbRelayBoard(settings: UsbRelaySettings): GateBoard {
  const query = usbRelayQuestion({ channel: 1, action: does.query, expected: null });
  return {
    name: settings.name,
    pollMs,
    turnMs,
    poll: () => (settings.answers ? query : null),
  };
}

/** A gate on the relays of a board. It times no pulses: we do, and end them whatever happens. */
export function usbRelayDrive(parts: {
  readonly board: GateBoard;
  readonly settings: UsbRelaySettings;
  readonly contacts: GateContacts;
}): GateDrive {
  const { board, settings, contacts } = parts;
  const put = (channels: readonly (number | null)[], isOn: boolean): BoardQuestion[] =>
    [...new Set(channels)].flatMap((channel) => {
      return channel === null ? [] : [switched(settings, channel, isOn)];
    });
  return {
    board,
    opens: { in: contacts.in !== null, out: contacts.out !== null },
    pulse: (direction) => put([contacts[direction]], true),
    endPulse: (direction: Direction) => ({
      questions: put([contacts[direction]], false),
      afterMs: settings.pulseMs,
    }),
    holdOpen: () => {
      return put(contacts.hold === null ? [contacts.in, contacts.out] : [contacts.hold], true);
    },
    release: () => put([contacts.hold, contacts.in, contacts.out], false),
  };
}

function switched({ answers }: UsbRelaySettings, channel: number, isOn: boolean): BoardQuestion {
  if (!answers) {
    const bytes = usbRelayFrame(channel, isOn ? does.on : does.off);
    return { bytes, rule: null, answerMs, decode: () => null };
  }
  const action = isOn ? does.onAnswered : does.offAnswered;
  return usbRelayQuestion({ channel, action, expected: isOn ? 1 : 0 });
}

function usbRelayQuestion(asked: {
  readonly channel: number;
  readonly action: number;
  /** The state that is the right answer; null where any is. */
  readonly expected: number | null;
}): BoardQuestion {
  const { channel, action, expected } = asked;
  return {
    bytes: usbRelayFrame(channel, action),
    rule: usbRelayRule(channel),
    answerMs,
    decode: (frame) => (expected === null || frame[2] === expected ? { kind: 'done' } : null),
  };
}

/** A frame with its sum. */
export function usbRelayFrame(channel: number, action: number): Uint8Array {
  return Uint8Array.of(head, channel, action, (head + channel + action) & 0xff);
}

/** How a state frame of one channel is found. */
export function usbRelayRule(channel: number): FrameRule {
  return {
    staleAfterMs: 200,
    find: (bytes): FrameFinding => {
      const none = (damaged: boolean): FrameFinding => ({ kind: 'none', length: 1, damaged });
      if (bytes[0] !== head) return none(false);
      if (bytes[1] !== undefined && bytes[1] !== channel) return none(false);
      if (bytes[2] !== undefined && bytes[2] > 1) return none(false);
      if (bytes.length < frameLength) return { kind: 'begun' };
      const [first = 0, second = 0, third = 0, sum] = bytes;
      return ((first + second + third) & 0xff) === sum
        ? { kind: 'frame', length: frameLength }
        : none(true);
    },
  };
}
