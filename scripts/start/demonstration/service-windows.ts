import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bestVia } from '@hall/devices/simulators/simulated-devices';
import { z } from 'zod';
import { EventStream } from './event-stream.ts';
import { callerKeys, startWindowKit, type KitCable, type WindowKit } from './window-kit.ts';

const number = z.number().int().min(1).max(99);

/** What a visitor may do at the windows. */
export const windowAction = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('press'),
    window: number,
    key: z.union([z.enum(callerKeys), z.string().regex(/^[0-9]$/), z.literal('unknown')]),
  }),
  z.strictObject({ do: z.literal('rate'), window: number, stars: z.number().int().min(1).max(5) }),
  z.strictObject({ do: z.literal('power'), window: number, on: z.boolean() }),
  z.strictObject({ do: z.literal('cable'), cable: z.string().max(20), plugged: z.boolean() }),
  z.strictObject({ do: z.literal('take-number'), letter: z.string().regex(/^[A-Z]$/) }),
]);
export type WindowAction = z.infer<typeof windowAction>;

/** How the windows look from outside, for the page that shows them. */
export interface WindowsState {
  readonly windows: readonly {
    readonly number: number;
    readonly protocol: string;
    readonly powered: boolean;
    readonly sees: {
      readonly text: string;
      readonly flashing: boolean;
      readonly colour: string | null;
    };
    readonly caller: string;
    readonly rates: boolean;
  }[];
  readonly cables: readonly {
    readonly id: string;
    readonly device: KitCable['device'];
    readonly windows: readonly number[];
    readonly plugged: boolean;
  }[];
  /** Services somebody can take a number of. */
  readonly letters: readonly { readonly letter: string; readonly name: string }[];
}

/** Flashing ends without a word from the host, so the glass is looked at. */
const lookMs = 250;
const fileName = 'demonstration-window-devices.json';

/** What the windows ask of the queue beside their keys. */
export interface NumberDesk {
  letters(): WindowsState['letters'];
  take(letter: string): Promise<void>;
}

/** The simulated devices of the service windows, and the page that works them. */
export class ServiceWindows {
  readonly events = new EventStream();
  readonly file: string;
  readonly #kit: WindowKit;
  readonly #unplugged = new Set<string>();
  readonly #dark = new Set<number>();
  readonly #watch: NodeJS.Timeout;
  #numbers: NumberDesk | null = null;
  #told = '';

  private constructor(kit: WindowKit, file: string) {
    this.#kit = kit;
    this.file = file;
    this.#watch = setInterval(() => {
      this.#tell();
    }, lookMs);
    this.#watch.unref();
  }

  /** Starts the devices and writes the settings by which the hub finds them. */
  static async start(count: number, dataDir: string): Promise<ServiceWindows> {
    const kit = await startWindowKit(count, bestVia());
    const file = join(dataDir, fileName);
    await writeFile(file, `${JSON.stringify(kit.settings, null, 2)}\n`);
    return new ServiceWindows(kit, file);
  }

  /** From now on a visitor can take numbers. */
  open(numbers: NumberDesk): void {
    this.#numbers = numbers;
  }

  state(): WindowsState {
    const { windows, cables } = this.#kit;
    return {
      windows: windows.map(({ number: window, led, caller, rate }) => {
        const { text, flashing, colour } = led.leds.look(led.address);
        return {
          number: window,
          protocol: led.protocol,
          powered: !this.#dark.has(window),
          sees: { text, flashing, colour },
          caller: caller.kind,
          rates: rate !== null,
        };
      }),
      cables: cables.map(({ id, device, windows: at }) => ({
        id,
        device,
        windows: at,
        plugged: !this.#unplugged.has(id),
      })),
      letters: this.#numbers?.letters() ?? [],
    };
  }

  /** Does what the visitor asked; a window or a cable that is not there changes nothing. */
  async act(action: WindowAction): Promise<void> {
    switch (action.do) {
      case 'press':
        this.#at(action.window)?.caller.tap(action.key);
        break;
      case 'rate':
        this.#at(action.window)?.rate?.(action.stars);
        break;
      case 'power':
        this.#power(action.window, action.on);
        break;
      case 'cable':
        await this.#cable(action.cable, action.plugged);
        break;
      case 'take-number':
        await this.#numbers?.take(action.letter);
    }
    this.#tell();
  }

  async close(): Promise<void> {
    clearInterval(this.#watch);
    this.events.close();
    await Promise.all(this.#kit.cables.map(({ cable }) => cable.close()));
  }

  #at(window: number) {
    return this.#kit.windows.find((one) => one.number === window);
  }

  #power(window: number, on: boolean): void {
    const led = this.#at(window)?.led;
    if (led === undefined) return;
    if (on) led.leds.powerOn(led.address);
    else led.leds.powerOff(led.address);
    if (on) this.#dark.delete(window);
    else this.#dark.add(window);
  }

  async #cable(id: string, plugged: boolean): Promise<void> {
    const cable = this.#kit.cables.find((one) => one.id === id)?.cable;
    if (cable === undefined) return;
    await (plugged ? cable.plug() : cable.unplug());
    if (plugged) this.#unplugged.delete(id);
    else this.#unplugged.add(id);
  }

  #tell(): void {
    const state = this.state();
    const text = JSON.stringify(state);
    if (text === this.#told) return;
    this.#told = text;
    this.events.send(state);
  }
}
