/** About 16 MB of log when commands come one by one; a rush writes less for each. */
const eventsPerCheckpoint = 400;

/**
 * When the write-ahead log is copied into the file. A page that changes with every command is copied
 * once and not at every commit, and no command waits for the copying: on a memory card it takes
 * seconds.
 */
export class Checkpoints {
  readonly #copy: () => Promise<void>;
  #events = 0;
  #isCopying = false;

  /** `copy` never rejects. */
  constructor(copy: () => Promise<void>) {
    this.#copy = copy;
  }

  /** So many events are on the disk. */
  committed(events: number): void {
    this.#events += events;
    if (this.#isCopying || this.#events < eventsPerCheckpoint) return;
    this.#events = 0;
    this.#isCopying = true;
    void this.#copy().then(() => {
      this.#isCopying = false;
    });
  }
}
