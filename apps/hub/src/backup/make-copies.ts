import { mkdirSync, readdirSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '@hall/core/basics/result';
import type { BackupTrouble } from '@hall/core/contract/topics/backup-record';
import { copyDatabase, isDamage } from '../store/database.ts';
import { backupPassphrase, Vault } from '../store/vault.ts';
import { surplus } from './backup-plan.ts';
import { checkCopy } from './check-copy.ts';
import { copyFolder, copyName, listCopies, type CopyKind } from './copy-files.ts';
import { flush } from './flush.ts';
import { openSealedFile, sealFile } from './sealed-file.ts';

/** What is to be copied, and where to. */
export interface CopyJob {
  /** The database of the hall; it may be written meanwhile. */
  readonly database: string;
  /** A folder on the backup disk. It is never made: where it is missing, the disk is. */
  readonly folder: string;
  readonly key: Uint8Array;
  readonly nowMs: number;
  /** Whether an encrypted copy is made too. */
  readonly sealed: boolean;
}

/** Why a copy was not made; what was there before is untouched. */
export interface CopyTrouble {
  readonly code: BackupTrouble;
  /** For the log. */
  readonly report: string;
}

/** Free bytes of the disk that a folder lies on. */
export type FreeBytes = (folder: string) => number;

const unfinished = '.part';
/** Nobody writes on a file any more that was not written on for so long. */
const abandonedMs = 30 * 60_000;
/** So much stays free beside what is written. */
const spareBytes = 32 * 1024 * 1024;

/**
 * Makes a copy, reads it through, and only then gives it its name; an encrypted one is opened again and
 * checked to the last event of the ledger, so that each night rehearses what putting back will need.
 * Then the oldest go. Belongs into a process of its own: it reads and writes everything there is.
 */
export async function makeCopies(
  job: CopyJob,
  freeBytes: FreeBytes = freeBytesOf,
): Promise<Result<null, CopyTrouble>> {
  try {
    if (!isFolder(job.folder)) return trouble('no_folder', 'the folder is not there');
    removeUnfinished(job.folder, isAbandoned);
    if (freeBytes(job.folder) < neededBytes(job)) return trouble('disk_full', 'too little is free');
    const plain = makePlain(job);
    if (!plain.ok) return plain;
    const sealed = job.sealed ? await makeSealed(job, plain.value) : ok(null);
    if (!sealed.ok) return sealed;
    for (const { path } of surplus(await listCopies(job.folder), job.nowMs)) rmSync(path);
    return ok(null);
  } catch (cause) {
    const code = troubleOf(cause);
    if (code === null) throw cause;
    return trouble(code, String(cause));
  } finally {
    const own = copyName('plain', job.nowMs);
    removeUnfinished(job.folder, (path) => path.includes(own));
  }
}

function makePlain(job: CopyJob): Result<string, CopyTrouble> {
  const path = pathOf(job, 'plain');
  const part = path + unfinished;
  copyDatabase(job.database, part);
  flush(part);
  const checked = checkCopy(part, 'quick', new Vault(Buffer.from(job.key)));
  if (!checked.ok) return refusedCopy(checked.error);
  finish(part, path);
  return ok(path);
}

async function makeSealed(job: CopyJob, plain: string): Promise<Result<null, CopyTrouble>> {
  const key = Buffer.from(job.key);
  const passphrase = backupPassphrase(key);
  const path = pathOf(job, 'sealed');
  const part = path + unfinished;
  await sealFile(plain, part, passphrase);
  flush(part);
  const rehearsal = `${plain}.rehearsal${unfinished}`;
  await openSealedFile(part, rehearsal, passphrase);
  const checked = checkCopy(rehearsal, 'whole', new Vault(key));
  rmSync(rehearsal);
  if (!checked.ok) return refusedCopy(checked.error);
  finish(part, path);
  return ok(null);
}

function pathOf({ folder, nowMs }: CopyJob, kind: CopyKind): string {
  const inside = copyFolder(folder, kind);
  mkdirSync(inside, { recursive: true, mode: 0o700 });
  return join(inside, copyName(kind, nowMs));
}

/** The file has its name only when all of it is on the disk. */
function finish(part: string, path: string): void {
  renameSync(part, path);
  flush(join(path, '..'));
}

function removeUnfinished(folder: string, isLeft: (path: string) => boolean): void {
  for (const inside of [copyFolder(folder, 'plain'), copyFolder(folder, 'sealed')]) {
    if (!isFolder(inside)) continue;
    for (const name of readdirSync(inside)) {
      const path = join(inside, name);
      if (name.startsWith('hall-') && name.includes(unfinished) && isLeft(path)) rmSync(path);
    }
  }
}

/** By the machine's clock, as the file's own time is. */
function isAbandoned(path: string): boolean {
  const writtenMs = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
  return writtenMs < Date.now() - abandonedMs;
}

/** A plain copy; for an encrypted one that file too, and what it is unpacked to. */
function neededBytes({ database, sealed }: CopyJob): number {
  const log = statSync(`${database}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  return (statSync(database).size + log) * (sealed ? 3 : 1) + spareBytes;
}

function freeBytesOf(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function trouble(code: BackupTrouble, report: string): Result<never, CopyTrouble> {
  return err({ code, report });
}

/** A database of a newer version cannot come out of copying our own. */
function refusedCopy(failure: { code: string; report: string }): Result<never, CopyTrouble> {
  return trouble(failure.code === 'wrong_key' ? 'wrong_key' : 'damaged', failure.report);
}

const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL']);
const closedCodes = new Set([
  ...['EROFS', 'EACCES', 'EPERM', 'EIO', 'ENODEV', 'ENXIO', 'ENOENT', 'ENOTDIR', 'EEXIST'],
]);

/** What the disk or SQLite threw, as far as it is about the disk; null for a bug. */
export function troubleOf(cause: unknown): BackupTrouble | null {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (fullCodes.has(code)) return 'disk_full';
  if (closedCodes.has(code) || /^SQLITE_(IOERR|CANTOPEN|READONLY)/.test(code))
    return 'not_writable';
  return isDamage(cause) ? 'damaged' : null;
}
