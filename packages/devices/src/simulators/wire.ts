import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Line } from '../transports/line.ts';
import { bridgePty } from './pty-bridge.ts';
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

/** A wire with a simulated device at its end; `path` is null without a pseudo-terminal. */
export interface SimulatedWire {
  readonly cable: SimulatedCable;
  readonly tcp: string;
  readonly tcpPort: number;
  readonly path: string | null;
}

/** Starts a wire whose device takes every line that is opened. */
export async function startWire(options: {
  readonly via: SimulatedVia;
  readonly tcpPort?: number;
  readonly onLine: (line: Line) => void;
}): Promise<SimulatedWire> {
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
