import type { Clock, Timers } from '@hall/core/basics/ports';

/** A clock that moves when a test says so, and the timers that follow it. */
export class ManualTime implements Clock, Timers {
  #nowMs: number;
  #pending: { readonly atMs: number; readonly action: () => void }[] = [];

  constructor(nowMs: number) {
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

  /** Lets time pass; whatever falls due happens in its order. */
  pass(ms: number): void {
    const untilMs = this.#nowMs + ms;
    for (let due = this.#nextBefore(untilMs); due !== undefined; due = this.#nextBefore(untilMs)) {
      this.#pending = this.#pending.filter((other) => other !== due);
      this.#nowMs = Math.max(this.#nowMs, due.atMs);
      due.action();
    }
    this.#nowMs = untilMs;
  }

  #nextBefore(untilMs: number): { readonly atMs: number; readonly action: () => void } | undefined {
    return this.#pending
      .filter(({ atMs }) => atMs <= untilMs)
      .sort((a, b) => a.atMs - b.atMs)
      .at(0);
  }
}
