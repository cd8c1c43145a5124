import type { Clock, Timers } from '@hall/core/basics/ports';
import type {
  LedContent,
  WindowDeviceClass,
  WindowDeviceReport,
} from '@hall/core/contract/device-window';
import type { KeyEvent } from '../drivers/caller/callers.ts';
import type { EvaluatorEvent, Stars } from '../drivers/evaluator/evaluator.ts';
import type { Noise } from '../drivers/resync-framer.ts';
import { listenedLine, type ListenedLine, type ListenedLineParts } from './listened-line.ts';
import { callerPlan, evaluatorPlan, type WindowPorts } from './open-window-devices.ts';
import { pressDesk, type PressDesk, type PressEvent } from './press-desk.ts';
import type { SupervisorPorts } from './supervise.ts';
import { steadyClock } from './system-time.ts';
import { windowsOf, type WindowDevicesConfig } from './window-config.ts';
import { windowLeds, type WindowLeds } from './window-leds.ts';

/** What happens at the devices of the service windows. */
export type WindowEvent =
  | PressEvent
  | ({ readonly type: 'status' } & WindowDeviceReport)
  | { readonly type: 'rating'; readonly window: string; readonly stars: Stars }
  /** Bytes or a key without a meaning in the settings: how a site learns the codes of its pads. */
  | {
      readonly type: 'unknown-key';
      readonly device: 'caller' | 'evaluator';
      /** All windows the device may belong to. */
      readonly windows: readonly string[];
      readonly code: string;
    };

/** How much of what came over one line was noise, since its last connection. */
export interface LineNoise extends Noise {
  readonly device: WindowDeviceClass;
  readonly windows: readonly string[];
}

/** The devices of the service windows, in the words of the hall. */
export interface WindowDevices {
  /** What a window's LED shows from now on; nothing happens where there is none. */
  show(window: string, content: LedContent): void;
  /** Has a window's LED show "received" for a moment; false when it does not confirm (K-14). */
  testLed(window: string): Promise<boolean>;
  status(): readonly WindowDeviceReport[];
  noise(): readonly LineNoise[];
  /** Puts the LEDs out, so that a stopped system calls nobody; resolves when all ports are free. */
  close(): Promise<void>;
}

/** What the devices need from their surroundings. */
export interface WindowDevicesParts {
  readonly config: WindowDevicesConfig;
  readonly onEvent: (event: WindowEvent) => void;
  readonly clock: Clock;
  readonly timers: Timers;
  /** 0 to 1, for the jitter of retries. */
  readonly random: () => number;
}

/** Starts the configured devices; whatever they do, this neither throws nor gives up. */
export function startWindowDevices(parts: WindowDevicesParts): WindowDevices {
  const { config, onEvent, clock, timers, random } = parts;
  const ports: WindowPorts = { clock: steadyClock(clock), timers };
  const supervisorPorts: SupervisorPorts = { clock, timers, random };
  const leds = windowLeds({
    lines: config.leds,
    ports,
    supervisorPorts,
    onStatus: (window, status) => {
      onEvent({ type: 'status', device: 'led', window, status });
    },
  });
  const common = { config, onEvent, ports, supervisorPorts };
  const { lines: callers, desks } = startCallers({ ...common, leds });
  const lines = [...callers, ...startEvaluators(common)];
  return {
    show: (window, content) => {
      leds.show(window, content);
    },
    testLed: (window) => leds.acknowledge(window),
    status: () => [...leds.status(), ...lines.flatMap((line) => line.reports())],
    noise: () => [...leds.noise(), ...lines.map((line) => line.noise())],
    close: async () => {
      for (const desk of desks) desk.close();
      await Promise.all([leds.close(), ...lines.map((line) => line.close())]);
    },
  };
}

interface StartParts {
  readonly config: WindowDevicesConfig;
  readonly onEvent: (event: WindowEvent) => void;
  readonly ports: WindowPorts;
  readonly supervisorPorts: SupervisorPorts;
}

function startCallers(parts: StartParts & { readonly leds: WindowLeds }): {
  lines: ListenedLine[];
  desks: PressDesk[];
} {
  const { config, onEvent, ports, leds } = parts;
  const desks: PressDesk[] = [];
  const lines = config.callers.map((caller): ListenedLine => {
    const windows = windowsOf(caller);
    const show =
      caller.acknowledgedOn === 'led'
        ? (window: string): Promise<boolean> => leds.acknowledge(window)
        : (): Promise<boolean> => Promise.resolve(true);
    const desk = pressDesk({ ...ports, show, onEvent });
    desks.push(desk);
    const tellUnknown = unknownKeys({ ...parts, device: 'caller', windows });
    const onKey = (event: KeyEvent): void => {
      if (event.type === 'key') desk.press(event.window, event.key);
      else tellUnknown(event.code);
    };
    const plan = callerPlan(caller, { ports, onKey });
    return listenTo({ ...parts, device: 'caller', windows, plan });
  });
  return { lines, desks };
}

function startEvaluators(parts: StartParts): ListenedLine[] {
  const { config, onEvent, ports } = parts;
  return config.evaluators.map((evaluator) => {
    const { window } = evaluator;
    const windows = [window];
    const tellUnknown = unknownKeys({ ...parts, device: 'evaluator', windows });
    const onKey = (event: EvaluatorEvent): void => {
      if (event.type === 'rating') onEvent({ type: 'rating', window, stars: event.stars });
      else tellUnknown(event.code);
    };
    const plan = evaluatorPlan(evaluator, { ports, onEvent: onKey });
    return listenTo({ ...parts, device: 'evaluator', windows, plan });
  });
}

/** At most one a second: a person who learns codes needs no more, and noise must not flood a screen. */
function unknownKeys(
  parts: StartParts & Pick<ListenedLineParts, 'device' | 'windows'>,
): (code: string) => void {
  const { device, windows, ports, onEvent } = parts;
  const pauseMs = 1000;
  let lastMs = -pauseMs;
  return (code) => {
    const nowMs = ports.clock.now();
    if (nowMs - lastMs < pauseMs) return;
    lastMs = nowMs;
    onEvent({ type: 'unknown-key', device, windows, code });
  };
}

function listenTo(
  parts: StartParts & Pick<ListenedLineParts, 'device' | 'windows' | 'plan'>,
): ListenedLine {
  const { device, windows, plan, ports, supervisorPorts, onEvent } = parts;
  const onStatus = (report: WindowDeviceReport): void => {
    onEvent({ type: 'status', ...report });
  };
  return listenedLine({ device, windows, plan, timers: ports.timers, supervisorPorts, onStatus });
}
