import { access } from 'node:fs/promises';
import { openIdReader, readerBauds, type CardEvent } from '../drivers/id-reader/session.ts';
import { openPrinter, type LivePrinter } from '../drivers/printer/device.ts';
import { openScanner, type LiveScanner } from '../drivers/scanner/scanner.ts';
import { fileConnection } from '../transports/file.ts';
import { serialConnection } from '../transports/serial.ts';
import { tcpConnection } from '../transports/tcp.ts';
import type { Connection } from '../transports/transport.ts';
import type { PrinterConfig, ReaderConfig, SlipScannerConfig } from './config.ts';
import type { LiveDevice } from './live-device.ts';
import type { SupervisedDevice, SupervisorPorts } from './supervise.ts';

/** How a device is opened; who hears of its state is added where it is supervised. */
export type Plan<Device extends LiveDevice> = Omit<SupervisedDevice<Device>, 'onStatus'>;

/** Ports on this machine: their paths tell when they come back, so that long pauses cost nothing. */
export const localPausesMs = [500, 1000, 2000, 5000, 10_000, 30_000];
/** A network device gives no sign but its answer; trying costs little. */
export const networkPausesMs = [500, 1000, 2000, 3500];

/** How the configured reader is opened. */
export function readerPlan(
  config: ReaderConfig,
  parts: { readonly ports: SupervisorPorts; readonly onEvent: (event: CardEvent) => void },
): Plan<LiveDevice> {
  const { clock, timers } = parts.ports;
  const common = { clock, timers, onEvent: parts.onEvent };
  if ('tcp' in config) {
    const connect = (): Connection => tcpConnection(address(config.tcp));
    return {
      open: (signal) =>
        openIdReader({ ...common, connect, bauds: readerBauds.slice(0, 1) }, signal),
      pausesMs: networkPausesMs,
      isPresent: null,
    };
  }
  const { path } = config;
  const connect = (baud: number): Connection => serialConnection({ path, baud, format: '8N1' });
  return {
    open: (signal) => openIdReader({ ...common, connect, bauds: readerBauds }, signal),
    pausesMs: localPausesMs,
    isPresent: () => exists(path),
  };
}

/** How the configured printer is opened. */
export function printerPlan(config: PrinterConfig, ports: SupervisorPorts): Plan<LivePrinter> {
  const line = printerLine(config);
  const parts = { ...line, timers: ports.timers, mayBeMute: config.mayBeMute };
  return {
    open: (signal) => openPrinter(parts, signal),
    pausesMs: line.path === null ? networkPausesMs : localPausesMs,
    isPresent: line.path === null ? null : pathWatcher(line.path),
  };
}

/** How the configured scanner is opened. */
export function scannerPlan(
  config: SlipScannerConfig,
  parts: { readonly ports: SupervisorPorts; readonly onText: (text: string) => void },
): Plan<LiveScanner> {
  const { onText } = parts;
  const { clock } = parts.ports;
  const openOver =
    (connect: () => Connection): Plan<LiveScanner>['open'] =>
    (signal) =>
      openScanner({ clock, connect, onText }, signal);
  if ('tcp' in config) {
    const target = address(config.tcp);
    return {
      open: openOver(() => tcpConnection(target)),
      pausesMs: networkPausesMs,
      isPresent: null,
    };
  }
  const { path, baud } = config;
  return {
    open: openOver(() => serialConnection({ path, baud, format: '8N1' })),
    pausesMs: localPausesMs,
    isPresent: pathWatcher(path),
  };
}

function printerLine(config: PrinterConfig): {
  connect: () => Connection;
  answerMs: number;
  bytesPerSecond: number;
  path: string | null;
} {
  if ('tcp' in config) {
    const connect = (): Connection => tcpConnection(address(config.tcp));
    return { connect, answerMs: 500, bytesPerSecond: 20_000, path: null };
  }
  if ('path' in config) {
    const { path } = config;
    return { connect: () => fileConnection({ path }), answerMs: 500, bytesPerSecond: 20_000, path };
  }
  const { serial: path, baud } = config;
  const connect = (): Connection => serialConnection({ path, baud, format: '8N1' });
  return { connect, answerMs: 1000, bytesPerSecond: baud / 10, path };
}

/** The parts of `host:port`. */
export function address(text: string): { host: string; port: number } {
  const at = text.lastIndexOf(':');
  return { host: text.slice(0, at), port: Number(text.slice(at + 1)) };
}

/** Tells whether a path is there. */
export function pathWatcher(path: string): () => Promise<boolean> {
  return () => exists(path);
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
