import { open, readFile, rename } from 'node:fs/promises';
import { err, ok, type Result } from '@hall/core/basics/result';
import { SNAPSHOT_MAX_LENGTH, type SnapshotFault } from '@hall/core/contract/shell-page';

/** The board's last data, kept on disk so that a board that restarts is never empty. */
export interface SnapshotFile {
  load(): Promise<string | null>;
  save(payload: string): Promise<Result<null, { readonly code: SnapshotFault }>>;
}

/**
 * Keeps one text at `path`. A write is whole or not at all, whenever the power goes: written
 * beside, flushed, renamed. Writes follow one another; while one runs, only the newest waits.
 */
export function snapshotFile(path: string): SnapshotFile {
  let running: Promise<unknown> = Promise.resolve();
  let turn = 0;
  return {
    async load() {
      await running;
      try {
        const text = await readFile(path, 'utf8');
        return text.length > SNAPSHOT_MAX_LENGTH ? null : text;
      } catch {
        // No file yet, or one that cannot be read: the board begins empty and asks the hub.
        return null;
      }
    },
    save(payload) {
      if (payload.length > SNAPSHOT_MAX_LENGTH)
        return Promise.resolve(err({ code: 'too_large' as const }));
      turn += 1;
      const mine = turn;
      const done = running.then(() => (mine === turn ? write(path, payload) : ok(null)));
      running = done;
      return done;
    },
  };
}

async function write(
  path: string,
  payload: string,
): Promise<Result<null, { readonly code: SnapshotFault }>> {
  const beside = `${path}.new`;
  try {
    const file = await open(beside, 'w', 0o600);
    try {
      await file.writeFile(payload, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
    return ok(null);
  } catch {
    return err({ code: 'write_failed' });
  }
}
