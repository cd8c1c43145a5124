import type { Clock } from '@hall/core/basics/ports';

/** Marks the beginning of a frame in both directions (GA/T 467). */
const preamble = [0xaa, 0xaa, 0xaa, 0x96, 0x69] as const;
const headerLength = preamble.length + 2;
/** Three status bytes and the check byte: no answer is shorter. */
const minLength = 4;
/** The longest answer in use is 2,314 bytes; a length above this is noise. */
const maxLength = 4096;
/** Silence inside a frame after which the rest will not come (20 byte-times at 9600 are 21 ms). */
const staleAfterMs = 400;

/** Cuts the bytes of a reader into whole, checked frames. */
export interface SamFramer {
  /** The frames that became whole: status bytes and data, without length and check byte. */
  push(chunk: Uint8Array): Uint8Array[];
  /** Forgets a frame that has begun. */
  reset(): void;
  /** True while a frame has begun and is not whole. */
  readonly isInside: boolean;
  /** Bytes that belonged to no frame, since the connection was made. */
  readonly droppedBytes: number;
  /** Frames that came whole in length and wrong in their check byte. */
  readonly damagedFrames: number;
}

/**
 * A resynchronising framer: on a wrong length or check byte it gives up one byte, not the buffer,
 * so that a true frame behind noise is never lost with it. Only whole frames with a right check
 * byte come out.
 */
export function samFramer(clock: Clock): SamFramer {
  let buffer = new Uint8Array(0);
  let droppedBytes = 0;
  let damagedFrames = 0;
  let lastByteMs = clock.now();

  const discard = (count: number): void => {
    buffer = buffer.subarray(count);
    droppedBytes += count;
  };
  const takeFrame = (): Uint8Array | null => {
    for (;;) {
      const start = preambleStart(buffer);
      if (start > 0) discard(start);
      const length = frameLength(buffer);
      if (length === null) return null;
      if (length < minLength || length > maxLength) {
        discard(1);
        continue;
      }
      const end = headerLength + length;
      if (buffer.length < end) return null;
      if (!hasRightCheckByte(buffer, end)) {
        damagedFrames += 1;
        discard(1);
        continue;
      }
      const payload = buffer.slice(headerLength, end - 1);
      buffer = buffer.subarray(end);
      return payload;
    }
  };
  return {
    push: (chunk) => {
      const now = clock.now();
      if (now - lastByteMs > staleAfterMs) discard(buffer.length);
      lastByteMs = now;
      buffer = concat(buffer, chunk);
      const frames: Uint8Array[] = [];
      for (let frame = takeFrame(); frame; frame = takeFrame()) frames.push(frame);
      return frames;
    },
    reset: () => {
      discard(buffer.length);
    },
    get isInside() {
      return buffer.length > preamble.length;
    },
    get droppedBytes() {
      return droppedBytes;
    },
    get damagedFrames() {
      return damagedFrames;
    },
  };
}

/** The first place where a preamble stands or, cut off by the end of the bytes, may stand. */
function preambleStart(bytes: Uint8Array): number {
  for (let start = 0; start < bytes.length; start += 1) {
    if (preamble.every((byte, at) => start + at >= bytes.length || bytes[start + at] === byte)) {
      return start;
    }
  }
  return bytes.length;
}

/** Null until the length has arrived. */
function frameLength(bytes: Uint8Array): number | null {
  const high = bytes[preamble.length];
  const low = bytes[preamble.length + 1];
  return high === undefined || low === undefined ? null : high * 256 + low;
}

/** The check byte is the XOR of all bytes after the preamble, so together they give zero. */
function hasRightCheckByte(bytes: Uint8Array, end: number): boolean {
  let sum = 0;
  for (let at = preamble.length; at < end; at += 1) sum ^= bytes[at] ?? 0;
  return sum === 0;
}

function concat(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
