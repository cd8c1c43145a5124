import type { Clock, IdSource, Timers } from '@hall/core/basics/ports';

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
 * UUIDv4 identifiers. `crypto.randomUUID` wants a secure context, which a hall's plain-HTTP LAN is
 * not; `getRandomValues` is there everywhere.
 */
export const browserIds: IdSource = {
  next() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      hex.slice(12, 16),
      hex.slice(16, 20),
      hex.slice(20),
    ].join('-');
  },
};

/** Inflates a gzipped snapshot off the main thread's back. */
export async function gunzip(bytes: Uint8Array): Promise<string> {
  const body = new Blob([new Uint8Array(bytes)]).stream();
  return new Response(body.pipeThrough(new DecompressionStream('gzip'))).text();
}
