import type { Clock } from '@hall/core/basics/ports';
import type { WindowDeviceReport } from '@hall/core/contract/device-window';
import type {
  WindowDeviceRecord,
  WindowSetupRecord,
} from '@hall/core/contract/topics/window-records';
import type { LineNoise } from '@hall/devices/host/window-devices';
import { deviceId, installedDevices, type InstalledDevice } from './installed.ts';
import type { WindowSetup } from './window-setup.ts';

type LastKey = NonNullable<WindowDeviceRecord['lastKey']>;

const codeShown = 80;
const quiet = { droppedBytes: 0, damagedFrames: 0 };

/** How the devices of the windows are, for the manager's page and the health page. */
export class WindowBoard {
  readonly #installed: readonly InstalledDevice[];
  readonly #setup: WindowSetup;
  readonly #clock: Clock;
  readonly #status = new Map<string, WindowDeviceReport['status']>();
  readonly #unknownKeys = new Map<string, WindowDeviceRecord['unknownKey']>();
  readonly #lastKeys = new Map<string, LastKey>();

  constructor(setup: WindowSetup, clock: Clock) {
    this.#setup = setup;
    this.#clock = clock;
    this.#installed = setup.config === null ? [] : installedDevices(setup.config);
  }

  get setup(): WindowSetupRecord {
    const { state, file, problems } = this.#setup;
    return { kind: 'windowSetup', id: 'windowSetup', state, file, problems: [...problems] };
  }

  /** Windows with an LED that can say words. */
  get talkingWindows(): readonly string[] {
    const talking = this.#installed.filter(({ model }) => model === 'onbon');
    return talking.map(({ window }) => window);
  }

  /** Windows with an LED of any kind. */
  get ledWindows(): readonly string[] {
    const leds = this.#installed.filter(({ device }) => device === 'led');
    return leds.map(({ window }) => window);
  }

  /** Every device, as it is now; `noise` is what the lines have counted. */
  devices(
    noise: readonly LineNoise[],
    hasCounter: (window: string) => boolean,
  ): WindowDeviceRecord[] {
    return this.#installed.map((one) => ({
      kind: 'windowDevice',
      ...one,
      hasCounter: hasCounter(one.window),
      status: this.#status.get(one.id) ?? { state: 'absent' },
      noise: noiseOf(noise, one),
      unknownKey: this.#unknownKeys.get(one.id) ?? null,
      lastKey: this.#lastKeys.get(one.id) ?? null,
    }));
  }

  reported({ device, window, status }: WindowDeviceReport): void {
    this.#status.set(deviceId(device, window), status);
  }

  unknownKey(device: 'caller' | 'evaluator', windows: readonly string[], code: string): void {
    const seen = { code: code.slice(0, codeShown), atMs: this.#clock.now() };
    for (const window of windows) this.#unknownKeys.set(deviceId(device, window), seen);
  }

  key(
    device: 'caller' | 'evaluator',
    window: string,
    pressed: Pick<LastKey, 'key' | 'outcome'>,
  ): void {
    this.#lastKeys.set(deviceId(device, window), { ...pressed, atMs: this.#clock.now() });
  }
}

function noiseOf(noise: readonly LineNoise[], { device, window }: InstalledDevice): typeof quiet {
  const line = noise.find((one) => one.device === device && one.windows.includes(window));
  if (line === undefined) return quiet;
  return { droppedBytes: line.droppedBytes, damagedFrames: line.damagedFrames };
}
