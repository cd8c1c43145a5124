import type { CancelTimer, Clock, Timers } from '@hall/core/basics/ports';
import { err, ok, type Result } from '@hall/core/basics/result';
import type { HallError } from '@hall/core/contract/errors';
import type { BackupRecord, BackupTrouble } from '@hall/core/contract/topics/backup-record';
import type { HubLogger } from '../observability/logger.ts';
import type { BackupFolder, readBackupFolder } from './backup-folder.ts';
import { copiesDue } from './backup-plan.ts';
import type { CopyFile, CopyKind } from './copy-files.ts';
import type { CopyReply } from './copy-protocol.ts';
import type { RunningCopy } from './copy-process.ts';
import type { CopyJob } from './make-copies.ts';

/** The copies of the data as the manager's topic sees them. */
export interface BackupView {
  record(): BackupRecord;
}

export interface BackupKeeperParts {
  /** Null where nobody has said where copies go. */
  readonly folder: string | null;
  readonly database: string;
  readonly key: Uint8Array;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: HubLogger;
  readonly reportBug: (cause: unknown) => void;
  readonly read: typeof readBackupFolder;
  /** Makes the copies; a process of its own wherever there is a hall. */
  readonly copy: (job: CopyJob) => RunningCopy;
}

/** Screens come back first. */
const firstLookMs = 15_000;
const lookMs = 60_000;
/** A disk that was full or away is asked again so much later. */
const retryMs = 5 * 60_000;
const endsWithinMs = 1_000;

type Trouble = NonNullable<BackupRecord['trouble']>;

/**
 * Has copies of the data made, every hour and every night (K-16), and knows how they are. What a copy
 * is worth is decided where it is made; here is only when, and what the manager is told.
 */
export class BackupKeeper implements BackupView {
  readonly #parts: BackupKeeperParts;
  #found: BackupFolder = { copies: [], isOwnDisk: null };
  #reads = 0;
  #running: RunningCopy | null = null;
  #trouble: Trouble | null = null;
  #retryAtMs = -Infinity;
  #cancelLook: CancelTimer = () => undefined;
  #closed = false;

  constructor(parts: BackupKeeperParts) {
    this.#parts = parts;
  }

  record(): BackupRecord {
    const of = (kind: CopyKind): CopyFile[] =>
      this.#found.copies.filter((copy) => copy.kind === kind);
    const newest = ([copy]: readonly CopyFile[]): BackupRecord['newest'] =>
      copy === undefined ? null : { atMs: copy.atMs, bytes: copy.bytes };
    const [plain, sealed] = [of('plain'), of('sealed')];
    return {
      kind: 'backup',
      id: 'backup',
      folder: this.#parts.folder,
      isRunning: this.#running !== null,
      isOwnDisk: this.#found.isOwnDisk,
      newest: newest(plain),
      copies: plain.length,
      newestSealed: newest(sealed),
      sealedCopies: sealed.length,
      trouble: this.#trouble,
    };
  }

  start(): void {
    const { folder } = this.#parts;
    if (folder === null) return;
    void this.#readFolder(folder);
    this.#lookAfter(folder, firstLookMs);
  }

  /** Begins both kinds at once; somebody is about to carry the disk away, or wants to see it work. */
  now(): Result<null, HallError> {
    const { folder } = this.#parts;
    if (folder === null) return err({ code: 'not_found' });
    if (this.#running !== null) return err({ code: 'busy' });
    this.#begin(folder, true);
    return ok(null);
  }

  /** Ends what is being made. A process that hangs with its disk is left to it: the hub stops. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#cancelLook();
    const running = this.#running;
    if (running === null) return;
    running.stop();
    await new Promise<void>((resolve) => {
      const cancel = this.#parts.timers.after(endsWithinMs, resolve);
      void running.ended.then(() => {
        cancel();
        resolve();
      });
    });
  }

  /** A disk that hangs is not asked twice: the next look is planned when this one is over. */
  #lookAfter(folder: string, delayMs: number): void {
    this.#cancelLook = this.#parts.timers.after(delayMs, () => {
      void this.#look(folder)
        .catch(this.#parts.reportBug)
        .finally(() => {
          if (!this.#closed) this.#lookAfter(folder, lookMs);
        });
    });
  }

  async #look(folder: string): Promise<void> {
    // What a person deleted or put there, and a disk that was pulled out or plugged in.
    await this.#readFolder(folder);
    if (this.#running !== null || this.#closed) return;
    const nowMs = this.#parts.clock.now();
    const due = copiesDue(this.#found.copies, nowMs);
    // The disk is back, and with it the copies of this hour.
    if (due.length === 0 && this.#trouble?.code === 'no_folder') this.#trouble = null;
    const mayTry = nowMs >= this.#retryAtMs || nowMs < this.#retryAtMs - retryMs;
    if (due.length > 0 && mayTry) this.#begin(folder, due.includes('sealed'));
  }

  #begin(folder: string, sealed: boolean): void {
    const { database, key, clock, copy, reportBug } = this.#parts;
    const running = copy({ database, folder, key, nowMs: clock.now(), sealed });
    this.#running = running;
    void running.ended
      .then(async (reply) => {
        await this.#readFolder(folder);
        this.#running = null;
        if (!this.#closed) this.#take(reply);
      })
      .catch(reportBug);
  }

  #take(reply: CopyReply | 'lost'): void {
    const { clock, logger } = this.#parts;
    if (reply !== 'lost' && reply.kind === 'done') {
      this.#trouble = null;
      logger.info({ copies: this.#found.copies.length }, 'a copy of the data was made');
      return;
    }
    const code: BackupTrouble = reply === 'lost' || reply.kind === 'bug' ? 'no_answer' : reply.code;
    const report = reply === 'lost' ? 'it ended without a word' : reply.report;
    logger.error({ code, report }, 'no copy of the data could be made');
    const nowMs = clock.now();
    this.#retryAtMs = nowMs + retryMs;
    this.#trouble = { code, sinceMs: this.#trouble?.sinceMs ?? nowMs };
  }

  /** Of readings that overlap on a slow disk the one begun last counts: an older one knows less. */
  async #readFolder(folder: string): Promise<void> {
    const read = (this.#reads += 1);
    const found = await this.#parts.read(folder, this.#parts.database);
    if (read === this.#reads) this.#found = found;
  }
}
