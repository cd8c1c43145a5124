import type { CancelTimer } from '@hall/core/basics/ports';
import type { DeviceStatus } from '@hall/core/contract/device';
import type { LedContent, WindowDeviceReport } from '@hall/core/contract/device-window';
import type { LiveLedLine, SignHealth } from '../drivers/led/line.ts';
import { noiseOf, type Noise } from '../drivers/resync-framer.ts';
import { wantedContents, type WantedContents } from '../drivers/led/wanted.ts';
import { noiseWatch, withNoise, type NoiseWatch } from './noise-watch.ts';
import { ledPlan, type WindowPorts } from './open-window-devices.ts';
import { supervise, type Supervisor, type SupervisorPorts } from './supervise.ts';
import type { LedLineConfig } from './window-config.ts';

/** The LEDs of all windows, whatever line each hangs on. */
export interface WindowLeds {
  show(window: string, content: LedContent): void;
  /** True once the window's LED has confirmed that it shows the receipt of a press. */
  acknowledge(window: string): Promise<boolean>;
  status(): readonly WindowDeviceReport[];
  noise(): readonly LedLineNoise[];
  close(): Promise<void>;
}

/** How much of what came over one line of LEDs was noise. */
export interface LedLineNoise extends Noise {
  readonly device: 'led';
  readonly windows: readonly string[];
}

/** What the LEDs need. */
export interface WindowLedsParts {
  readonly lines: readonly LedLineConfig[];
  readonly ports: WindowPorts;
  readonly supervisorPorts: SupervisorPorts;
  readonly onStatus: (window: string, status: DeviceStatus) => void;
}

/** Putting out the signs may not hold up the end of the program for longer. */
const darkenMs = 1500;

/** Starts the lines. */
export function windowLeds(parts: WindowLedsParts): WindowLeds {
  const wanted = wantedContents(parts.ports.clock);
  const lines = parts.lines.map((config) => new SupervisedLine(config, parts, wanted));
  const lineOf = (window: string): SupervisedLine | undefined => {
    return lines.find((line) => line.windows.includes(window));
  };
  return {
    show: (window, content) => {
      if (wanted.set(window, content)) lineOf(window)?.refresh(window);
    },
    acknowledge: (window) => lineOf(window)?.acknowledge(window) ?? Promise.resolve(false),
    status: () => lines.flatMap((line) => line.reports()),
    noise: () => lines.map((line) => line.noise()),
    close: async () => {
      await Promise.all(lines.map((line) => line.close()));
    },
  };
}

/** A line under supervision, and how each of its signs is. */
class SupervisedLine {
  readonly windows: readonly string[];
  readonly #supervisor: Supervisor<LiveLedLine>;
  readonly #parts: WindowLedsParts;
  readonly #signs = new Map<string, { health: SignHealth; sinceMs: number }>();
  readonly #told = new Map<string, string>();
  #lineStatus: DeviceStatus = { state: 'absent' };
  #watch: NoiseWatch | null = null;

  constructor(config: LedLineConfig, parts: WindowLedsParts, wanted: WantedContents) {
    this.#parts = parts;
    this.windows = config.panels.map((panel) => panel.window);
    const plan = ledPlan(config, {
      ports: parts.ports,
      wanted,
      onSignHealth: (window, health) => {
        this.#signs.set(window, { health, sinceMs: parts.supervisorPorts.clock.now() });
        this.#tell();
      },
    });
    const onStatus = (status: DeviceStatus): void => {
      // What was known of the signs belongs to the connection that is over.
      if (status.state !== 'ready') this.#signs.clear();
      this.#lineStatus = status;
      this.#tell();
    };
    this.#supervisor = supervise({ ...plan, onStatus }, parts.supervisorPorts);
    this.#watch = noiseWatch({
      timers: parts.ports.timers,
      read: () => this.noise(),
      onChange: () => {
        this.#tell();
      },
    });
  }

  refresh(window: string): void {
    this.#supervisor.device()?.refresh(window);
  }

  acknowledge(window: string): Promise<boolean> {
    return this.#supervisor.device()?.acknowledge(window) ?? Promise.resolve(false);
  }

  reports(): WindowDeviceReport[] {
    return this.windows.map((window) => ({
      device: 'led',
      window,
      status: this.#statusOf(window),
    }));
  }

  noise(): LedLineNoise {
    const noise = this.#supervisor.device()?.noise() ?? noiseOf(null);
    return { device: 'led', windows: this.windows, ...noise };
  }

  async close(): Promise<void> {
    this.#watch?.stop();
    const device = this.#supervisor.device();
    if (device) await this.#inTime(device.darken());
    await this.#supervisor.close();
  }

  #inTime(work: Promise<void>): Promise<void> {
    return new Promise((resolve) => {
      const cancel: CancelTimer = this.#parts.ports.timers.after(darkenMs, resolve);
      void work.then(() => {
        cancel();
        resolve();
      });
    });
  }

  #statusOf(window: string): DeviceStatus {
    if (this.#lineStatus.state !== 'ready') return this.#lineStatus;
    const sign = this.#signs.get(window) ?? { health: 'unheard' as const, sinceMs: 0 };
    switch (sign.health) {
      case 'unheard':
        return { state: 'connecting', attempt: 1 };
      case 'well':
        return withNoise({ state: 'ready' }, this.#watch);
      case 'refusing':
        return { state: 'needs_help', fault: 'wrong_answer' };
      case 'silent':
        return { state: 'lost', fault: 'no_answer', sinceMs: sign.sinceMs };
    }
  }

  /** Each window hears of its own sign, and only what is new. */
  #tell(): void {
    for (const window of this.windows) {
      const status = this.#statusOf(window);
      const text = JSON.stringify(status);
      if (this.#told.get(window) === text) continue;
      this.#told.set(window, text);
      this.#parts.onStatus(window, status);
    }
  }
}
