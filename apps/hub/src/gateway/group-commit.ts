import type { Database, Statement } from '../store/database.ts';
import { settleTables, undoTables } from '../store/remembering.ts';
import { CommitPace } from './commit-pace.ts';

/** A unit of work of its own inside a shared transaction. */
export interface Job {
  /** Runs inside its savepoint. False undoes everything it did, and nothing else. */
  run(): boolean;
  /** The work threw and was undone; the others go on. */
  threw(cause: unknown): void;
  /** The shared transaction is on the disk (or, for an undone job, will not be). */
  settled(): void;
  /** The shared transaction itself failed; nothing of this job happened. */
  lost(cause: unknown): void;
}

/**
 * Group commit: jobs that arrive together run as savepoints of one IMMEDIATE transaction and share
 * one fsync. Nobody is told anything before the commit.
 */
export class GroupCommit {
  readonly #db: Database;
  readonly #begin: Statement;
  readonly #commit: Statement;
  readonly #rollback: Statement;
  readonly #savepoint: Statement;
  readonly #release: Statement;
  readonly #undo: Statement;
  readonly #afterCommit: () => void;
  readonly #queueMax: number;
  readonly #jobsPerCommitMax: number;
  readonly #waiting: Job[] = [];
  readonly #pace = new CommitPace();
  #scheduled = false;
  #closed = false;

  constructor(options: {
    readonly db: Database;
    readonly queueMax: number;
    /** More jobs wait for the next transaction, so that the first ones get their answers. */
    readonly jobsPerCommitMax: number;
    /** Called once per transaction, after its jobs were settled. */
    readonly afterCommit: () => void;
  }) {
    const { db } = options;
    this.#db = db;
    this.#begin = db.prepare('BEGIN IMMEDIATE');
    this.#commit = db.prepare('COMMIT');
    this.#rollback = db.prepare('ROLLBACK');
    this.#savepoint = db.prepare('SAVEPOINT job');
    this.#release = db.prepare('RELEASE job');
    this.#undo = db.prepare('ROLLBACK TO job');
    this.#afterCommit = options.afterCommit;
    this.#queueMax = options.queueMax;
    this.#jobsPerCommitMax = options.jobsPerCommitMax;
  }

  /** Takes a job for the next transaction; false when too many wait already. */
  submit(job: Job): boolean {
    if (this.#closed || this.#waiting.length >= this.#queueMax) {
      return false;
    }
    this.#waiting.push(job);
    this.#schedule();
    return true;
  }

  /** Runs what waits and takes nothing more. */
  close(): void {
    this.#closed = true;
    while (this.#waiting.length > 0) {
      this.#flush();
    }
  }

  #schedule(): void {
    if (!this.#scheduled) {
      this.#scheduled = true;
      this.#flushInTime(performance.now(), 0);
    }
  }

  /** After a poll phase, so that what the sockets brought in by then shares the commit. */
  #flushInTime(sinceMs: number, waitedBefore: number): void {
    setImmediate(() => {
      const waiting = this.#waiting.length;
      const waitedMs = performance.now() - sinceMs;
      const isTime = this.#pace.isTime(waiting, waitedMs, waiting - waitedBefore);
      if (!isTime && !this.#closed) {
        this.#flushInTime(sinceMs, waiting);
        return;
      }
      this.#scheduled = false;
      // Who closed it has run what waited.
      if (!this.#closed) this.#flush();
    });
  }

  #flush(): void {
    const taken: Job[] = [];
    try {
      this.#begin.run();
      this.#collect(taken);
      const collectedMs = performance.now();
      this.#commit.run();
      this.#pace.committed(taken.length, performance.now() - collectedMs);
    } catch (cause) {
      this.#abandon(taken, cause);
      return;
    } finally {
      if (this.#waiting.length > 0) {
        this.#schedule();
      }
    }
    settleTables(this.#db);
    for (const job of taken) {
      job.settled();
    }
    this.#afterCommit();
  }

  #collect(taken: Job[]): void {
    const startedMs = performance.now();
    while (taken.length < this.#jobsPerCommitMax) {
      if (taken.length > 0 && performance.now() - startedMs > this.#pace.collectMs) {
        return;
      }
      // Out of the queue before it runs: whatever becomes of it, it never runs twice.
      const job = this.#waiting.shift();
      if (job === undefined) {
        return;
      }
      taken.push(job);
      this.#runOne(job);
    }
  }

  #runOne(job: Job): void {
    this.#savepoint.run();
    let keep = false;
    try {
      keep = job.run();
    } catch (cause) {
      job.threw(cause);
    }
    if (!keep) {
      this.#undo.run();
      undoTables(this.#db);
    }
    this.#release.run();
  }

  #abandon(taken: readonly Job[], cause: unknown): void {
    // What had been taken is gone from the queue; when not even BEGIN worked, the whole queue is lost.
    const lost = taken.length > 0 ? taken : this.#waiting.splice(0);
    try {
      this.#rollback.run();
    } catch {
      // SQLite had already rolled back by itself; there is nothing left to undo.
    }
    undoTables(this.#db);
    for (const job of lost) {
      job.lost(cause);
    }
  }
}
