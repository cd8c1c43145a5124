import type { Clock, Timers } from '@hall/core/basics/ports';
import { openButtons } from '../drivers/caller/buttons.ts';
import { openKeypad, openPads, type KeyEvent, type LiveCaller } from '../drivers/caller/callers.ts';
import {
  openEvaluator,
  type EvaluatorEvent,
  type LiveEvaluator,
  type Stars,
} from '../drivers/evaluator/evaluator.ts';
import { alphaLanguage } from '../drivers/led/alpha-sign.ts';
import { openLedLine, type LiveLedLine, type SignHealth } from '../drivers/led/line.ts';
import { numericLanguage } from '../drivers/led/numeric-sign.ts';
import { onbonLanguage } from '../drivers/led/onbon-sign.ts';
import type { SignLanguage } from '../drivers/led/sign.ts';
import type { WantedContents } from '../drivers/led/wanted.ts';
import { fileConnection } from '../transports/file.ts';
import { serialConnection } from '../transports/serial.ts';
import { tcpConnection } from '../transports/tcp.ts';
import type { Connection } from '../transports/transport.ts';
import type { LiveDevice } from './live-device.ts';
import { address, localPausesMs, networkPausesMs, pathWatcher, type Plan } from './open-devices.ts';
import type { DeviceLine } from './config.ts';
import type { CallerConfig, EvaluatorConfig, LedLineConfig } from './window-config.ts';

/** What every window device is opened with. */
export interface WindowPorts {
  /** Runs forwards only. */
  readonly clock: Clock;
  readonly timers: Timers;
}

/** How a configured line of LEDs is opened. */
export function ledPlan(
  config: LedLineConfig,
  parts: {
    readonly ports: WindowPorts;
    readonly wanted: WantedContents;
    readonly onSignHealth: (window: string, health: SignHealth) => void;
  },
): Plan<LiveLedLine> {
  const { ports, wanted, onSignHealth } = parts;
  const language = languageOf(config);
  return linePlan(config.line, (connect) => (signal) => {
    return openLedLine({ ...ports, connect, language, wanted, onSignHealth }, signal);
  });
}

function languageOf(config: LedLineConfig): SignLanguage {
  switch (config.protocol) {
    case 'onbon':
      return onbonLanguage(config);
    case 'alpha':
      return alphaLanguage(config);
    case 'numeric':
      return numericLanguage(config.panels);
  }
}

/** How a configured caller is opened. */
export function callerPlan(
  config: CallerConfig,
  parts: { readonly ports: WindowPorts; readonly onKey: (event: KeyEvent) => void },
): Plan<LiveCaller> {
  const { ports, onKey } = parts;
  switch (config.kind) {
    case 'buttons': {
      const { unit, buttons } = config;
      return linePlan(config.line, (connect) => (signal) => {
        return openButtons({ ...ports, connect, onKey, unit, buttons }, signal);
      });
    }
    case 'pads': {
      const windows = new Map(config.pads.map((pad) => [pad.address, pad.window]));
      const keys = new Map(Object.entries(config.keys));
      return linePlan(config.line, (connect) => (signal) => {
        return openPads({ ...ports, connect, onKey, windows, keys }, signal);
      });
    }
    case 'keypad': {
      const { path, window } = config;
      const connect = (): Connection => fileConnection({ path });
      return {
        open: (signal) => openKeypad({ ...ports, connect, onKey, window }, signal),
        pausesMs: localPausesMs,
        isPresent: pathWatcher(path),
      };
    }
  }
}

/** How a configured evaluator is opened. */
export function evaluatorPlan(
  config: EvaluatorConfig,
  parts: { readonly ports: WindowPorts; readonly onEvent: (event: EvaluatorEvent) => void },
): Plan<LiveEvaluator> {
  const keys = new Map<string, Stars>(Object.entries(config.keys));
  return linePlan(config.line, (connect) => (signal) => {
    return openEvaluator({ ...parts.ports, connect, keys, onEvent: parts.onEvent }, signal);
  });
}

/** How a line is opened, by whatever speaks on it. */
export function linePlan<Device extends LiveDevice>(
  line: DeviceLine,
  open: (connect: () => Connection) => Plan<Device>['open'],
): Plan<Device> {
  if ('tcp' in line) {
    const target = address(line.tcp);
    return {
      open: open(() => tcpConnection(target)),
      pausesMs: networkPausesMs,
      isPresent: null,
    };
  }
  const { serial: path, baud, format } = line;
  return {
    open: open(() => serialConnection({ path, baud, format })),
    pausesMs: localPausesMs,
    isPresent: pathWatcher(path),
  };
}
