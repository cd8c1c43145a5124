import type { Counters } from '../../gateway/counters.ts';
import type { HubOptions } from '../../hub-options.ts';
import { headFilePath } from '../../ledger/head-file.ts';
import { systemTimers } from '../../system-ports.ts';
import { ledgerIndexPath, searchPath, type Storage } from '../storage.ts';
import { ReaderProcess } from './reader-process.ts';

/** The process that long reads run in, on the files of this hub. */
export function openReader(
  storage: Pick<Storage, 'path' | 'key'>,
  { config, logger }: Pick<HubOptions, 'config' | 'logger'>,
  counters: Counters,
): ReaderProcess {
  return new ReaderProcess({
    files: {
      path: storage.path,
      key: new Uint8Array(storage.key),
      headFile: headFilePath(config.keyFile),
      searchFile: searchPath(config.dataDir),
      ledgerIndexFile: ledgerIndexPath(config.dataDir),
    },
    // What another process computes takes the machine's time, also where the hub's goes faster.
    timers: systemTimers,
    reportBug: (text) => {
      counters.add('internal');
      logger.error({ text }, 'reader bug');
    },
  });
}
