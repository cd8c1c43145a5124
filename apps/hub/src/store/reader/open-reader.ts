import type { Counters } from '../../gateway/counters.ts';
import type { HubOptions } from '../../hub-options.ts';
import { headFilePath } from '../../ledger/head-file.ts';
import { searchPath, type Storage } from '../storage.ts';
import { ReaderThread } from './reader-thread.ts';

/** Starts the thread that long reads run in, on the files of this hub. */
export function openReader(
  storage: Pick<Storage, 'path' | 'key'>,
  { config, timers, logger }: Pick<HubOptions, 'config' | 'timers' | 'logger'>,
  counters: Counters,
): ReaderThread {
  return new ReaderThread({
    data: {
      path: storage.path,
      key: storage.key,
      headFile: headFilePath(config.keyFile),
      searchFile: searchPath(config.dataDir),
    },
    timers,
    reportBug: (text) => {
      counters.add('internal');
      logger.error({ text }, 'reader bug');
    },
  });
}
