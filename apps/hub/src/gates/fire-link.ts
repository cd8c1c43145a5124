import type { CancelTimer, Timers } from '@hall/core/basics/ports';
import type { Answer } from '@hall/core/contract/wire';

const againMs = 1_000;

/**
 * A fire contact puts the danger over every screen. The lanes are open by then, whatever becomes of it;
 * a ledger that does not take it is asked until it does.
 */
export class FireLink {
  readonly #timers: Timers;
  readonly #raise: (device: string) => Promise<Answer>;
  #isRaising = false;
  #isClosed = false;
  #cancel: CancelTimer | null = null;

  constructor(parts: {
    readonly timers: Timers;
    readonly raise: (device: string) => Promise<Answer>;
  }) {
    this.#timers = parts.timers;
    this.#raise = parts.raise;
  }

  /** A contact was closed; `device` is told to the ledger. */
  on(device: string): void {
    if (this.#isRaising || this.#isClosed) return;
    this.#isRaising = true;
    void this.#raise(device).then((answer) => {
      this.#isRaising = false;
      if (answer.ok || this.#isClosed) return;
      this.#cancel = this.#timers.after(againMs, () => {
        this.on(device);
      });
    });
  }

  close(): void {
    this.#isClosed = true;
    this.#cancel?.();
  }
}
