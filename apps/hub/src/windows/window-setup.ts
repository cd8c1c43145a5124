import { join } from 'node:path';
import type { WindowSetupState } from '@hall/core/contract/device-window';
import { windowDevicesConfig, type WindowDevicesConfig } from '@hall/devices/host/window-config';
import type { HubConfig } from '../config/config.ts';
import { readDeviceFile, type SetupProblem } from '../config/device-file.ts';

/** What is known of the window devices before the first of them is opened. */
export interface WindowSetup {
  readonly state: WindowSetupState;
  readonly file: string;
  readonly problems: readonly SetupProblem[];
  /** Null where there is nothing to open; the queue goes on without. */
  readonly config: WindowDevicesConfig | null;
}

const defaultName = 'window-devices.json';

/**
 * Reads the file with the window devices. Whatever is wrong with it is told and nothing is opened:
 * half of a line's settings would call people with the wrong sign.
 */
export function readWindowSetup(
  config: Pick<HubConfig, 'dataDir' | 'windowDevicesFile'>,
): WindowSetup {
  const file = config.windowDevicesFile ?? join(config.dataDir, defaultName);
  const found = readDeviceFile(file, windowDevicesConfig);
  const missing = config.windowDevicesFile === null ? 'none' : 'missing';
  return { ...found, file, state: found.state === 'absent' ? missing : found.state };
}
