import type { HubOptions } from '../hub-options.ts';
import { EventReader } from '../store/event-store.ts';
import type { Storage } from '../store/storage.ts';
import { headFilePath, keepHead } from './head-file.ts';

/** Keeps the head of the ledger whenever it is called; what is wrong with it is told once. */
export function headKeeper(
  { db, vault }: Pick<Storage, 'db' | 'vault'>,
  { config, clock, logger }: Pick<HubOptions, 'config' | 'clock' | 'logger'>,
): () => Promise<void> {
  const events = new EventReader(db);
  const path = headFilePath(config.keyFile);
  let told = false;
  const tell = (about: object, text: string): void => {
    if (!told) logger.error(about, text);
    told = true;
  };
  return async () => {
    try {
      const { state, head } = await keepHead(events, { path, vault, nowMs: clock.now() });
      if (state === 'whole' || state === 'none') return;
      tell({ state, seq: head?.seq ?? null }, 'the end of the ledger is not what it was');
    } catch (cause) {
      // A full or missing disk: the hall goes on, without a witness for its ledger.
      tell({ err: cause }, 'the head of the ledger cannot be kept');
    }
  };
}
