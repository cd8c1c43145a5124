import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simulatedPrinter, type SimulatedPrinter } from '../drivers/printer/simulator.ts';
import { simulatedReader, type SimulatedReader } from '../drivers/id-reader/simulator.ts';
import { systemTimers } from '../host/system-time.ts';
import type { Line } from '../transports/line.ts';
import { bridgePty, hasSocat } from './pty-bridge.ts';
import { listenLines } from './tcp-lines.ts';

/** `pty` where socat is, over a real serial port; `tcp` everywhere. */
export type SimulatedVia = 'pty' | 'tcp';

/** The cable of a simulated device. */
export interface SimulatedCable {
  readonly unplug: () => Promise<void>;
  readonly plug: () => Promise<void>;
  /** Ends the device and everything that was started for it. */
  readonly close: () => Promise<void>;
}

/** A simulated reader with the configuration a device host reaches it by. */
export interface RunningReader extends SimulatedCable {
  readonly config: { readonly path: string } | { readonly tcp: string };
  readonly reader: SimulatedReader;
}

/** A simulated printer with the configuration a device host reaches it by. */
export interface RunningPrinter extends SimulatedCable {
  readonly config: { readonly tcp: string } | { readonly serial: string; readonly baud: 115200 };
  readonly printer: SimulatedPrinter;
  readonly tcpPort: number;
}

/** The better of the two ways on this machine. */
export function bestVia(): SimulatedVia {
  return hasSocat() ? 'pty' : 'tcp';
}

/** Starts a simulated ID-card reader. */
export async function startSimulatedReader(options: {
  readonly via: SimulatedVia;
}): Promise<RunningReader> {
  const reader = simulatedReader(systemTimers);
  const wire = await startWire({ via: options.via, onLine: reader.attach });
  const config = wire.path === null ? { tcp: wire.tcp } : { path: wire.path };
  return { ...wire.cable, config, reader };
}

/** Starts a simulated receipt printer; `tcpPort` 0 takes any free port. */
export async function startSimulatedPrinter(options: {
  readonly via: SimulatedVia;
  readonly tcpPort: number;
}): Promise<RunningPrinter> {
  const printer = simulatedPrinter(systemTimers);
  const wire = await startWire({
    ...options,
    onLine: (line) => {
      printer.attach(line);
    },
  });
  const config =
    wire.path === null ? { tcp: wire.tcp } : { serial: wire.path, baud: 115200 as const };
  return { ...wire.cable, config, printer, tcpPort: wire.tcpPort };
}

async function startWire(options: {
  readonly via: SimulatedVia;
  readonly tcpPort?: number;
  readonly onLine: (line: Line) => void;
}): Promise<{ cable: SimulatedCable; tcp: string; tcpPort: number; path: string | null }> {
  const lines = await listenLines({ port: options.tcpPort ?? 0, onLine: options.onLine });
  const tcp = `127.0.0.1:${lines.port}`;
  if (options.via === 'tcp') {
    const { unplug, plug } = lines;
    return { cable: { unplug, plug, close: unplug }, tcp, tcpPort: lines.port, path: null };
  }
  const folder = await mkdtemp(join(tmpdir(), 'hall-pty-'));
  const bridge = await bridgePty({ path: join(folder, 'device'), tcpPort: lines.port });
  const close = async (): Promise<void> => {
    await bridge.unplug();
    await lines.unplug();
    await rm(folder, { recursive: true, force: true });
  };
  const { unplug, plug } = bridge;
  return { cable: { unplug, plug, close }, tcp, tcpPort: lines.port, path: bridge.path };
}
