import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { instantMs } from '@hall/core/basics/fields';
import { ok } from '@hall/core/basics/result';
import { z } from 'zod';
import type { Dispatcher } from '../gateway/dispatcher.ts';
import type { HubOptions } from '../hub-options.ts';
import { headFilePath, knownHead, retireHead } from '../ledger/head-file.ts';
import type { HubLogger } from '../observability/logger.ts';
import { EventReader } from '../store/event-store.ts';
import type { Storage } from '../store/storage.ts';

/** What whoever puts data back leaves for the hub's next start. */
export const restoredNote = z.strictObject({
  copyAtMs: instantMs,
  restoredAtMs: instantMs,
  copySeq: z.number().int().min(0),
});
export type RestoredNote = z.infer<typeof restoredNote>;

/** Where the note lies in the data folder. */
export function restoredNotePath(dataDir: string): string {
  return join(dataDir, 'restored.json');
}

/**
 * Writes into the ledger that it was put back from a copy, and how far it had reached before. Only then
 * the head that was kept makes way for a new one: what is missing is told for good, and once. To be
 * called before anything else is written.
 */
export async function noteRestore(
  { db, vault }: Pick<Storage, 'db' | 'vault'>,
  dispatcher: Pick<Dispatcher, 'transact'>,
  { config, clock, logger }: Pick<HubOptions, 'config' | 'clock' | 'logger'>,
): Promise<void> {
  const path = restoredNotePath(config.dataDir);
  const note = readNote(path, logger);
  if (note === null) return;
  const headFile = headFilePath(config.keyFile);
  // What follows the copy: nothing yet, or what was written here before the power went.
  const next = new EventReader(db).following(note.copySeq);
  if (next === null) {
    const reachedSeq = knownHead({ path: headFile, vault })?.seq ?? null;
    const written = await dispatcher.transact({ kind: 'system' }, 'restore', (tx) => {
      const detail = { ...note, reachedSeq };
      tx.record({ type: 'ledger.restored', entityId: 'ledger', state: null, detail });
      return ok(null);
    });
    if (!written.ok) return;
    logger.warn({ ...note, reachedSeq }, 'the data were put back from a copy');
  }
  // A ledger that goes on with anything else never made way for the copy.
  if (next === null || next.type === 'ledger.restored') retireHead(headFile, clock.now());
  rmSync(path);
}

/** Null where nothing was put back. One that cannot be read keeps no hall shut; its head tells what is missing. */
function readNote(path: string, logger: HubLogger): RestoredNote | null {
  if (!existsSync(path)) return null;
  try {
    return restoredNote.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    logger.error({ err: cause }, 'the note of the last restore cannot be read');
    return null;
  }
}
