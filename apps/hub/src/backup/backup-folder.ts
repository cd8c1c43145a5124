import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { listCopies, type CopyFile } from './copy-files.ts';

/** What lies where the copies go. */
export interface BackupFolder {
  /** Newest first. */
  readonly copies: readonly CopyFile[];
  /** Whether it outlives the disk of the data; null where one of the two is not there. */
  readonly isOwnDisk: boolean | null;
}

/** Never rejects: what cannot be read is not there. Not done on the event loop, the disk may be slow. */
export async function readBackupFolder(folder: string, database: string): Promise<BackupFolder> {
  const [theirs, ours, copies] = await Promise.all([
    diskOf(folder),
    diskOf(dirname(database)),
    listCopies(folder),
  ]);
  return { copies, isOwnDisk: theirs === null || ours === null ? null : theirs !== ours };
}

async function diskOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).dev;
  } catch {
    return null;
  }
}
