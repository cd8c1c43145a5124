import { simulatedPrinter, type SimulatedPrinter } from '../drivers/printer/simulator.ts';
import { simulatedReader, type SimulatedReader } from '../drivers/id-reader/simulator.ts';
import { simulatedScanner, type SimulatedScanner } from '../drivers/scanner/simulator.ts';
import { systemTimers } from '../host/system-time.ts';
import { hasSocat } from './pty-bridge.ts';
import { startWire, type SimulatedCable, type SimulatedVia } from './wire.ts';

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

/** A simulated slip scanner with the configuration a device host reaches it by. */
export interface RunningScanner extends SimulatedCable {
  readonly config: { readonly path: string; readonly baud: 9600 } | { readonly tcp: string };
  readonly scanner: SimulatedScanner;
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

/** Starts a simulated slip scanner. */
export async function startSimulatedScanner(options: {
  readonly via: SimulatedVia;
}): Promise<RunningScanner> {
  const scanner = simulatedScanner();
  const wire = await startWire({ via: options.via, onLine: scanner.attach });
  const config = wire.path === null ? { tcp: wire.tcp } : { path: wire.path, baud: 9600 as const };
  return { ...wire.cable, config, scanner };
}
