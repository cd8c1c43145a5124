import type { Clock, Timers } from '@hall/core/basics/ports';
import type { DeviceStatus } from '@hall/core/contract/device';
import { awaitedIn } from '@hall/core/domain/gate/lane-grants';
import { canReset, countingOf } from '@hall/core/domain/gate/lane-step';
import {
  laneTiming,
  type Direction,
  type EmergencyCause,
  type GateMode,
  type LaneCounting,
  type LaneReading,
  type LaneSetup,
  type PassBy,
} from '@hall/core/domain/gate/lane';
import { laneDriver, type LaneDriver } from '../drivers/gate/lane-driver.ts';
import type { Noise } from '../drivers/resync-framer.ts';
import type { GateConfig, GateLaneConfig } from './gate-config.ts';
import { gateLine, type GateLine } from './gate-line.ts';
import { LaneButtons } from './lane-buttons.ts';
import { laneRuntime, type LaneNews, type LaneRuntime } from './lane-runtime.ts';
import { steadyClock } from './system-time.ts';

/** What happens at the gates. */
export type GateEvent =
  | { readonly type: 'lane'; readonly lane: string; readonly news: LaneNews }
  | { readonly type: 'status'; readonly lane: string; readonly status: DeviceStatus };

/** Somebody who wants through. The id is made once and comes back with everything that follows. */
export interface PassRequest {
  readonly grantId: string;
  readonly direction: Direction;
  readonly by: PassBy;
}

/** How one lane is. */
export interface LaneReport {
  readonly lane: string;
  readonly name: string | null;
  readonly ways: GateLaneConfig['ways'];
  /** The door button: none is wired, it is seen, or its module does not answer. */
  readonly button: 'none' | 'ready' | 'lost';
  readonly status: DeviceStatus;
  readonly mode: GateMode;
  readonly counting: LaneCounting;
  readonly isIsolated: boolean;
  readonly emergency: EmergencyCause | null;
  readonly isHeldOpen: boolean;
  /** Null where it cannot be seen. */
  readonly isFireOn: boolean | null;
  /** Let in, and not through yet. */
  readonly awaitedIn: number;
}

/** The gates of a hall, in its own words. */
export interface Gates {
  /** Opens, or refuses; both come as events, at once. False where there is no such lane. */
  ask(lane: string, request: PassRequest): boolean;
  setMode(mode: GateMode): void;
  /** Whether the hall is full: matters in `capacity` only. */
  setFull(isFull: boolean): void;
  /** Takes a lane out of service, or puts it back; false where there is no such lane. */
  isolate(lane: string, isIsolated: boolean): boolean;
  /** Every lane is told to open, in one go. */
  raise(cause: 'manager' | 'hall'): void;
  /** All lanes or none: `refused` while a fire input is on, or out of sight. */
  reset(): 'cleared' | 'refused';
  lanes(): readonly LaneReport[];
  noise(): readonly (Noise & { readonly boards: readonly string[] })[];
  /** Ends pulses, leaves held gates open, and resolves when all ports are free. */
  close(): Promise<void>;
}

/** What the gates need from their surroundings. */
export interface GatesParts {
  readonly config: GateConfig;
  /** How the hall stood when it was stopped: an emergency outlives a restart. */
  readonly start: { readonly mode: GateMode; readonly isEmergency: boolean };
  readonly onEvent: (event: GateEvent) => void;
  readonly clock: Clock;
  readonly timers: Timers;
  /** 0 to 1, for the jitter of retries. */
  readonly random: () => number;
}

/** Starts the configured gates; whatever they do, this neither throws nor gives up. */
export function startGates(parts: GatesParts): Gates {
  return new GateHall(parts);
}

class GateHall implements Gates {
  readonly #parts: GatesParts;
  readonly #lanes: readonly WiredLane[];
  readonly #lines: readonly GateLine[];
  readonly #statusTold = new Map<string, string>();
  readonly #buttons = new LaneButtons();
  readonly #clock: Clock;
  #pressed = 0;

  constructor(parts: GatesParts) {
    this.#parts = parts;
    const { config, timers } = parts;
    const clock = steadyClock(parts.clock);
    this.#clock = clock;
    const supervisorPorts = { clock: parts.clock, timers, random: parts.random };
    let isBuilt = false;
    this.#lines = config.lines.map((line) =>
      gateLine({
        ...{ config: line, lanes: config.lanes, ports: { clock, timers }, supervisorPorts },
        onInputs: (board, inputs) => {
          this.#read(board, inputs);
        },
        onStatus: () => {
          if (isBuilt) this.#look();
        },
      }),
    );
    this.#lanes = config.lanes.map((lane) => this.#wire(lane, clock));
    isBuilt = true;
    if (parts.start.isEmergency) this.raise('hall');
    this.#look();
  }

  ask(lane: string, request: PassRequest): boolean {
    const wired = this.#lanes.find((one) => one.config.lane === lane);
    wired?.runtime.dispatch({ type: 'ask', ...request });
    return wired !== undefined;
  }

  setMode(mode: GateMode): void {
    for (const { runtime } of this.#lanes) runtime.dispatch({ type: 'mode', mode });
  }

  setFull(isFull: boolean): void {
    for (const { runtime } of this.#lanes) runtime.dispatch({ type: 'full', isFull });
  }

  isolate(lane: string, isIsolated: boolean): boolean {
    const wired = this.#lanes.find((one) => one.config.lane === lane);
    wired?.runtime.dispatch({ type: 'isolate', isIsolated });
    return wired !== undefined;
  }

  raise(cause: 'manager' | 'hall'): void {
    for (const { runtime } of this.#lanes) runtime.dispatch({ type: 'emergency', cause });
  }

  reset(): 'cleared' | 'refused' {
    if (!this.#lanes.every(({ runtime }) => canReset(runtime.state))) return 'refused';
    for (const { runtime } of this.#lanes) runtime.dispatch({ type: 'reset' });
    return 'cleared';
  }

  lanes(): readonly LaneReport[] {
    return this.#lanes.map(({ config, runtime }) => {
      const { state, setup } = runtime;
      return {
        ...{ lane: config.lane, name: config.name, ways: config.ways },
        button: this.#buttonOf(config),
        status: this.#statusOf(config),
        mode: state.mode,
        counting: countingOf(state, setup),
        isIsolated: state.isIsolated,
        emergency: state.emergency?.cause ?? null,
        isHeldOpen: state.posture.known === 'open',
        isFireOn: state.fireInput,
        awaitedIn: awaitedIn(state),
      };
    });
  }

  noise(): readonly (Noise & { boards: readonly string[] })[] {
    return this.#lines.map((line) => line.noise());
  }

  async close(): Promise<void> {
    for (const { runtime } of this.#lanes) runtime.close();
    await Promise.all(this.#lanes.map(({ driver }) => driver?.close() ?? Promise.resolve()));
    await Promise.all(this.#lines.map((line) => line.close()));
  }

  #wire(config: GateLaneConfig, clock: Clock): WiredLane {
    const { timers } = this.#parts;
    const line = this.#lines.find((one) => one.drives.has(config.lane));
    const drive = line?.drives.get(config.lane);
    const bus = (): ReturnType<GateLine['bus']> => line?.bus() ?? null;
    const driver = drive ? laneDriver({ lane: config.lane, drive, timers, bus }) : null;
    const runtime = laneRuntime({
      ...{ lane: config.lane, mode: this.#parts.start.mode, clock, timers },
      setup: setupOf(config, drive?.opens ?? { in: false, out: false }),
      // Without a gate there is nothing to tell, and nothing to wait for.
      tell: (command, withinMs) =>
        driver?.tell(command, withinMs) ?? Promise.resolve('confirmed' as const),
      onNews: (lane, news) => {
        this.#hear(lane, news);
      },
    });
    return { config, runtime, driver };
  }

  /** Fire at one lane opens every other one here and now; what listens outside hears of it after. */
  #hear(lane: string, news: LaneNews): void {
    if (news.type === 'emergency' && news.cause === 'fire_input') this.raise('hall');
    this.#parts.onEvent({ type: 'lane', lane, news });
  }

  #read(board: string, inputs: readonly boolean[]): void {
    for (const { config, runtime } of this.#lanes) {
      if (config.sensesBy?.board !== board) continue;
      runtime.dispatch({ type: 'reading', reading: readingOf(config.sensesBy, inputs) });
      const { button } = config.sensesBy;
      this.#readButton(config.lane, button === null ? null : (inputs[button] ?? null));
    }
  }

  /** Whoever presses is let in as everybody is; a hub that is busy does not keep him waiting. */
  #readButton(lane: string, isClosed: boolean | null): void {
    if (!this.#buttons.isPress(lane, { isClosed, nowMs: this.#clock.now() })) return;
    this.#pressed += 1;
    this.ask(lane, { grantId: `button:${this.#pressed}`, direction: 'in', by: 'button' });
  }

  /** Brings the lanes up to date with what is known of their boards. */
  #look(): void {
    for (const { config, runtime } of this.#lanes) {
      const { opensBy, sensesBy } = config;
      const isSensing = sensesBy !== null && this.#isWell(sensesBy.board);
      runtime.dispatch({
        type: 'link',
        isReady: opensBy ? this.#isWell(opensBy.board) : isSensing,
      });
      if (sensesBy && !isSensing) {
        runtime.dispatch({ type: 'reading', reading: unseen });
        this.#readButton(config.lane, null);
      }
      this.#tellStatus(config);
    }
  }

  #isWell(board: string): boolean {
    const { state } = this.#boardStatus(board);
    return state === 'ready' || state === 'warning';
  }

  #boardStatus(board: string): DeviceStatus {
    const line = this.#lines.find((one) => one.boards.includes(board));
    return line?.statusOf(board) ?? { state: 'absent' };
  }

  /** A lane is as its worse half. */
  #statusOf({ opensBy, sensesBy }: GateLaneConfig): DeviceStatus {
    const halves = [opensBy, sensesBy].flatMap((one) =>
      one ? [this.#boardStatus(one.board)] : [],
    );
    return (
      halves.find(({ state }) => state !== 'ready' && state !== 'warning') ??
      halves.find(({ state }) => state === 'warning') ??
      halves[0] ?? { state: 'absent' }
    );
  }

  #buttonOf({ sensesBy }: GateLaneConfig): LaneReport['button'] {
    if (sensesBy === null || sensesBy.button === null) return 'none';
    return this.#isWell(sensesBy.board) ? 'ready' : 'lost';
  }

  #tellStatus(config: GateLaneConfig): void {
    const { lane } = config;
    const status = this.#statusOf(config);
    const text = JSON.stringify(status);
    if (this.#statusTold.get(lane) === text) return;
    this.#statusTold.set(lane, text);
    this.#parts.onEvent({ type: 'status', lane, status });
  }
}

interface WiredLane {
  readonly config: GateLaneConfig;
  readonly runtime: LaneRuntime;
  readonly driver: LaneDriver | null;
}

const unseen: LaneReading = { in: null, out: null, alarm: null, fire: null };

function setupOf(config: GateLaneConfig, opens: LaneSetup['opens']): LaneSetup {
  const { sensesBy, freeBy, passWithinMs } = config;
  return {
    opens,
    senses: {
      in: sensesBy !== null && sensesBy.in !== null,
      out: sensesBy !== null && sensesBy.out !== null,
    },
    holdsOpen: freeBy === 'hold',
    timing: { ...laneTiming, passWithinMs },
  };
}

function readingOf(
  senses: NonNullable<GateLaneConfig['sensesBy']>,
  inputs: readonly boolean[],
): LaneReading {
  const contact = (name: keyof LaneReading): boolean | null => {
    const input = senses[name];
    const isClosed = input === null ? null : (inputs[input] ?? null);
    return isClosed === null ? null : isClosed !== senses.restClosed.includes(name);
  };
  return { in: contact('in'), out: contact('out'), alarm: contact('alarm'), fire: contact('fire') };
}
