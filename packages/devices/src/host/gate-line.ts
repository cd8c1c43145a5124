import type { DeviceStatus } from '@hall/core/contract/device';
import type { GateBoard, GateDrive } from '../drivers/gate/board.ts';
import { openGateBus, type LiveGateBus } from '../drivers/gate/bus.ts';
import {
  modbusBoard,
  modbusDrive,
  type ModbusBoardSettings,
} from '../drivers/gate/modbus-board.ts';
import type { BoardHealth } from '../drivers/gate/poll-turns.ts';
import { turnstileDrive, turnstileProfiles } from '../drivers/gate/turnstile-board.ts';
import { usbRelayBoard, usbRelayDrive } from '../drivers/gate/usb-relay.ts';
import { noiseOf, type Noise } from '../drivers/resync-framer.ts';
import type { GateBoardConfig, GateLaneConfig, GateLineConfig } from './gate-config.ts';
import { noiseWatch, withNoise, type NoiseWatch } from './noise-watch.ts';
import { linePlan, type WindowPorts } from './open-window-devices.ts';
import { supervise, type Supervisor, type SupervisorPorts } from './supervise.ts';

/** A line with its boards, under supervision. */
export interface GateLine {
  readonly boards: readonly string[];
  /** The gates on this line, by lane. */
  readonly drives: ReadonlyMap<string, GateDrive>;
  /** The connection there is now. */
  bus(): LiveGateBus | null;
  statusOf(board: string): DeviceStatus;
  noise(): Noise & { readonly boards: readonly string[] };
  close(): Promise<void>;
}

/** What a line needs. */
export interface GateLineParts {
  readonly config: GateLineConfig;
  readonly lanes: readonly GateLaneConfig[];
  readonly ports: WindowPorts;
  readonly supervisorPorts: SupervisorPorts;
  readonly onInputs: (board: string, inputs: readonly boolean[]) => void;
  /** How one or all of the boards are may have changed. */
  readonly onStatus: () => void;
}

/** Starts to supervise a line. */
export function gateLine(parts: GateLineParts): GateLine {
  return new Line(parts);
}

class Line implements GateLine {
  readonly boards: readonly string[];
  readonly drives: ReadonlyMap<string, GateDrive>;
  #lineStatus: DeviceStatus = { state: 'absent' };
  #health = new Map<string, { health: BoardHealth; sinceMs: number }>();
  readonly #supervisor: Supervisor<LiveGateBus>;
  readonly #watch: NoiseWatch;

  constructor(parts: GateLineParts) {
    this.boards = parts.config.boards.map((board) => board.name);
    const { boards, drives } = assemble(parts);
    this.drives = drives;
    const { clock, timers } = parts.ports;
    const onHealth = (board: string, health: BoardHealth): void => {
      this.#health.set(board, { health, sinceMs: parts.supervisorPorts.clock.now() });
      // Told with the line itself, where it is not yet said to be there.
      if (this.#lineStatus.state === 'ready') parts.onStatus();
    };
    const plan = linePlan(parts.config.line, (connect) => (signal) => {
      this.#health.clear();
      return openGateBus(
        { connect, clock, timers, boards, onInputs: parts.onInputs, onHealth },
        signal,
      );
    });
    const onStatus = (status: DeviceStatus): void => {
      this.#lineStatus = status;
      parts.onStatus();
    };
    this.#supervisor = supervise({ ...plan, onStatus }, parts.supervisorPorts);
    this.#watch = noiseWatch({ timers, read: () => this.noise(), onChange: parts.onStatus });
  }

  bus(): LiveGateBus | null {
    return this.#supervisor.device();
  }

  statusOf(board: string): DeviceStatus {
    if (this.#lineStatus.state !== 'ready') return this.#lineStatus;
    const known = this.#health.get(board);
    switch (known?.health) {
      case undefined:
        return { state: 'connecting', attempt: 1 };
      case 'well':
        return withNoise({ state: 'ready' }, this.#watch);
      case 'refusing':
        return { state: 'needs_help', fault: 'wrong_answer' };
      case 'silent':
        return { state: 'lost', fault: 'no_answer', sinceMs: known.sinceMs };
    }
  }

  noise(): Noise & { boards: readonly string[] } {
    const noise = this.#supervisor.device()?.noise() ?? noiseOf(null);
    return { boards: this.boards, ...noise };
  }

  close(): Promise<void> {
    this.#watch.stop();
    return this.#supervisor.close();
  }
}

/** The boards of a line as things to be asked, and the gates on them as things to be opened. */
function assemble({ config, lanes }: GateLineParts): {
  boards: GateBoard[];
  drives: Map<string, GateDrive>;
} {
  const drives = new Map<string, GateDrive>();
  const boards = config.boards.map((settings) => {
    const mine = lanes.filter((lane) => lane.opensBy?.board === settings.name);
    switch (settings.protocol) {
      case 'modbus': {
        const module = moduleSettings(settings, lanes);
        const board = modbusBoard(module);
        for (const { lane, opensBy } of mine) {
          if (opensBy) {
            drives.set(lane, modbusDrive({ board, settings: module, contacts: opensBy }));
          }
        }
        return board;
      }
      case 'lcus': {
        const board = usbRelayBoard(settings);
        for (const { lane, opensBy } of mine) {
          if (opensBy) drives.set(lane, usbRelayDrive({ board, settings, contacts: opensBy }));
        }
        return board;
      }
      case 'eb': {
        const drive = turnstileDrive({ ...settings, profile: turnstileProfiles.eb });
        for (const { lane } of mine) drives.set(lane, drive);
        return drive.board;
      }
    }
  });
  return { boards, drives };
}

/** A module is asked for the inputs that somebody wants, and for no others: it may not have them. */
function moduleSettings(
  settings: GateBoardConfig & { protocol: 'modbus' },
  lanes: readonly GateLaneConfig[],
): ModbusBoardSettings {
  const inputs = lanes.flatMap(({ sensesBy }) =>
    sensesBy?.board === settings.name
      ? [sensesBy.in, sensesBy.out, sensesBy.alarm, sensesBy.fire, sensesBy.button].flatMap(
          (each) => each ?? [],
        )
      : [],
  );
  return {
    ...settings,
    inputs: inputs.length === 0 ? 0 : Math.max(...inputs) + 1,
    endsPulses: settings.pulseEndedBy === 'board',
  };
}
