import type { Line } from '../../transports/line.ts';

/** A line with simulated `FF 68` pads, worked by hand or by a test. */
export interface SimulatedPads {
  readonly attach: (line: Line) => void;
  /** Presses a key: `code` is its command and data in hex. */
  tap(address: number, code: string): void;
  garble(bytes: Uint8Array): void;
  splitEverywhere: boolean;
}

/** The frame of a key, put together from the right end to the left. */
export function padFrame(address: number, code: string): Uint8Array {
  const body = Buffer.concat([Buffer.of(address), Buffer.from(code, 'hex')]);
  let sum = 0;
  for (const byte of body) sum += byte;
  const head = Buffer.of(0xff, 0x68, body.length, body.length, 0x68);
  return Uint8Array.from(Buffer.concat([head, body, Buffer.of(sum % 256, 0x16)]));
}

/** Makes pads that say what their keys say. */
export function simulatedPads(): SimulatedPads {
  const lines = new Set<Line>();
  const pads: SimulatedPads = {
    splitEverywhere: false,
    attach: (line) => {
      lines.add(line);
      line.onGone(() => lines.delete(line));
    },
    tap: (address, code) => {
      pads.garble(padFrame(address, code));
    },
    garble: (bytes) => {
      for (const line of lines) {
        if (!pads.splitEverywhere) line.send(bytes);
        else for (const byte of bytes) line.send(Uint8Array.of(byte));
      }
    },
  };
  return pads;
}
