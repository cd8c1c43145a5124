import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type {
  CommandInput,
  CommandName,
  CommandOutput,
} from '@hall/core/contract/commands/registry';
import type { WindowDeviceClass } from '@hall/core/contract/device-window';
import type { Actor } from '@hall/core/contract/roles';
import type { WindowDeviceRecord } from '@hall/core/contract/topics/window-records';
import type { Answer } from '@hall/core/contract/wire';
import type { WindowDevicesConfigInput } from '@hall/devices/host/window-config';
import {
  startSimulatedButtons,
  startSimulatedEvaluator,
  startSimulatedLeds,
  startSimulatedPads,
} from '@hall/devices/simulators/simulated-windows';
import type { SimulatedVia } from '@hall/devices/simulators/wire';
import { marketOf } from '@hall/core/testing/hall-builders';
import type { HubOptions } from '../../src/hub-options.ts';
import { systemClock } from '../../src/system-ports.ts';
import { aheadToNoonMs } from './noon.ts';
import { sampleInputs } from './sample-inputs.ts';
import { openTestHall, type TestHall } from './test-hall.ts';

const keys = ['next', 'recall', 'skip', 'start', 'complete'] as const;
export type ButtonKey = (typeof keys)[number];

/** What a pad sends for a digit or a word. */
export const padCodes: Readonly<Record<string, string>> = {
  next: '01',
  '0': '30',
  '1': '31',
  '2': '32',
};

type Devices = Awaited<ReturnType<typeof startDevices>>;

async function startDevices(via: SimulatedVia) {
  return {
    leds: await startSimulatedLeds({ via, protocol: 'onbon', addresses: [1, 2] }),
    buttons: await startSimulatedButtons({ via, unit: 1 }),
    pads: await startSimulatedPads({ via }),
    evaluator: await startSimulatedEvaluator({ via }),
  };
}

/** Two windows: push buttons and rating keys at the first, a pad at the second, an LED over each. */
function settingsOf({ leds, buttons, pads, evaluator }: Devices): WindowDevicesConfigInput {
  return {
    leds: [
      {
        protocol: 'onbon',
        line: leds.line,
        panels: [1, 2].map((address) => ({ window: String(address), address, widthPx: 160 })),
      },
    ],
    callers: [
      {
        kind: 'buttons',
        line: buttons.line,
        buttons: keys.map((key, input) => ({ input, window: '1', key })),
      },
      {
        kind: 'pads',
        line: pads.line,
        pads: [{ address: 2, window: '2' }],
        keys: Object.fromEntries(
          Object.entries(padCodes).map(([key, code]) => [code, key as 'next' | '0']),
        ),
      },
    ],
    evaluators: [{ line: evaluator.line, window: '1' }],
  };
}

/** A finger stays until the module was read so often; a second would mean something else. */
const readingsHeld = 4;
const heldAtMostMs = 800;
const lookMs = 10;
const withinMs = 10_000;

/** Waits for something real to happen; throws when it does not. */
export async function until(
  what: string,
  done: () => boolean,
  patienceMs = withinMs,
): Promise<void> {
  const endMs = Date.now() + patienceMs;
  while (!done()) {
    if (Date.now() > endMs) throw new Error(`did not happen: ${what}`);
    await pause(lookMs);
  }
}

/** Real time passes. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

const clerk: Actor = {
  kind: 'staff',
  staffId: '00000000-0000-4000-8000-0000000000f1',
  displayName: 'clerk',
  roles: ['staff', 'manager'],
};
const kiosk: Actor = {
  kind: 'terminal',
  terminalId: '00000000-0000-4000-8000-0000000000a1',
  terminal: 'kiosk',
};

/** A hub with real sockets, a real file and window devices that are reached over real cables. */
export class WindowBench {
  readonly devices: Devices;
  readonly settings: WindowDevicesConfigInput;
  readonly #options: Partial<HubOptions>;
  #hall: TestHall | null = null;
  counters: readonly string[] = [];
  services: readonly string[] = [];

  private constructor(devices: Devices) {
    this.devices = devices;
    this.settings = settingsOf(devices);
    // Noon: numbers are drawn, and no other day is near.
    const aheadMs = aheadToNoonMs();
    this.#options = { clock: { now: () => systemClock.now() + aheadMs } };
  }

  /** Starts the devices, the hub and a queue: A at both windows, B at the second. */
  static async open(via: SimulatedVia = 'tcp'): Promise<WindowBench> {
    const bench = new WindowBench(await startDevices(via));
    const hall = await openTestHall(bench.#options);
    bench.#hall = hall;
    await hall.hub.system.setMarket(marketOf());
    const { settings } = sampleInputs['queue.saveSettings'];
    await bench.does('queue.saveSettings', { settings: { ...settings, stopMinutesBefore: 0 } });
    const [a, b] = [await bench.#service('A', 1), await bench.#service('B', 2)];
    bench.services = [a, b];
    bench.counters = [await bench.#counter(1, [a]), await bench.#counter(2, [a, b])];
    bench.writeSettings(bench.settings);
    await bench.restart();
    return bench;
  }

  /** Stops the hub and starts another over the same file and devices. */
  restart(): Promise<void> {
    return this.hall.restart(this.#options);
  }

  get hall(): TestHall {
    if (this.#hall === null) throw new Error('The hall is not open');
    return this.#hall;
  }

  get file(): string {
    return join(this.hall.dataDir, 'window-devices.json');
  }

  writeSettings(settings: unknown): void {
    writeFileSync(this.file, JSON.stringify(settings));
  }

  /** Waits until every device is well. */
  async ready(): Promise<void> {
    await until('all devices are ready', () =>
      this.records().every(({ status }) => status.state === 'ready'),
    );
  }

  /** What the manager's page is told. */
  records(): WindowDeviceRecord[] {
    return this.hall.hub.windows.devices(this.hall.hub.system.stores);
  }

  record(device: WindowDeviceClass, window: string): WindowDeviceRecord {
    const found = this.records().find((one) => one.id === `${device}:${window}`);
    if (found === undefined) throw new Error(`no ${device} at ${window}`);
    return found;
  }

  /** What became of the last key of a window. */
  outcome(window: string, device: 'caller' | 'evaluator' = 'caller'): string | undefined {
    return this.record(device, window).lastKey?.outcome;
  }

  /** What a passer-by reads at a window. */
  reads(window: 1 | 2): string {
    return this.devices.leds.device.look(window).text;
  }

  async tap(key: ButtonKey): Promise<void> {
    const { device } = this.devices.buttons;
    const enough = device.questions + readingsHeld;
    const endMs = Date.now() + heldAtMostMs;
    device.press(keys.indexOf(key));
    while (device.questions < enough && Date.now() < endMs) await pause(lookMs);
    device.release(keys.indexOf(key));
  }

  typePad(...typed: readonly string[]): void {
    for (const key of typed) this.devices.pads.device.tap(2, padCodes[key] ?? key);
  }

  /** A number whose paper came out; its id. */
  async issue(service: 0 | 1 = 0): Promise<string> {
    const input = {
      serviceId: this.services[service] ?? '',
      priority: null,
      slipCode: null,
      language: 'zh-CN',
    } as const;
    const { ticketId } = await this.does('ticket.reserve', input, kiosk);
    const result = { outcome: 'confirmed' } as const;
    await this.does('ticket.printed', { ticketId, result }, kiosk);
    return ticketId;
  }

  /** A press on a screen at a window. */
  press(window: 1 | 2, name: string): Promise<Answer> {
    const counterId = this.counters[window - 1] ?? '';
    return this.send(`counter.${name}` as CommandName, { counterId }, clerk);
  }

  send(name: CommandName, input: unknown, actor: Actor = clerk): Promise<Answer> {
    return this.hall.hub.system.command(actor, { commandId: randomUUID(), name, input });
  }

  async does<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    actor: Actor = clerk,
  ): Promise<CommandOutput<N>> {
    const answer = await this.send(name, input, actor);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
    return answer.value as CommandOutput<N>;
  }

  /** The last lines of the ledger, newest first: what happened and who did it. */
  ledger(type: string): { readonly actor: string; readonly detail: string }[] {
    return this.hall.read(
      (db) =>
        db
          .prepare(
            'SELECT actor, detail_json AS detail FROM event WHERE type = ? ORDER BY seq DESC',
          )
          .all(type) as { actor: string; detail: string }[],
    );
  }

  /** Leaves the devices to another process; gives the folder of the hall, which stays. */
  async handOver(): Promise<string> {
    const { hub, dataDir } = this.hall;
    this.#hall = null;
    await hub.close();
    return dataDir;
  }

  async close(): Promise<void> {
    await this.#hall?.close();
    await Promise.all(Object.values(this.devices).map((device) => device.close()));
  }

  async #service(letter: string, position: number): Promise<string> {
    const name = { zh: '业务', en: 'Service' };
    const details = { letter, name, position, targetMinutes: 5, hours: [] };
    return (await this.does('queue.saveService', { serviceId: null, details })).serviceId;
  }

  async #counter(number: number, serviceIds: string[]): Promise<string> {
    const details = { number, name: null, serviceIds };
    return (await this.does('queue.saveCounter', { counterId: null, details })).counterId;
  }
}
