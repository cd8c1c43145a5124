import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simulatedLeds } from '@hall/devices/drivers/led/simulator';
import { simulatedPads, type SimulatedPads } from '@hall/devices/drivers/caller/simulator-pads';
import type { WindowDevicesConfigInput } from '@hall/devices/host/window-config';
import { systemClock, systemTimers } from '@hall/devices/host/system-time';
import { listenLines } from '@hall/devices/simulators/tcp-lines';
import type { Witness } from './last-screen.ts';
import { pause } from './stats.ts';

const lookMs = 20;
const readyWithinMs = 20_000;
/** What a pad sends for "next". */
const nextCode = '01';

/** The LED and the pad of window 1, in the process that measures. */
export interface BenchSign {
  /** Told when the last byte of a call has come in. */
  readonly witness: Witness;
  /** Presses "next" on the pad. */
  readonly tap: () => void;
  /** Waits until the sign shows the queue and the pad is connected. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the devices and writes the settings by which a hub over `dataDir` finds them. */
export async function benchSign(dataDir: string): Promise<BenchSign> {
  const witness: Witness = { onDelta: () => undefined };
  const leds = simulatedLeds({
    protocol: 'onbon',
    addresses: [1],
    clock: systemClock,
    timers: systemTimers,
  });
  let lastByteMs = 0;
  const ledLines = await listenLines({
    port: 0,
    onLine: (line) => {
      // Before the sign's own ear takes the frame apart: the moment the bytes were here.
      line.onBytes(() => {
        lastByteMs = performance.now();
      });
      leds.attach(line);
    },
  });
  leds.onChange((_, sees) => {
    if (sees.text.endsWith('号窗口')) witness.onDelta(lastByteMs, sees.text);
  });
  const { pads, isConnected, close } = await startPad();
  writeSettings(dataDir, { led: ledLines.port, pad: close.port });
  return {
    witness,
    tap: () => {
      pads.tap(1, nextCode);
    },
    ready: async () => {
      const endMs = performance.now() + readyWithinMs;
      while (leds.look(1).text === '' || !isConnected()) {
        if (performance.now() > endMs) throw new Error('the sign of the bench stays dark');
        await pause(lookMs);
      }
    },
    close: async () => {
      await Promise.all([ledLines.unplug(), close.unplug()]);
    },
  };
}

async function startPad(): Promise<{
  readonly pads: SimulatedPads;
  readonly isConnected: () => boolean;
  readonly close: { readonly port: number; readonly unplug: () => Promise<void> };
}> {
  const pads = simulatedPads();
  let connected = false;
  const lines = await listenLines({
    port: 0,
    onLine: (line) => {
      connected = true;
      pads.attach(line);
    },
  });
  return { pads, isConnected: () => connected, close: lines };
}

function writeSettings(
  dataDir: string,
  ports: { readonly led: number; readonly pad: number },
): void {
  const settings: WindowDevicesConfigInput = {
    leds: [
      {
        protocol: 'onbon',
        line: { tcp: `127.0.0.1:${ports.led}` },
        panels: [{ window: '1', address: 1, widthPx: 160 }],
      },
    ],
    callers: [
      {
        kind: 'pads',
        line: { tcp: `127.0.0.1:${ports.pad}` },
        pads: [{ address: 1, window: '1' }],
        keys: { [nextCode]: 'next' },
      },
    ],
  };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(join(dataDir, 'window-devices.json'), JSON.stringify(settings));
}
