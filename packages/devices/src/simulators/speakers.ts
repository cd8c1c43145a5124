import type { Line } from '../transports/line.ts';
import { encodePad } from '../drivers/caller/pad-frame.ts';

/** A device that only speaks: an `FF 68` pad, an evaluator. */
export interface SimulatedSpeaker {
  readonly attach: (line: Line) => void;
  /** Says these bytes to whoever listens. */
  say(bytes: Uint8Array): void;
  splitEverywhere: boolean;
}

/** Makes a device that says what it is told to say. */
export function simulatedSpeaker(): SimulatedSpeaker {
  const lines = new Set<Line>();
  const speaker: SimulatedSpeaker = {
    splitEverywhere: false,
    attach: (line) => {
      lines.add(line);
      line.onGone(() => lines.delete(line));
    },
    say: (bytes) => {
      for (const line of lines) {
        if (!speaker.splitEverywhere) line.send(bytes);
        else for (const byte of bytes) line.send(Uint8Array.of(byte));
      }
    },
  };
  return speaker;
}

/** The bytes a pad says for a key. */
export function padKeyBytes(address: number, code: string): Uint8Array {
  return encodePad(address, Array.from(Buffer.from(code, 'hex')));
}
