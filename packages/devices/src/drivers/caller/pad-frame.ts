import type { FrameFinding, FrameRule } from '../resync-framer.ts';

/** A key of an `FF 68` pad: which pad, and the bytes that stand for the key. */
export interface PadPress {
  readonly address: number;
  /** Command and data, as lower-case hex: what a site learns and configures. */
  readonly code: string;
}

const [lead, mark, end] = [0xff, 0x68, 0x16];
const headLength = 5;
const tailLength = 2;
/** Address and command at least; no key needs more than a handful of bytes of data. */
const minBody = 2;
const maxBody = 32;

/**
 * Frames of the published 21-key pad: `FF 68 L L 68 address command data… sum 16`. L counts from the
 * address to before the sum; the sum is the low byte of theirs.
 */
export const padRule: FrameRule = {
  staleAfterMs: 200,
  find: (bytes): FrameFinding => {
    const none = (damaged: boolean): FrameFinding => ({ kind: 'none', length: 1, damaged });
    const [first, second, length, again, third] = bytes;
    if (first !== lead || (second ?? mark) !== mark) return none(false);
    if (length === undefined) return { kind: 'begun' };
    if (length < minBody || length > maxBody || (again ?? length) !== length) return none(true);
    if ((third ?? mark) !== mark) return none(true);
    const whole = headLength + length + tailLength;
    if (bytes.length < whole) return { kind: 'begun' };
    return isRight(bytes.subarray(0, whole)) ? { kind: 'frame', length: whole } : none(true);
  },
};

/** Reads a frame found by `padRule`. */
export function decodePad(frame: Uint8Array): PadPress {
  const code = Buffer.from(frame.subarray(headLength + 1, frame.length - tailLength));
  return { address: frame[headLength] ?? 0, code: code.toString('hex') };
}

function isRight(frame: Uint8Array): boolean {
  const body = frame.subarray(headLength, frame.length - tailLength);
  const sum = body.reduce((total, byte) => (total + byte) & 0xff, 0);
  return frame[frame.length - 2] === sum && frame[frame.length - 1] === end;
}
