import type { DeviceStatus } from '@hall/core/contract/device';
import { noiseOf } from '../drivers/resync-framer.ts';
import type { SlipScannerConfig } from './config.ts';
import { noiseWatch, withNoise, type NoiseWatch } from './noise-watch.ts';
import { scannerPlan } from './open-devices.ts';
import { supervise, type SupervisorPorts } from './supervise.ts';

/** A scanner under supervision. */
export interface SupervisedScanner {
  readonly status: () => DeviceStatus;
  readonly close: () => Promise<void>;
}

/** Starts to supervise the configured scanner; one that sends what cannot be read says so. */
export function superviseScanner(parts: {
  readonly config: SlipScannerConfig;
  readonly ports: SupervisorPorts;
  readonly onText: (text: string) => void;
  readonly onStatus: (status: DeviceStatus) => void;
}): SupervisedScanner {
  const { config, ports, onText, onStatus } = parts;
  let last: DeviceStatus = { state: 'absent' };
  let watch: NoiseWatch | null = null;
  const tell = (): void => {
    onStatus(withNoise(last, watch));
  };
  const supervisor = supervise(
    {
      ...scannerPlan(config, { ports, onText }),
      onStatus: (status) => {
        last = status;
        tell();
      },
    },
    ports,
  );
  watch = noiseWatch({
    timers: ports.timers,
    // Dropped bytes alone say nothing: people hold all kinds of codes before a scanner.
    read: () => ({ ...noiseOf(supervisor.device()?.noise() ?? null), droppedBytes: 0 }),
    onChange: tell,
  });
  return {
    status: () => withNoise(last, watch),
    close: () => {
      watch.stop();
      return supervisor.close();
    },
  };
}
