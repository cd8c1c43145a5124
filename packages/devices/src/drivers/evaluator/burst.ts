import type { CancelTimer, Timers } from '@hall/core/basics/ports';

/**
 * Bytes that came together, cut out of a stream by the silence round them. Evaluator keys mostly
 * send one or two bytes without mark or check; that nobody presses in the middle of noise is all
 * there is to tell a key from noise.
 */
export interface BurstFramer {
  push(chunk: Uint8Array): void;
  /** Ends the waiting for silence; what has begun is forgotten. */
  stop(): void;
  /** Bytes of bursts that were too long to be a key. */
  readonly droppedBytes: number;
}

/** Silence that ends a burst: USB adapters tear one key apart by up to 16 ms. */
export const burstSilenceMs = 60;
const maxBurst = 32;

/** One per connection. */
export function burstFramer(onBurst: (bytes: Uint8Array) => void, timers: Timers): BurstFramer {
  let bytes: number[] = [];
  let isTooLong = false;
  let droppedBytes = 0;
  let cancel: CancelTimer = () => undefined;

  const finish = (): void => {
    const burst = Uint8Array.from(bytes);
    const wasTooLong = isTooLong;
    bytes = [];
    isTooLong = false;
    if (wasTooLong) droppedBytes += burst.length;
    else onBurst(burst);
  };
  return {
    push: (chunk) => {
      if (chunk.length === 0) return;
      for (const byte of chunk) {
        if (bytes.length < maxBurst) bytes.push(byte);
        else {
          isTooLong = true;
          droppedBytes += 1;
        }
      }
      cancel();
      cancel = timers.after(burstSilenceMs, finish);
    },
    stop: () => {
      cancel();
      bytes = [];
    },
    get droppedBytes() {
      return droppedBytes;
    },
  };
}
