import { simulatedKeypad, type SimulatedKeypad } from '../drivers/caller/simulator-keypad.ts';
import { simulatedPads, type SimulatedPads } from '../drivers/caller/simulator-pads.ts';
import { simulatedEvaluator, type SimulatedEvaluator } from '../drivers/evaluator/simulator.ts';
import { simulatedLeds, type LedProtocol, type SimulatedLeds } from '../drivers/led/simulator.ts';
import { simulatedModule, type SimulatedModule } from '../drivers/modbus/simulator.ts';
import { systemClock, systemTimers } from '../host/system-time.ts';
import { startWire, type SimulatedCable, type SimulatedVia, type SimulatedWire } from './wire.ts';

/** How a window device host reaches a simulated line: what stands under `line` in its settings. */
export type SimulatedLineConfig =
  | { readonly tcp: string }
  | { readonly serial: string; readonly baud: 9600; readonly format: '8N1' };

/** A simulated device with its cable and the settings it is reached by. */
export interface RunningWindowDevice<Device> extends SimulatedCable {
  readonly line: SimulatedLineConfig;
  readonly device: Device;
}

/** Starts LEDs on one line, with cards or signs at these addresses. */
export async function startSimulatedLeds(options: {
  readonly via: SimulatedVia;
  readonly protocol: LedProtocol;
  readonly addresses: readonly number[];
}): Promise<RunningWindowDevice<SimulatedLeds>> {
  const { protocol, addresses } = options;
  const device = simulatedLeds({ protocol, addresses, clock: systemClock, timers: systemTimers });
  return running(device, await startWire({ via: options.via, onLine: device.attach }));
}

/** Starts a Modbus module with push buttons. */
export async function startSimulatedButtons(options: {
  readonly via: SimulatedVia;
  readonly unit: number;
}): Promise<RunningWindowDevice<SimulatedModule>> {
  const device = simulatedModule({ unit: options.unit, timers: systemTimers });
  return running(device, await startWire({ via: options.via, onLine: device.attach }));
}

/** Starts a line of `FF 68` pads. */
export async function startSimulatedPads(options: {
  readonly via: SimulatedVia;
}): Promise<RunningWindowDevice<SimulatedPads>> {
  const device = simulatedPads();
  return running(device, await startWire({ via: options.via, onLine: device.attach }));
}

/** Starts rating keys. */
export async function startSimulatedEvaluator(options: {
  readonly via: SimulatedVia;
}): Promise<RunningWindowDevice<SimulatedEvaluator>> {
  const device = simulatedEvaluator();
  return running(device, await startWire({ via: options.via, onLine: device.attach }));
}

/** A simulated keypad and the file it is read from. */
export interface RunningKeypad extends SimulatedCable {
  readonly path: string;
  readonly device: SimulatedKeypad;
}

/** Starts a USB keypad. It is a file and nothing else, so that it needs a pseudo-terminal. */
export async function startSimulatedKeypad(): Promise<RunningKeypad> {
  const device = simulatedKeypad(systemClock);
  const wire = await startWire({ via: 'pty', onLine: device.attach });
  if (wire.path === null) throw new Error('A pseudo-terminal has a path');
  return { ...wire.cable, path: wire.path, device };
}

function running<Device>(device: Device, wire: SimulatedWire): RunningWindowDevice<Device> {
  const line: SimulatedLineConfig =
    wire.path === null
      ? { tcp: wire.tcp }
      : { serial: wire.path, baud: 9600 as const, format: '8N1' as const };
  return { ...wire.cable, line, device };
}
