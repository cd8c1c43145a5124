import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { instantMs } from '@hall/core/basics/fields';
import { ok } from '@hall/core/basics/result';
import { z } from 'zod';
import type { Dispatcher } from '../gateway/dispatcher.ts';
import type { HubOptions } from '../hub-options.ts';
import { headFilePath, knownHead, retireHead } from '../ledger/head-file.ts';
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
 * the head that was kept makes way for a new one: what is missing is told for good, and once. A power
 * cut in between tells it twice.
 */
export async function noteRestore(
  { vault }: Pick<Storage, 'vault'>,
  dispatcher: Pick<Dispatcher, 'transact'>,
  { config, clock, logger }: Pick<HubOptions, 'config' | 'clock' | 'logger'>,
): Promise<void> {
  const path = restoredNotePath(config.dataDir);
  const note = readNote(path);
  if (note === null) return;
  const headFile = headFilePath(config.keyFile);
  const reachedSeq = knownHead({ path: headFile, vault })?.seq ?? null;
  const written = await dispatcher.transact({ kind: 'system' }, 'restore', (tx) => {
    const detail = { ...note, reachedSeq };
    tx.record({ type: 'ledger.restored', entityId: 'ledger', state: null, detail });
    return ok(null);
  });
  if (!written.ok) return;
  retireHead(headFile, clock.now());
  rmSync(path);
  logger.warn({ ...note, reachedSeq }, 'the data were put back from a copy');
}

/** Null where nothing was put back. A note that cannot be read is somebody's mistake, and said so. */
function readNote(path: string): RestoredNote | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return null;
  }
  return restoredNote.parse(JSON.parse(text));
}
