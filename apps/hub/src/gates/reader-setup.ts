import type { ReaderSetupState } from '@hall/core/contract/topics/gates-topic';
import type { GateConfig } from '@hall/devices/host/gate-config';
import {
  faultsOfReaders,
  readersOfFile,
  type GateReaderConfig,
} from '@hall/devices/host/gate-reader-config';
import { settingsIn, type DeviceContent, type SetupProblem } from '../config/device-file.ts';

/** The readers of the file with the gates, or why there are none. */
export interface ReaderSetup {
  readonly state: ReaderSetupState;
  readonly readers: readonly GateReaderConfig[];
  readonly problems: readonly SetupProblem[];
}

const noReaders: ReaderSetup = { state: 'none', readers: [], problems: [] };

/**
 * Finds which readers stand at the lanes. Whatever is wrong with them, the gates work: with a door
 * button, and with nobody's slip or card.
 */
export function readersIn(content: DeviceContent, gates: GateConfig | null): ReaderSetup {
  if (gates === null) return noReaders;
  const { config, problems } = settingsIn(content, readersOfFile);
  if (config === null) return { state: 'wrong', readers: [], problems };
  const faults = faultsOfReaders(config, gates);
  if (faults.length > 0) {
    return {
      state: 'wrong',
      readers: [],
      problems: faults.map((what) => ({ at: 'readers', what })),
    };
  }
  return config.length === 0 ? noReaders : { state: 'read', readers: config, problems: [] };
}
