import type { WindowDeviceRecord } from '@hall/core/contract/topics/window-records';
import {
  windowsOf,
  type CallerConfig,
  type WindowDevicesConfig,
  type WindowLine,
} from '@hall/devices/host/window-config';

/** A device of a window as the settings name it. */
export type InstalledDevice = Pick<
  WindowDeviceRecord,
  'id' | 'device' | 'window' | 'model' | 'port'
>;

/** Every device of every window that the settings name, in the order of windows. */
export function installedDevices(config: WindowDevicesConfig): InstalledDevice[] {
  const leds = config.leds.flatMap(({ panels, protocol, line }) =>
    panels.map(({ window }) => installed('led', window, { model: protocol, port: portOf(line) })),
  );
  const callers = config.callers.flatMap((caller) =>
    windowsOf(caller).map((window) =>
      installed('caller', window, { model: caller.kind, port: callerPort(caller) }),
    ),
  );
  const evaluators = config.evaluators.map(({ window, line }) =>
    installed('evaluator', window, { model: 'keys', port: portOf(line) }),
  );
  return [...leds, ...callers, ...evaluators];
}

/** How a device of a window is named in the ledger and on the screens. */
export function deviceId(device: InstalledDevice['device'], window: string): string {
  return `${device}:${window}`;
}

function installed(
  device: InstalledDevice['device'],
  window: string,
  is: Pick<InstalledDevice, 'model' | 'port'>,
): InstalledDevice {
  return { id: deviceId(device, window), device, window, ...is };
}

function callerPort(caller: CallerConfig): string {
  return caller.kind === 'keypad' ? caller.path : portOf(caller.line);
}

function portOf(line: WindowLine): string {
  return 'tcp' in line ? line.tcp : line.serial;
}
