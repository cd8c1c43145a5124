import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simulatedSite } from '@hall/devices/drivers/gate/simulator-site';
import { simulatedScanner } from '@hall/devices/drivers/scanner/simulator';
import type { GateConfigInput } from '@hall/devices/host/gate-config';
import type { GateReadersInput } from '@hall/devices/host/gate-reader-config';
import { systemClock, systemTimers } from '@hall/devices/host/system-time';
import { listenLines } from '@hall/devices/simulators/tcp-lines';

/** "Pulse on relay 0 of module 1", as far as it never changes. */
const pulseStart = Buffer.from([0x01, 0x05, 0x02, 0x00]);

/** A lane with a slip scanner, in the process that measures. */
export interface BenchReader {
  /** Reads a code; resolves when the last byte of the pulse is at the board. Null: it never came. */
  scan(text: string, withinMs: number): Promise<number | null>;
  isConnected(): boolean;
  close(): Promise<void>;
}

/** Starts the devices and writes the file by which a hub over `dataDir` finds them. */
export async function benchReader(dataDir: string): Promise<BenchReader> {
  const site = simulatedSite({
    kind: 'relays',
    lanes: 1,
    clock: systemClock,
    timers: systemTimers,
  });
  const scanner = simulatedScanner();
  const connected = { board: false, scanner: false };
  let onPulse: (atMs: number) => void = () => undefined;
  const board = await listenLines({
    port: 0,
    onLine: (line) => {
      connected.board = true;
      line.onBytes((bytes) => {
        if (Buffer.from(bytes).subarray(0, 4).equals(pulseStart)) onPulse(performance.now());
      });
      site.attach(line);
    },
  });
  const reading = await listenLines({
    port: 0,
    onLine: (line) => {
      connected.scanner = true;
      scanner.attach(line);
    },
  });
  writeFile(dataDir, { board: board.port, scanner: reading.port });
  return {
    scan: (text, withinMs) =>
      new Promise((resolve) => {
        const cancel = systemTimers.after(withinMs, () => {
          resolve(null);
        });
        onPulse = (atMs) => {
          cancel();
          resolve(atMs);
        };
        scanner.scan(text);
      }),
    isConnected: () => connected.board && connected.scanner,
    close: async () => {
      await Promise.all([board.unplug(), reading.unplug()]);
    },
  };
}

/** The lane opens without seeing who comes in, so that nobody has to walk between two scans. */
function writeFile(
  dataDir: string,
  ports: { readonly board: number; readonly scanner: number },
): void {
  const gates: GateConfigInput = {
    lines: [
      {
        line: { tcp: `127.0.0.1:${ports.board}` },
        boards: [{ protocol: 'modbus', name: 'm1', unit: 1 }],
      },
    ],
    lanes: [
      {
        lane: '1',
        opensBy: { board: 'm1', in: 0, out: 1 },
        sensesBy: { board: 'm1', out: 1, alarm: 2, fire: 3 },
      },
    ],
  };
  const readers: GateReadersInput = [{ lane: '1', scanner: { tcp: `127.0.0.1:${ports.scanner}` } }];
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(join(dataDir, 'gates.json'), JSON.stringify({ ...gates, readers }));
}
