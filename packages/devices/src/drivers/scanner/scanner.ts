import type { Clock } from '@hall/core/basics/ports';
import { ok, type Result } from '@hall/core/basics/result';
import type { DeviceFault } from '@hall/core/contract/device';
import type { LiveDevice } from '../../host/live-device.ts';
import type { Connection } from '../../transports/transport.ts';
import { openListener } from '../listener.ts';
import { noiseOf, type Noise } from '../resync-framer.ts';
import { lineFramer } from './line-framer.ts';
import { repeatFilter } from './repeats.ts';

/** What is needed to open a scanner. */
export interface ScannerParts {
  readonly connect: () => Connection;
  /** Runs forwards only. */
  readonly clock: Clock;
  /** A text of 1 to 64 printable ASCII characters was scanned. */
  readonly onText: (text: string) => void;
}

/** A connected scanner. */
export interface LiveScanner extends LiveDevice {
  noise(): Noise;
}

/**
 * Opens a barcode scanner that sends what it reads as lines. It is listened to and never written to:
 * triggers and settings differ from maker to maker, and a scanner that scans by itself needs none.
 */
export async function openScanner(
  parts: ScannerParts,
  signal: AbortSignal,
): Promise<Result<LiveScanner, DeviceFault>> {
  const framer = lineFramer(parts.clock);
  const repeats = repeatFilter(parts.clock);
  const onData = (chunk: Uint8Array): void => {
    for (const text of framer.push(chunk)) {
      if (repeats.isNew(text)) parts.onText(text);
    }
  };
  const opened = await openListener({ connect: parts.connect, onData }, signal);
  return opened.ok ? ok({ ...opened.value, noise: () => noiseOf(framer) }) : opened;
}
