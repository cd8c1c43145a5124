import type { Timers } from '@hall/core/basics/ports';
import type { DeviceStatus } from '@hall/core/contract/device';
import type { WindowDeviceReport } from '@hall/core/contract/device-window';
import { noiseOf, type Noise } from '../drivers/resync-framer.ts';
import type { LiveDevice } from './live-device.ts';
import { noiseWatch, withNoise, type NoiseWatch } from './noise-watch.ts';
import type { Plan } from './open-devices.ts';
import { supervise, type Supervisor, type SupervisorPorts } from './supervise.ts';

/** A device that counts what it could not understand. */
export interface CountingDevice extends LiveDevice {
  noise(): Noise;
}

/** A line that is listened to, with the windows it serves. */
export interface ListenedLine {
  reports(): readonly WindowDeviceReport[];
  noise(): Noise & {
    readonly device: 'caller' | 'evaluator';
    readonly windows: readonly string[];
  };
  close(): Promise<void>;
}

/** What is needed to listen to a line. */
export interface ListenedLineParts {
  readonly device: 'caller' | 'evaluator';
  readonly windows: readonly string[];
  readonly plan: Plan<CountingDevice>;
  readonly timers: Timers;
  readonly supervisorPorts: SupervisorPorts;
  readonly onStatus: (report: WindowDeviceReport) => void;
}

/** Starts to supervise a line. */
export function listenedLine(parts: ListenedLineParts): ListenedLine {
  return new Listened(parts);
}

class Listened implements ListenedLine {
  #status: DeviceStatus = { state: 'absent' };
  #watch: NoiseWatch | null = null;
  readonly #parts: ListenedLineParts;
  readonly #supervisor: Supervisor<CountingDevice>;

  constructor(parts: ListenedLineParts) {
    this.#parts = parts;
    const onStatus = (status: DeviceStatus): void => {
      this.#status = status;
      this.#tell();
    };
    this.#supervisor = supervise({ ...parts.plan, onStatus }, parts.supervisorPorts);
    this.#watch = noiseWatch({
      timers: parts.timers,
      read: () => this.noise(),
      onChange: () => {
        this.#tell();
      },
    });
  }

  reports(): readonly WindowDeviceReport[] {
    const { device, windows } = this.#parts;
    const status = withNoise(this.#status, this.#watch);
    return windows.map((window) => ({ device, window, status }));
  }

  noise(): Noise & { device: 'caller' | 'evaluator'; windows: readonly string[] } {
    const { device, windows } = this.#parts;
    return { device, windows, ...(this.#supervisor.device()?.noise() ?? noiseOf(null)) };
  }

  close(): Promise<void> {
    this.#watch?.stop();
    return this.#supervisor.close();
  }

  #tell(): void {
    for (const report of this.reports()) this.#parts.onStatus(report);
  }
}
