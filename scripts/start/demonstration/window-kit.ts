import type { WindowDevicesConfigInput } from '@hall/devices/host/window-config';
import {
  startSimulatedButtons,
  startSimulatedEvaluator,
  startSimulatedKeypad,
  startSimulatedLeds,
  startSimulatedPads,
} from '@hall/devices/simulators/simulated-windows';
import type { LedProtocol, SimulatedLeds } from '@hall/devices/drivers/led/simulator';
import type { SimulatedModule } from '@hall/devices/drivers/modbus/simulator';
import type { SimulatedCable, SimulatedVia } from '@hall/devices/simulators/wire';

/** Windows with devices; a larger hall has as many, so that the page still fits a screen. */
export const windowsAtMost = 6;

/** Keys of a caller as they are printed on it. */
export const callerKeys = ['next', 'recall', 'skip', 'start', 'complete'] as const;
export type CallerKey = (typeof callerKeys)[number];

/** A sign over a window. */
export interface KitLed {
  readonly protocol: LedProtocol;
  readonly address: number;
  readonly leds: SimulatedLeds;
}

/** The keys at a window; `tap` makes the bytes of one key. */
export interface KitCaller {
  readonly kind: 'buttons' | 'pads' | 'keypad';
  readonly tap: (key: string) => void;
}

/** A cable a visitor can pull. */
export interface KitCable {
  readonly id: string;
  readonly device: 'led' | 'caller' | 'evaluator';
  readonly windows: readonly number[];
  readonly cable: SimulatedCable;
}

/** One window with all that hangs at it. */
export interface KitWindow {
  readonly number: number;
  readonly led: KitLed;
  readonly caller: KitCaller;
  /** Presses the key of so many stars; null where there are no rating keys. */
  readonly rate: ((stars: number) => void) | null;
}

/** Everything that hangs at the windows, in bytes, and the settings the hub reaches it by. */
export interface WindowKit {
  readonly windows: readonly KitWindow[];
  readonly cables: readonly KitCable[];
  readonly settings: WindowDevicesConfigInput;
}

/** A finger stays until the module was read so often, for a busy machine reads it late. */
const readingsHeld = 4;
const lookMs = 20;
/** A second would be a long press, which means something else. */
const heldAtMostMs = 800;
const unknownPadCode = '7e';
const padCodes: Readonly<Record<string, string>> = {
  next: '01',
  recall: '02',
  skip: '03',
  start: '04',
  complete: '05',
  ...Object.fromEntries(Array.from({ length: 10 }, (_, digit) => [String(digit), `3${digit}`])),
};
/** What is printed on the keys of a numeric keypad. */
const keypadKeys: Readonly<Record<string, string>> = {
  next: 'Enter',
  recall: '+',
  skip: '-',
  start: '*',
  complete: '/',
};

/** Starts the devices of so many windows: three kinds of sign, three kinds of caller. */
export async function startWindowKit(count: number, via: SimulatedVia): Promise<WindowKit> {
  const numbers = Array.from({ length: Math.min(count, windowsAtMost) }, (_, index) => index + 1);
  const signs = await startSigns(numbers, via);
  const callers = await startCallers(numbers, via);
  const ratings = await startRatings(numbers.slice(0, 2), via);
  const windows = numbers.map((number) => ({
    number,
    led: found(signs.leds.get(number)),
    caller: found(callers.callers.get(number)),
    rate: ratings.rates.get(number) ?? null,
  }));
  return {
    windows,
    cables: [...signs.cables, ...callers.cables, ...ratings.cables],
    settings: { leds: signs.lines, callers: callers.lines, evaluators: ratings.lines },
  };
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Every window has an LED and a caller');
  return value;
}

/** Which windows have which sign: most of them what most halls have. */
function protocolAt(number: number): LedProtocol {
  if (number === 5) return 'alpha';
  return number === 6 ? 'numeric' : 'onbon';
}

async function startSigns(numbers: readonly number[], via: SimulatedVia) {
  const leds = new Map<number, KitLed>();
  const cables: KitCable[] = [];
  const lines: NonNullable<WindowDevicesConfigInput['leds']> = [];
  for (const protocol of ['onbon', 'alpha', 'numeric'] as const) {
    const windows = numbers.filter((number) => protocolAt(number) === protocol);
    if (windows.length === 0) continue;
    const running = await startSimulatedLeds({ via, protocol, addresses: windows });
    for (const number of windows) {
      leds.set(number, { protocol, address: number, leds: running.device });
    }
    cables.push({ id: `led-${protocol}`, device: 'led', windows, cable: running });
    const panels = windows.map((number) => ({ window: String(number), address: number }));
    lines.push(
      protocol === 'onbon'
        ? {
            protocol,
            line: running.line,
            panels: panels.map((panel) => ({ ...panel, widthPx: 160, colours: true })),
          }
        : { protocol, line: running.line, panels },
    );
  }
  return { leds, cables, lines };
}

async function startCallers(numbers: readonly number[], via: SimulatedVia) {
  const hasKeypad = via === 'pty' && numbers.includes(6);
  const buttonWindows = numbers.filter((number) => number <= 3);
  const padWindows = numbers.filter((number) => number > 3 && !(hasKeypad && number === 6));
  const parts = [
    await startButtons(buttonWindows, via),
    ...(padWindows.length > 0 ? [await startPads(padWindows, via)] : []),
    ...(hasKeypad ? [await startKeypad(6)] : []),
  ];
  return {
    callers: new Map(parts.flatMap(({ callers }) => [...callers])),
    cables: parts.map(({ cable }) => cable),
    lines: parts.map(({ line }) => line),
  };
}

type CallerLine = NonNullable<WindowDevicesConfigInput['callers']>[number];

interface StartedCallers {
  readonly callers: ReadonlyMap<number, KitCaller>;
  readonly cable: KitCable;
  readonly line: CallerLine;
}

async function startButtons(
  windows: readonly number[],
  via: SimulatedVia,
): Promise<StartedCallers> {
  const running = await startSimulatedButtons({ via, unit: 1 });
  const buttons = windows.flatMap((number, at) =>
    callerKeys.map((key, index) => ({
      input: at * callerKeys.length + index,
      window: String(number),
      key,
    })),
  );
  const tapAt =
    (number: number): KitCaller['tap'] =>
    (key) => {
      const button = buttons.find((one) => one.window === String(number) && one.key === key);
      if (button === undefined) return;
      hold(running.device, button.input);
    };
  return {
    callers: new Map(
      windows.map((number) => [number, { kind: 'buttons' as const, tap: tapAt(number) }]),
    ),
    cable: { id: 'buttons', device: 'caller', windows, cable: running },
    line: { kind: 'buttons', line: running.line, unit: 1, buttons },
  };
}

function hold(module: SimulatedModule, input: number): void {
  const enough = module.questions + readingsHeld;
  const endMs = performance.now() + heldAtMostMs;
  module.press(input);
  const timer = setInterval(() => {
    if (module.questions < enough && performance.now() < endMs) return;
    clearInterval(timer);
    module.release(input);
  }, lookMs);
}

async function startPads(windows: readonly number[], via: SimulatedVia): Promise<StartedCallers> {
  const running = await startSimulatedPads({ via });
  const caller = (number: number): KitCaller => ({
    kind: 'pads',
    tap: (key) => {
      running.device.tap(number, padCodes[key] ?? unknownPadCode);
    },
  });
  const keys = Object.entries(padCodes).map(([key, code]) => [code, key]);
  return {
    callers: new Map(windows.map((number) => [number, caller(number)])),
    cable: { id: 'pads', device: 'caller', windows, cable: running },
    line: {
      kind: 'pads',
      line: running.line,
      pads: windows.map((number) => ({ address: number, window: String(number) })),
      // The settings parse them again; what stands here are the names they know.
      keys: Object.fromEntries(keys) as Extract<CallerLine, { kind: 'pads' }>['keys'],
    },
  };
}

async function startKeypad(number: number): Promise<StartedCallers> {
  const running = await startSimulatedKeypad();
  const caller: KitCaller = {
    kind: 'keypad',
    tap: (key) => {
      const printed = keypadKeys[key] ?? key;
      if (/^(Enter|[-+*/.0-9])$/.test(printed)) running.device.tap(printed);
    },
  };
  return {
    callers: new Map([[number, caller]]),
    cable: { id: 'keypad', device: 'caller', windows: [number], cable: running },
    line: { kind: 'keypad', path: running.path, window: String(number) },
  };
}

async function startRatings(numbers: readonly number[], via: SimulatedVia) {
  const rates = new Map<number, (stars: number) => void>();
  const cables: KitCable[] = [];
  const lines: NonNullable<WindowDevicesConfigInput['evaluators']> = [];
  for (const number of numbers) {
    const running = await startSimulatedEvaluator({ via });
    rates.set(number, (stars) => {
      running.device.tap(stars);
    });
    const id = `rating-${number}`;
    cables.push({ id, device: 'evaluator', windows: [number], cable: running });
    lines.push({ line: running.line, window: String(number) });
  }
  return { rates, cables, lines };
}
