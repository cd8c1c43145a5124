import type { Direction } from '@hall/core/domain/gate/lane';
import type { FrameFinding, FrameRule } from '../resync-framer.ts';
import type { BoardQuestion, GateBoard, GateDrive } from './board.ts';

/** A turnstile's main board, as data: five bytes, the last of them XOR of the others. */
export interface TurnstileProfile {
  readonly head: number;
  readonly commands: {
    readonly openLeft: number;
    readonly openRight: number;
    /** Arms down or leaves open; safe to be told again. */
    readonly free: number;
    /** Arms up again; safe to be told again. */
    readonly controlled: number;
    /** Takes back a ban that we never set: changes nothing, and is answered. */
    readonly alive: number;
  };
  /** Set in the command of an acknowledgement. */
  readonly answerBit: number;
  readonly answerMs: number;
  readonly turnMs: number;
}

/** The boards we know. `eb`: OEM boards of tripods, swing and flap gates (two makers' manuals agree). */
export const turnstileProfiles = {
  eb: {
    head: 0xeb,
    commands: { openLeft: 0x40, openRight: 0x41, free: 0x42, controlled: 0x43, alive: 0x4b },
    answerBit: 0x80,
    answerMs: 300,
    turnMs: 4,
  },
} as const satisfies Record<string, TurnstileProfile>;

/** A board on the line. */
export interface TurnstileSettings {
  readonly name: string;
  readonly profile: TurnstileProfile;
  readonly address: number;
  /** Which way the passage goes that the board calls left: a matter of how it was installed. */
  readonly left: Direction;
}

const frameLength = 5;
const pollMs = 1500;

/** The frame of a command, with its check byte. */
export function turnstileFrame(
  profile: TurnstileProfile,
  address: number,
  command: number,
): Uint8Array {
  return Uint8Array.of(profile.head, address, command, 0, profile.head ^ address ^ command);
}

/** A turnstile that opens its own gate. It says nothing of passages: sensors are wired elsewhere. */
export function turnstileDrive(settings: TurnstileSettings): GateDrive {
  const { profile } = settings;
  const { commands } = profile;
  let isHeld = false;
  const tell = (command: number): BoardQuestion => turnstileQuestion(settings, command);
  // An "alive" might raise the arms of a gate that is held open; "free" again certainly does not.
  const poll = (): BoardQuestion => tell(isHeld ? commands.free : commands.alive);
  const board: GateBoard = { name: settings.name, pollMs, turnMs: profile.turnMs, poll };
  return {
    board,
    opens: { in: true, out: true },
    pulse: (direction) => {
      return [tell(direction === settings.left ? commands.openLeft : commands.openRight)];
    },
    endPulse: () => null,
    holdOpen: () => {
      isHeld = true;
      return [tell(commands.free)];
    },
    release: () => {
      isHeld = false;
      return [tell(commands.controlled)];
    },
  };
}

function turnstileQuestion(
  { profile, address }: TurnstileSettings,
  command: number,
): BoardQuestion {
  return {
    bytes: turnstileFrame(profile, address, command),
    rule: turnstileRule(profile, address),
    answerMs: profile.answerMs,
    decode: (frame) => (frame[2] === (command | profile.answerBit) ? { kind: 'done' } : null),
  };
}

/** How the answers of one board are found. */
export function turnstileRule(profile: TurnstileProfile, address: number): FrameRule {
  const begins = [profile.head, address];
  return {
    staleAfterMs: 200,
    find: (bytes): FrameFinding => {
      const none = (damaged: boolean): FrameFinding => ({ kind: 'none', length: 1, damaged });
      if (begins.some((byte, at) => bytes[at] !== undefined && bytes[at] !== byte)) {
        return none(false);
      }
      if (bytes.length < frameLength) return { kind: 'begun' };
      const check = bytes.subarray(0, frameLength).reduce((sum, byte) => sum ^ byte, 0);
      return check === 0 ? { kind: 'frame', length: frameLength } : none(true);
    },
  };
}
