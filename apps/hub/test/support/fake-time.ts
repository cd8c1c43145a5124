import type { Clock, Timers } from '@hall/core/basics/ports';

/** A clock and timers that a test moves by hand. */
export class FakeTime implements Clock, Timers {
  #nowMs: number;
  #pending: { readonly atMs: number; readonly action: () => void }[] = [];

  constructor(nowMs: number) {
    this.#nowMs = nowMs;
  }

  now(): number {
    return this.#nowMs;
  }

  after(delayMs: number, action: () => void): () => void {
    const entry = { atMs: this.#nowMs + delayMs, action };
    this.#pending.push(entry);
    return () => {
      this.#pending = this.#pending.filter((other) => other !== entry);
    };
  }

  /** Sets the clock back, as a person or a time server does; timers go on. */
  setBack(byMs: number): void {
    this.#nowMs -= byMs;
    this.#pending = this.#pending.map((entry) => ({ ...entry, atMs: entry.atMs - byMs }));
  }

  /** Moves on and runs what comes due, in order. */
  advance(byMs: number): void {
    const untilMs = this.#nowMs + byMs;
    for (;;) {
      const next = this.#pending
        .filter(({ atMs }) => atMs <= untilMs)
        .sort((a, b) => a.atMs - b.atMs)[0];
      if (next === undefined) {
        break;
      }
      this.#pending = this.#pending.filter((other) => other !== next);
      this.#nowMs = Math.max(this.#nowMs, next.atMs);
      next.action();
    }
    this.#nowMs = untilMs;
  }
}
