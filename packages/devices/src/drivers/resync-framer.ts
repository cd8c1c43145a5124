import type { Clock } from '@hall/core/basics/ports';

/** What stands at the beginning of the bytes a rule looks at; there is at least one byte. */
export type FrameFinding =
  /** A whole, right frame of so many bytes. */
  | { readonly kind: 'frame'; readonly length: number }
  /** What may become a frame. */
  | { readonly kind: 'begun' }
  /** None begins in the first `length` bytes. `damaged`: one did, and was wrong. */
  | { readonly kind: 'none'; readonly length: number; readonly damaged: boolean };

/** How frames of one protocol are told. Pure. */
export interface FrameRule {
  readonly find: (bytes: Uint8Array) => FrameFinding;
  /** Silence inside a frame after which the rest will not come. */
  readonly staleAfterMs: number;
}

/** How much of what came over one connection was no frame, or a wrong one. */
export interface Noise {
  /** Bytes that belonged to no frame. */
  readonly droppedBytes: number;
  /** Frames that began and were wrong. */
  readonly damagedFrames: number;
}

/** Cuts bytes into whole, right frames. One per connection. */
export interface ResyncFramer extends Noise {
  /** The frames that became whole, as they stood on the wire. */
  push(chunk: Uint8Array): Uint8Array[];
  /** Forgets a frame that has begun. */
  reset(): void;
  /** True while a frame has begun and is not whole. */
  readonly isInside: boolean;
}

/** The counts of a framer, as they stand; none where there is no framer. */
export function noiseOf(framer: Noise | null): Noise {
  return { droppedBytes: framer?.droppedBytes ?? 0, damagedFrames: framer?.damagedFrames ?? 0 };
}

/**
 * A framer that never loses a true frame behind noise: where none begins it gives up as little as
 * the rule allows, not the buffer. A rule must not answer `begun` for longer than its longest frame,
 * which is the ceiling of the buffer.
 */
export function resyncFramer(rule: FrameRule, clock: Clock): ResyncFramer {
  return new Framer(rule, clock);
}

class Framer implements ResyncFramer {
  #buffer: Uint8Array = new Uint8Array(0);
  #droppedBytes = 0;
  #damagedFrames = 0;
  #lastByteMs: number;
  readonly #rule: FrameRule;
  readonly #clock: Clock;

  constructor(rule: FrameRule, clock: Clock) {
    this.#rule = rule;
    this.#clock = clock;
    this.#lastByteMs = clock.now();
  }

  get isInside(): boolean {
    return this.#buffer.length > 0;
  }

  get droppedBytes(): number {
    return this.#droppedBytes;
  }

  get damagedFrames(): number {
    return this.#damagedFrames;
  }

  push(chunk: Uint8Array): Uint8Array[] {
    const nowMs = this.#clock.now();
    if (nowMs - this.#lastByteMs > this.#rule.staleAfterMs) this.reset();
    this.#lastByteMs = nowMs;
    const joined = new Uint8Array(this.#buffer.length + chunk.length);
    joined.set(this.#buffer);
    joined.set(chunk, this.#buffer.length);
    this.#buffer = joined;
    const frames: Uint8Array[] = [];
    for (let frame = this.#next(); frame; frame = this.#next()) frames.push(frame);
    return frames;
  }

  reset(): void {
    this.#discard(this.#buffer.length);
  }

  #next(): Uint8Array | null {
    while (this.#buffer.length > 0) {
      const finding = this.#rule.find(this.#buffer);
      if (finding.kind === 'begun') return null;
      if (finding.kind === 'frame') {
        const frame = this.#buffer.slice(0, finding.length);
        this.#buffer = this.#buffer.subarray(finding.length);
        return frame;
      }
      if (finding.damaged) this.#damagedFrames += 1;
      this.#discard(finding.length);
    }
    return null;
  }

  #discard(count: number): void {
    this.#buffer = this.#buffer.subarray(count);
    this.#droppedBytes += count;
  }
}
