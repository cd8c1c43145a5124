/** Work done on arrivals before everybody else gets a turn; what follows from it costs thrice that. */
const sliceMs = 2;
/** More at once than any hall has screens; the rest try again with their own back-off. */
const waitingMax = 4_000;

/**
 * Where those who come to the hub wait for their turn. A handshake costs about a millisecond and an
 * answered hello a quarter of one; a whole hall that comes back at once would hold up every command
 * for half a second. So a few milliseconds' worth is done in each turn of the event loop.
 */
export class Arrivals {
  readonly #waiting: (() => void)[] = [];
  readonly #failed: (cause: unknown) => void;
  #scheduled = false;

  /** `failed` is told of work that threw; those behind it have done nothing wrong. */
  constructor(failed: (cause: unknown) => void) {
    this.#failed = failed;
  }

  /** Does the work in its turn, in the order of asking; false when too many wait already. */
  take(work: () => void): boolean {
    if (this.#waiting.length >= waitingMax) {
      return false;
    }
    this.#waiting.push(work);
    this.#schedule();
    return true;
  }

  #schedule(): void {
    if (!this.#scheduled) {
      this.#scheduled = true;
      setImmediate(() => {
        this.#scheduled = false;
        this.#slice();
      });
    }
  }

  #slice(): void {
    const startedMs = performance.now();
    while (this.#waiting.length > 0 && performance.now() - startedMs < sliceMs) {
      const work = this.#waiting.shift();
      try {
        work?.();
      } catch (cause) {
        this.#failed(cause);
      }
    }
    if (this.#waiting.length > 0) this.#schedule();
  }
}
