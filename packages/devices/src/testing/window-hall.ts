import { expect } from 'vitest';
import type { DeviceStatus } from '@hall/core/contract/device';
import type { WindowDeviceClass } from '@hall/core/contract/device-window';
import type { CallerPress } from '../host/press-desk.ts';
import { systemClock, systemTimers } from '../host/system-time.ts';
import { windowDevicesConfig, type WindowDevicesConfigInput } from '../host/window-config.ts';
import {
  startWindowDevices,
  type WindowDevices,
  type WindowEvent,
} from '../host/window-devices.ts';

/** Window devices at work, with everything they told. */
export interface WindowHall {
  readonly devices: WindowDevices;
  readonly events: WindowEvent[];
  readonly presses: CallerPress[];
  state(device: WindowDeviceClass, window: string): DeviceStatus['state'] | undefined;
}

/** Starts the devices of a configuration as a hub or a kiosk does. */
export function startWindowHall(config: WindowDevicesConfigInput): WindowHall {
  const events: WindowEvent[] = [];
  const presses: CallerPress[] = [];
  const devices = startWindowDevices({
    config: windowDevicesConfig.parse(config),
    onEvent: (event) => {
      events.push(event);
      if (event.type === 'press') presses.push(event.press);
    },
    clock: systemClock,
    timers: systemTimers,
    random: () => 0.5,
  });
  return {
    devices,
    events,
    presses,
    state: (device, window) =>
      devices.status().find((one) => one.device === device && one.window === window)?.status.state,
  };
}

/** Waits for something real to happen. */
export async function until(done: () => boolean, withinMs = 5000): Promise<number> {
  const startMs = Date.now();
  while (!done() && Date.now() < startMs + withinMs) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(done()).toBe(true);
  return Date.now() - startMs;
}
