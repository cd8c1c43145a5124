import { join } from 'node:path';
import type { HubConfig } from '../../src/config/config.ts';

export const testPassword = 'tea at five am';
/** Nobody guesses at the passwords of a test. */
export const testPasswordCost = 4;

/** Settings of a hub over a folder, silent; port 0 takes any free one. */
export function testConfig(dataDir: string, port = 0): HubConfig {
  return {
    dataDir,
    host: '127.0.0.1',
    port,
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
  };
}
