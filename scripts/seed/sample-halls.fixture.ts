import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { usualPasswordCost } from '@hall/hub/gateway/passwords';
import { hallModules } from '@hall/hub/hall-modules';
import { startHub } from '@hall/hub/hub';
import { defaultCommandsPerCommit, defaultRateLimit, type Hub } from '@hall/hub/hub-options';
import { createLogger } from '@hall/hub/observability/logger';
import { systemTimers } from '@hall/hub/system-ports';
import { afterEach } from 'vitest';

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
      const hub = await openHall(dataDir, now);
      hubs.push(hub);
      return hub;
    },
    closeAll,
  };
}

async function openHall(dataDir: string, now: number | (() => number)): Promise<Hub> {
  const hub = await startHub({
    config: {
      dataDir,
      host: '127.0.0.1',
      port: 0,
      keyFile: join(dataDir, 'hall.key'),
      boardDir: null,
      kioskDir: null,
      consoleDir: null,
      voicePackDir: null,
      voiceEngine: 'none',
      voiceModelDir: null,
      windowDevicesFile: null,
      ups: null,
      gatesFile: null,
      backupDir: null,
      logLevel: 'silent',
    },
    modules: hallModules(),
    clock: { now: typeof now === 'number' ? () => now : now },
    timers: systemTimers,
    logger: createLogger('silent'),
    rateLimit: defaultRateLimit,
    commandsPerCommit: defaultCommandsPerCommit,
    passwordCost: usualPasswordCost,
    firstManager: 'none',
    extraRoutes: null,
  });
  if (!hub.ok) throw new Error(hub.error.code);
  return hub.value;
}
