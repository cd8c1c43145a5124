import type { Clock } from '@hall/core/basics/ports';
import type { DeviceFault } from '@hall/core/contract/device';
import { ok, type Result } from '@hall/core/basics/result';
import type { LiveDevice } from '../../host/live-device.ts';
import type { Connection } from '../../transports/transport.ts';
import { openListener } from '../listener.ts';
import { noiseOf, resyncFramer, type Noise, type ResyncFramer } from '../resync-framer.ts';
import { decodeEvdev, evdevRule, keypadCodes } from './evdev.ts';
import type { PadKey } from './keys.ts';
import { decodePad, padRule } from './pad-frame.ts';

/** What a caller tells: a key that was pressed, or bytes nobody has given a meaning yet. */
export type KeyEvent =
  | { readonly type: 'key'; readonly window: string; readonly key: PadKey }
  | { readonly type: 'unknown'; readonly code: string };

/** A connected caller. */
export interface LiveCaller extends LiveDevice {
  noise(): Noise;
}

/** What every caller needs. */
export interface CallerParts {
  readonly connect: () => Connection;
  /** Runs forwards only. */
  readonly clock: Clock;
  readonly onKey: (event: KeyEvent) => void;
}

/** A key that comes again this soon is the same press: contacts bounce, pads repeat themselves. */
const keypadRepeatMs = 50;
const padRepeatMs = 300;

/** Opens a USB keypad, which is read as the keyboard it is. */
export function openKeypad(
  parts: CallerParts & { readonly window: string },
  signal: AbortSignal,
): Promise<Result<LiveCaller, DeviceFault>> {
  const framer = resyncFramer(evdevRule, parts.clock);
  const upMs = new Map<number, number>();
  const down = new Set<number>();
  const onRecord = (record: Uint8Array): void => {
    const event = decodeEvdev(record);
    const nowMs = parts.clock.now();
    if (event.type === 'lost') down.clear();
    if (event.type === 'up' && down.delete(event.code)) upMs.set(event.code, nowMs);
    if (event.type !== 'down' || down.has(event.code)) return;
    down.add(event.code);
    if (nowMs - (upMs.get(event.code) ?? -keypadRepeatMs) < keypadRepeatMs) return;
    const key = keypadCodes.get(event.code);
    if (key) parts.onKey({ type: 'key', window: parts.window, key });
    else parts.onKey({ type: 'unknown', code: `key ${event.code}` });
  };
  return listen({ parts, framer, onFrame: onRecord }, signal);
}

/** Opens a line of `FF 68` pads. `keys` is what the site has learned of their codes. */
export function openPads(
  parts: CallerParts & {
    readonly windows: ReadonlyMap<number, string>;
    readonly keys: ReadonlyMap<string, PadKey>;
  },
  signal: AbortSignal,
): Promise<Result<LiveCaller, DeviceFault>> {
  const framer = resyncFramer(padRule, parts.clock);
  const lastMs = new Map<string, number>();
  const onFrame = (frame: Uint8Array): void => {
    const { address, code } = decodePad(frame);
    const window = parts.windows.get(address);
    const key = parts.keys.get(code);
    if (!window || !key) {
      parts.onKey({ type: 'unknown', code: `pad ${address} ${code}` });
      return;
    }
    const nowMs = parts.clock.now();
    const name = `${address} ${code}`;
    const isRepeat = nowMs - (lastMs.get(name) ?? -padRepeatMs) < padRepeatMs;
    lastMs.set(name, nowMs);
    if (!isRepeat) parts.onKey({ type: 'key', window, key });
  };
  return listen({ parts, framer, onFrame }, signal);
}

async function listen(
  source: {
    readonly parts: CallerParts;
    readonly framer: ResyncFramer;
    readonly onFrame: (frame: Uint8Array) => void;
  },
  signal: AbortSignal,
): Promise<Result<LiveCaller, DeviceFault>> {
  const { parts, framer, onFrame } = source;
  const onData = (chunk: Uint8Array): void => {
    for (const frame of framer.push(chunk)) onFrame(frame);
  };
  const opened = await openListener({ connect: parts.connect, onData }, signal);
  if (!opened.ok) return opened;
  const noise = (): Noise => noiseOf(framer);
  return ok({ ...opened.value, noise });
}
