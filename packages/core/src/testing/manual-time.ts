import type { Clock, Timers } from '../basics/ports.ts';

interface Timer {
  readonly atMs: number;
  readonly action: () => void;
}

/** A clock that moves only when a test moves it, and the timers that follow it. */
export class ManualTime implements Clock, Timers {
  #nowMs: number;
  #pending: Timer[] = [];

  constructor(nowMs = 0) {
    this.#nowMs = nowMs;
  }

  now(): number {
    return this.#nowMs;
  }

  after(delayMs: number, action: () => void): () => void {
    const timer = { atMs: this.#nowMs + delayMs, action };
    this.#pending.push(timer);
    return () => {
      this.#pending = this.#pending.filter((other) => other !== timer);
    };
  }

  /** Sets the clock back, as a person or a time server does; timers go on. */
  setBack(byMs: number): void {
    this.#nowMs -= byMs;
    this.#pending = this.#pending.map((timer) => ({ ...timer, atMs: timer.atMs - byMs }));
  }

  /** Lets so much time pass; whatever falls due happens in its order. */
  advance(byMs: number): void {
    const untilMs = this.#nowMs + byMs;
    while (this.runNext(untilMs));
    this.#nowMs = untilMs;
  }

  /** Goes on to the next timer that falls due until then, and runs it; false when there is none. */
  runNext(untilMs: number): boolean {
    // Sorting keeps the order of those that fall due together.
    const [next] = this.#pending
      .filter(({ atMs }) => atMs <= untilMs)
      .sort((a, b) => a.atMs - b.atMs);
    if (next === undefined) return false;
    this.#pending = this.#pending.filter((other) => other !== next);
    this.#nowMs = Math.max(this.#nowMs, next.atMs);
    next.action();
    return true;
  }
}
