import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hub } from '@hall/hub/hub-options';
import { afterEach } from 'vitest';
import { startQuietHub } from '../lib/quiet-hub.ts';

/** Halls to fill with samples, of a test file; after each test they are closed and their folders gone. */
export function sampleHalls(): {
  readonly folder: () => string;
  /** Opens a hall whose clock stands at a time, or is read from a function. */
  readonly open: (dataDir: string, now: number | (() => number)) => Promise<Hub>;
  readonly closeAll: () => Promise<void>;
} {
  const folders: string[] = [];
  const hubs: Hub[] = [];
  const closeAll = async (): Promise<void> => {
    for (const hub of hubs.splice(0)) await hub.close();
  };
  afterEach(async () => {
    await closeAll();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });
  return {
    folder: () => {
      const made = mkdtempSync(join(tmpdir(), 'hall-seed-'));
      folders.push(made);
      return made;
    },
    open: async (dataDir, now) => {
      const clock = { now: typeof now === 'number' ? () => now : now };
      const hub = await startQuietHub({
        dataDir,
        clock,
        environment: { HALL_VOICE_ENGINE: 'none' },
      });
      hubs.push(hub);
      return hub;
    },
    closeAll,
  };
}
