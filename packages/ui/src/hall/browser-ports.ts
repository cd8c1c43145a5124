import type { Clock, IdSource, Timers } from '@hall/core/basics/ports';
import { uuidV7 } from '@hall/core/basics/uuid-v7';

export const browserClock: Clock = { now: () => Date.now() };

export const browserTimers: Timers = {
  after(delayMs, action) {
    const handle = window.setTimeout(action, delayMs);
    return () => {
      window.clearTimeout(handle);
    };
  },
};

/**
 * Identifiers of commands and visits. `crypto.randomUUID` wants a secure context, which a hall's
 * plain-HTTP LAN is not; `getRandomValues` is there everywhere.
 */
export const browserIds: IdSource = uuidV7(browserClock, (count) =>
  crypto.getRandomValues(new Uint8Array(count)),
);

/** Inflates a gzipped snapshot off the main thread's back. */
export async function gunzip(bytes: Uint8Array): Promise<string> {
  const body = new Blob([new Uint8Array(bytes)]).stream();
  return new Response(body.pipeThrough(new DecompressionStream('gzip'))).text();
}
