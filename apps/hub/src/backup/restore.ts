import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { err, ok, type Result } from '@hall/core/basics/result';
import { isInUse } from '../store/database.ts';
import { loadKeyFile } from '../store/key-file.ts';
import { databasePath, ledgerIndexPath, searchPath } from '../store/storage.ts';
import { backupPassphrase, Vault } from '../store/vault.ts';
import { checkCopy } from './check-copy.ts';
import { parseCopyName } from './copy-files.ts';
import { flush } from './flush.ts';
import { troubleOf } from './make-copies.ts';
import { restoredNotePath, type RestoredNote } from './restored-note.ts';
import { openSealedFile } from './sealed-file.ts';

/** A copy, and the hall it is to become. */
export interface RestoreJob {
  readonly dataDir: string;
  readonly keyFile: string;
  /** A copy by its name, plain or encrypted. */
  readonly copy: string;
  readonly nowMs: number;
}

/** Why nothing was put back; the data of the hall are as they were. */
export interface RestoreFailure {
  readonly code:
    | 'no_copy'
    /** An encrypted copy that this key does not open, or of which bytes were changed. */
    | 'not_opened'
    | 'key_missing'
    | 'key_unreadable'
    | 'damaged'
    | 'wrong_key'
    | 'newer_database'
    /** A hub works on the data. */
    | 'in_use'
    /** Of the disk with the data. */
    | 'disk_full'
    | 'not_writable';
  readonly report: string;
}

/** What a copy holds, or what was put back. */
export interface Restored {
  readonly copyAtMs: number;
  readonly lastSeq: number;
}

/**
 * Does all that putting back does, but for the last step: opens the copy with the hall's key, looks
 * through every page, every reference and the whole ledger, and throws it away again (K-16).
 */
export async function rehearse(job: RestoreJob): Promise<Result<Restored, RestoreFailure>> {
  return withoutDraft(job, () => openCopy(job));
}

/**
 * Makes a copy the hall's data. What was there goes into a folder of its own and is never deleted; the
 * hub writes into the ledger, at its next start, what happened. Only while no hub runs.
 */
export async function restore(job: RestoreJob): Promise<Result<Restored, RestoreFailure>> {
  return withoutDraft(job, async () => {
    const database = databasePath(job.dataDir);
    const isBusy = existsSync(database) && isInUse(database);
    if (isBusy) return refused('in_use', 'a hub works on the data');
    const opened = await openCopy(job);
    if (opened.ok) putInPlace(job, opened.value, database);
    return opened;
  });
}

/** Does it, leaves no draft behind, and tells what the disk said. */
async function withoutDraft(
  job: RestoreJob,
  work: () => Promise<Result<Restored, RestoreFailure>>,
): Promise<Result<Restored, RestoreFailure>> {
  try {
    return await work();
  } catch (cause) {
    const code = diskTrouble(cause);
    if (code === null) throw cause;
    return refused(code, String(cause));
  } finally {
    rmSync(draftPath(job), { force: true });
  }
}

/** All of it is on the disk before it takes its place. */
function putInPlace(job: RestoreJob, { copyAtMs, lastSeq }: Restored, database: string): void {
  flush(draftPath(job));
  setAside(job, database);
  const note: RestoredNote = { copyAtMs, restoredAtMs: job.nowMs, copySeq: lastSeq };
  writeFileSync(restoredNotePath(job.dataDir), JSON.stringify(note), { mode: 0o600, flush: true });
  renameSync(draftPath(job), database);
  flush(job.dataDir);
}

function diskTrouble(cause: unknown): 'disk_full' | 'not_writable' | null {
  const code = troubleOf(cause);
  return code === 'disk_full' || code === 'not_writable' ? code : null;
}

/** Lays the copy beside the data and looks through it. */
async function openCopy(job: RestoreJob): Promise<Result<Restored, RestoreFailure>> {
  const named = parseCopyName(basename(job.copy));
  if (named === null || !existsSync(job.copy)) return refused('no_copy', basename(job.copy));
  const key = loadKeyFile({ path: job.keyFile, mayCreate: false });
  if (!key.ok) return refused(key.error.code, 'the key file');
  const draft = draftPath(job);
  if (named.kind === 'plain') {
    copyFileSync(job.copy, draft);
  } else {
    try {
      await openSealedFile(job.copy, draft, backupPassphrase(key.value));
    } catch (cause) {
      if (diskTrouble(cause) !== null) throw cause;
      return refused('not_opened', cause instanceof Error ? cause.message : 'unknown');
    }
  }
  const checked = checkCopy(draft, 'whole', new Vault(key.value));
  return checked.ok ? ok({ copyAtMs: named.atMs, lastSeq: checked.value.lastSeq }) : checked;
}

/**
 * The database keeps its place until the copy takes it in one step, so that no moment has none. Its log
 * must not stay: it would be taken for the copy's.
 */
function setAside({ dataDir, nowMs }: RestoreJob, database: string): void {
  for (const index of [searchPath(dataDir), ledgerIndexPath(dataDir)]) {
    for (const end of ['', '-wal', '-shm']) rmSync(index + end, { force: true });
  }
  if (!existsSync(database)) return;
  const aside = join(dataDir, `replaced-${nowMs}`);
  mkdirSync(aside, { mode: 0o700 });
  linkSync(database, join(aside, basename(database)));
  for (const end of ['-wal', '-shm']) {
    const path = database + end;
    if (statSync(path, { throwIfNoEntry: false }) === undefined) continue;
    renameSync(path, join(aside, basename(path)));
  }
}

/** On the disk of the data, where it will stay; a copy may lie on a stick. */
function draftPath({ dataDir }: RestoreJob): string {
  return join(dataDir, 'hall.sqlite.restoring');
}

function refused(code: RestoreFailure['code'], report: string): Result<never, RestoreFailure> {
  return err({ code, report });
}
