import type { Clock } from '@hall/core/basics/ports';

/** How many messages a socket may send. */
export interface RateLimit {
  readonly perSecond: number;
  readonly burst: number;
}

/** A token bucket for one socket. */
export class RateBucket {
  readonly #limit: RateLimit;
  readonly #clock: Clock;
  #tokens: number;
  #filledMs: number;

  constructor(limit: RateLimit, clock: Clock) {
    this.#limit = limit;
    this.#clock = clock;
    this.#tokens = limit.burst;
    this.#filledMs = clock.now();
  }

  /** Takes one; false when there is none left. */
  take(): boolean {
    const nowMs = this.#clock.now();
    const passedMs = Math.max(0, nowMs - this.#filledMs);
    this.#filledMs = nowMs;
    this.#tokens = Math.min(
      this.#limit.burst,
      this.#tokens + (passedMs * this.#limit.perSecond) / 1_000,
    );
    if (this.#tokens < 1) {
      return false;
    }
    this.#tokens -= 1;
    return true;
  }
}
