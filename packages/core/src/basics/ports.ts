/** Where the time comes from. Milliseconds since 1970 UTC; every rule takes it, none reads it. */
export interface Clock {
  now(): number;
}

/** Where identifiers come from: UUIDv7 text, ascending in time. */
export interface IdSource {
  next(): string;
}

/** Cancels a pending timer; calling it twice does nothing. */
export type CancelTimer = () => void;

/** Timers as a port, so that a test drives a whole day in milliseconds. */
export interface Timers {
  after(delayMs: number, action: () => void): CancelTimer;
}
