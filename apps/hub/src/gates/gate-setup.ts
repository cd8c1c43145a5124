import { join } from 'node:path';
import type { GateSetupState } from '@hall/core/contract/topics/gates-topic';
import type { GateConfig } from '@hall/devices/host/gate-config';
import { gatesOfFile } from '@hall/devices/host/gate-reader-config';
import type { HubConfig } from '../config/config.ts';
import { readContent, settingsIn, type SetupProblem } from '../config/device-file.ts';
import { readersIn, type ReaderSetup } from './reader-setup.ts';

/** What is known of the entrance before the first line is opened. */
export interface GateSetup {
  readonly state: GateSetupState;
  readonly file: string;
  readonly problems: readonly SetupProblem[];
  /** Null where there is nothing to open. */
  readonly config: GateConfig | null;
  readonly readers: ReaderSetup;
}

const defaultName = 'gates.json';

/**
 * Reads the file with the gates and their readers, once for all who work by it. Whatever is wrong
 * with the gates is told and nothing is opened: half an entrance would count people in and not out.
 */
export function readGateSetup(config: Pick<HubConfig, 'dataDir' | 'gatesFile'>): GateSetup {
  const file = config.gatesFile ?? join(config.dataDir, defaultName);
  const content = readContent(file);
  const found = settingsIn(content, gatesOfFile);
  const missing = config.gatesFile === null ? 'none' : 'unreadable';
  return {
    ...found,
    file,
    state: found.state === 'absent' ? missing : found.state,
    readers: readersIn(content, found.config),
  };
}
