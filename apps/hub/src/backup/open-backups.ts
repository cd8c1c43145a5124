import { err, ok } from '@hall/core/basics/result';
import type { Handlers } from '../commands/handler.ts';
import type { Preparations } from '../gateway/dispatcher.ts';
import type { HubOptions } from '../hub-options.ts';
import type { Storage } from '../store/storage.ts';
import { systemTimers } from '../system-ports.ts';
import { readBackupFolder } from './backup-folder.ts';
import { BackupKeeper } from './backup-keeper.ts';
import { copyInProcess } from './copy-process.ts';

/** Keeps copies of this hub's data where its settings say. */
export function openBackups(
  storage: Pick<Storage, 'path' | 'key'>,
  options: Pick<HubOptions, 'config' | 'clock' | 'timers' | 'logger'>,
  reportBug: (cause: unknown) => void,
): BackupKeeper {
  return new BackupKeeper({
    ...options,
    folder: options.config.backupDir,
    database: storage.path,
    key: new Uint8Array(storage.key),
    reportBug,
    read: readBackupFolder,
    // What another process writes takes the machine's time, also where the hub's goes faster.
    copy: (job) => copyInProcess(job, systemTimers),
  });
}

/** The copy is begun before the transaction, because nothing of the hall changes by it. */
export function backupPreparations(backups: Pick<BackupKeeper, 'now'>): Preparations {
  return {
    'backup.now': (input) => {
      const begun = backups.now();
      return Promise.resolve(begun.ok ? ok(input) : err(begun.error));
    },
  };
}

/** What there is to say is in the record of the copies. */
export const backupHandlers: Pick<Handlers, 'backup.now'> = { 'backup.now': () => ok({}) };
