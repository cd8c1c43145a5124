/** How long a transaction may collect work on a quick disk; a screen frame is 16.7 ms. */
const collectMs = 8;
/** So that of the time under load at most a fifth goes by waiting for the disk. */
const collectPerCommit = 4;
/** However slow the disk is, the first of a transaction waits no longer than this for the others. */
const collectMaxMs = 40;
/** A quick disk takes less even for a large transaction; there waiting would cost more than it saves. */
const slowCommitMs = 3;
/** Fewer than these are no rush: one more of them is not worth anybody's waiting. */
const rushJobs = 8;
/** Part of a commit's own time that is worth waiting for those who will share it, and its bound. */
const waitPerCommit = 0.5;
const waitMaxMs = 10;

/**
 * When the next transaction begins and how much work it takes, told from the last one. Old hard disks
 * and memory cards need 5 to 30 ms to make anything durable; with that between two small
 * transactions most of a rush would be waiting.
 */
export class CommitPace {
  #commitMs = 0;
  #jobs = 0;

  /** The disk took `commitMs` for a transaction of `jobs`. */
  committed(jobs: number, commitMs: number): void {
    this.#jobs = jobs;
    this.#commitMs = commitMs;
  }

  /** How long a transaction that has begun may take in work, in ms. */
  get collectMs(): number {
    return Math.min(Math.max(collectMs, collectPerCommit * this.#commitMs), collectMaxMs);
  }

  /**
   * Whether to begin with `waiting` jobs of which the first has waited `waitedMs`. In a rush whoever
   * was just answered asks again at once, so as many as last time are worth a part of the time they
   * would each wait for a slow disk. Outside of a rush nobody waits for anybody.
   */
  isTime(waiting: number, waitedMs: number): boolean {
    const isRush = this.#jobs >= rushJobs && this.#commitMs >= slowCommitMs;
    if (!isRush || waiting >= this.#jobs) return true;
    return waitedMs >= Math.min(waitPerCommit * this.#commitMs, waitMaxMs);
  }
}
