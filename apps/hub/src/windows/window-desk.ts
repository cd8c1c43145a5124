import type { Clock, Timers } from '@hall/core/basics/ports';
import type { KeyOutcome } from '@hall/core/contract/device-window';
import type {
  WindowDeviceRecord,
  WindowSetupRecord,
} from '@hall/core/contract/topics/window-records';
import type { CallerPress } from '@hall/devices/host/press-desk';
import {
  startWindowDevices,
  type WindowDevices,
  type WindowEvent,
} from '@hall/devices/host/window-devices';
import type { HubConfig } from '../config/config.ts';
import type { CommittedEvent } from '../gateway/projection.ts';
import type { HubLogger } from '../observability/logger.ts';
import type { Stores } from '../store/stores.ts';
import { deviceId } from './installed.ts';
import { LedKeeper } from './led-keeper.ts';
import { refusalOnLed } from './led-words.ts';
import { carryOut, counterAt, type WindowCommands } from './press.ts';
import { WindowBoard } from './window-board.ts';
import { readWindowSetup, type WindowSetup } from './window-setup.ts';

/** The window devices as topics and the health page see them. */
export interface WindowsView {
  readonly setup: WindowSetupRecord;
  devices(stores: Stores): WindowDeviceRecord[];
}

export interface WindowDeskParts {
  readonly config: Pick<HubConfig, 'dataDir' | 'windowDevicesFile'>;
  readonly clock: Clock;
  readonly timers: Timers;
  /** 0 to 1, for the jitter of retries. */
  readonly random: () => number;
  readonly logger: HubLogger;
  readonly reportBug: (cause: unknown) => void;
}

/** The queue, as the devices work on it. */
export interface DeskQueue {
  readonly stores: Stores;
  readonly commands: WindowCommands;
}

/** Above what a line that is busy with retries takes to answer. */
const testWithinMs = 5_000;

/**
 * The devices of the service windows that are plugged in at the hub. LEDs follow the queue, keys are
 * commands of it. The queue never waits for a device and goes on without any.
 */
export class WindowDesk implements WindowsView {
  readonly #parts: WindowDeskParts;
  readonly #setup: WindowSetup;
  readonly #board: WindowBoard;
  readonly #leds: LedKeeper;
  readonly #tested = new Map<string, boolean>();
  #devices: WindowDevices | null = null;
  #queue: DeskQueue | null = null;

  constructor(parts: WindowDeskParts) {
    this.#parts = parts;
    this.#setup = readWindowSetup(parts.config);
    this.#board = new WindowBoard(this.#setup, parts.clock);
    this.#leds = new LedKeeper({
      windows: this.#board.ledWindows,
      timers: parts.timers,
      show: (window, content) => this.#devices?.show(window, content),
    });
    this.#tellSetup();
  }

  get setup(): WindowSetupRecord {
    return this.#board.setup;
  }

  devices(stores: Stores): WindowDeviceRecord[] {
    const numbers = new Set(
      stores.serviceCounters.all().map(({ details }) => String(details.number)),
    );
    return this.#board.devices(this.#devices?.noise() ?? [], (window) => numbers.has(window));
  }

  /** Opens the devices and shows the state of the queue on them. */
  start(queue: DeskQueue): void {
    const { config } = this.#setup;
    if (config === null) return;
    const { clock, timers, random } = this.#parts;
    this.#queue = queue;
    const onEvent = (event: WindowEvent): void => {
      this.#heard(event, queue);
    };
    this.#devices = startWindowDevices({ config, onEvent, clock, timers, random });
    this.#leds.showAll(queue.stores);
  }

  committed(events: readonly CommittedEvent[]): void {
    if (this.#queue !== null) this.#leds.committed(events, this.#queue.stores);
  }

  /** Has an LED say that it was reached; null where the settings name none. */
  async testLed(window: string): Promise<boolean | null> {
    if (this.#devices === null || !this.#board.ledWindows.includes(window)) return null;
    const inTime = new Promise<boolean>((resolve) => {
      this.#parts.timers.after(testWithinMs, () => {
        resolve(false);
      });
    });
    const shown = await Promise.race([this.#devices.testLed(window), inTime]);
    this.#tested.set(window, shown);
    return shown;
  }

  /** What the last test of a window's LED found. */
  lastTest(window: string): boolean {
    return this.#tested.get(window) === true;
  }

  /** Puts the LEDs out and lets go of all ports; no key counts any more. */
  async close(): Promise<void> {
    const devices = this.#devices;
    this.#leds.close();
    this.#devices = null;
    this.#queue = null;
    await devices?.close();
  }

  #heard(event: WindowEvent, queue: DeskQueue): void {
    switch (event.type) {
      case 'status':
        this.#board.reported(event);
        return;
      case 'unknown-key':
        this.#board.unknownKey(event.device, event.windows, event.code);
        return;
      case 'press-lost':
        this.#board.key('caller', event.window, { key: event.action.kind, outcome: event.fault });
        return;
      case 'press':
        void this.#press(event.press, queue).catch(this.#parts.reportBug);
        return;
      case 'rating':
        void this.#rate(event, queue).catch(this.#parts.reportBug);
    }
  }

  async #press(press: CallerPress, queue: DeskQueue): Promise<void> {
    const { window, action } = press;
    const outcome = await carryOut(press, { ...queue, clock: this.#parts.clock });
    this.#board.key('caller', window, { key: action.kind, outcome });
    if (this.#queue !== null && isRefusal(outcome)) this.#say(window, outcome);
  }

  /** A sign without hanzi keeps what it shows: a sentence with holes misleads. */
  #say(window: string, outcome: KeyOutcome): void {
    if (this.#board.talkingWindows.includes(window)) {
      this.#leds.notice(window, refusalOnLed(outcome));
    }
  }

  async #rate(
    { window, stars }: Extract<WindowEvent, { type: 'rating' }>,
    { stores, commands }: DeskQueue,
  ): Promise<void> {
    const counter = counterAt(stores, window);
    const outcome =
      counter === null ? 'no_counter' : await rate(commands, { counter, window, stars });
    this.#board.key('evaluator', window, { key: 'rating', outcome });
  }

  #tellSetup(): void {
    const { state, file, problems } = this.#setup;
    const { logger } = this.#parts;
    if (state === 'none') return;
    if (state === 'read') logger.info({ file }, 'the window devices are set up');
    else logger.error({ file, state, problems }, 'window devices are left out: see the file');
  }
}

/** What the LED itself made impossible to show is not told on it. */
function isRefusal(outcome: KeyOutcome): boolean {
  return !['counted', 'too_late', 'not_shown', 'too_soon'].includes(outcome);
}

async function rate(
  commands: WindowCommands,
  rating: {
    readonly counter: { readonly id: string };
    readonly window: string;
    readonly stars: number;
  },
): Promise<KeyOutcome> {
  const { counter, window, stars } = rating;
  const input = { which: { with: 'counter', counterId: counter.id }, score: stars };
  const answer = await commands.asSystem('ticket.rate', input, deviceId('evaluator', window));
  return answer.ok ? 'counted' : answer.error.code;
}
