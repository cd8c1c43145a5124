import type { CancelTimer, Timers } from '@hall/core/basics/ports';
import { passesPerEvent } from '@hall/core/contract/commands/gate-commands';
import type { Answer } from '@hall/core/contract/wire';
import type { LanePass } from '@hall/core/domain/gate/hall-count';

/** So long passes are gathered: 2,500 people in an hour are not 2,500 events, and a kill loses a second. */
const gatherMs = 1_000;
/** After the ledger would not take them. */
const againMs = 2_000;
/** Held back while the ledger takes nothing; above it the oldest are given up. */
const mostHeld = 50_000;

/** Gathers who passed the lanes and has it written down. Nobody is counted twice, whatever fails. */
export class PassCounter {
  readonly #timers: Timers;
  readonly #write: (passes: LanePass[]) => Promise<Answer>;
  #waiting: LanePass[] = [];
  #writing: readonly LanePass[] = [];
  #work: Promise<boolean> | null = null;
  #cancel: CancelTimer | null = null;
  #isClosed = false;

  constructor(parts: {
    readonly timers: Timers;
    readonly write: (passes: LanePass[]) => Promise<Answer>;
  }) {
    this.#timers = parts.timers;
    this.#write = parts.write;
  }

  /** Who passed and is not in the ledger yet, in the order of passing. */
  get unwritten(): readonly LanePass[] {
    return [...this.#writing, ...this.#waiting];
  }

  add(pass: LanePass): void {
    if (this.#isClosed) return;
    this.#waiting.push(pass);
    if (this.#waiting.length > mostHeld) this.#waiting.shift();
    if (this.#waiting.length >= passesPerEvent && this.#work === null) void this.flush();
    else this.#plan(gatherMs);
  }

  /** What was being written is in the ledger; called before anybody reads the count of it. */
  written(): void {
    this.#writing = [];
  }

  /** Has everything written down that was gathered until now. */
  async flush(): Promise<void> {
    if (this.#work !== null) await this.#work;
    while (this.#waiting.length > 0 && (await this.#next()));
  }

  /** Writes the rest and takes nothing more. */
  async close(): Promise<void> {
    await this.flush();
    this.#isClosed = true;
    this.#cancel?.();
  }

  async #next(): Promise<boolean> {
    if (this.#work !== null) {
      await this.#work;
      return true;
    }
    this.#cancel?.();
    this.#cancel = null;
    const passes = this.#waiting.splice(0, passesPerEvent);
    this.#writing = passes;
    const work = this.#write([...passes]).then(({ ok }) => {
      if (!ok) this.#waiting.unshift(...passes);
      this.#writing = [];
      this.#work = null;
      return ok;
    });
    this.#work = work;
    const isWritten = await work;
    if (!isWritten) this.#plan(againMs);
    return isWritten;
  }

  #plan(afterMs: number): void {
    if (this.#isClosed || this.#cancel !== null || this.#work !== null) return;
    this.#cancel = this.#timers.after(afterMs, () => {
      this.#cancel = null;
      void this.flush();
    });
  }
}
