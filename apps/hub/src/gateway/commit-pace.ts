/** How long a transaction may collect work on a quick disk; a screen frame is 16.7 ms. */
const collectMs = 8;
/** So that of the time under load at most a fifth goes by waiting for the disk. */
const collectPerCommit = 4;
/** However slow the disk is, the first of a transaction waits no longer than this for the others. */
const collectMaxMs = 40;
/** A quick disk takes less even for a large transaction; there waiting would cost more than it saves. */
const slowCommitMs = 3;
/** How long work that is arriving anyway is taken in before a quick disk gets it. */
const arrivingMaxMs = 2;
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
   * Whether to begin with `waiting` jobs of which the first has waited `waitedMs` and `arrived` came in
   * the last turn of the event loop. In a rush whoever was just answered asks again at once. While they
   * do, they are taken in, which costs nobody anything: their messages are read either now or after the
   * commit. As many as last time are also worth a part of the time they would each wait for a slow disk.
   * Outside of a rush nobody waits for anybody.
   */
  isTime(waiting: number, waitedMs: number, arrived: number): boolean {
    if (this.#jobs < rushJobs) return true;
    if (this.#commitMs < slowCommitMs) return arrived === 0 || waitedMs >= arrivingMaxMs;
    return waiting >= this.#jobs || waitedMs >= Math.min(waitPerCommit * this.#commitMs, waitMaxMs);
  }
}
