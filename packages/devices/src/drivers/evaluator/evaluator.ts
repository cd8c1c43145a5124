import type { Clock, Timers } from '@hall/core/basics/ports';
import { ok, type Result } from '@hall/core/basics/result';
import type { DeviceFault } from '@hall/core/contract/device';
import type { LiveDevice } from '../../host/live-device.ts';
import type { Connection } from '../../transports/transport.ts';
import { openListener } from '../listener.ts';
import type { Noise } from '../resync-framer.ts';
import { burstFramer } from './burst.ts';

/** One to five stars (E-12). */
export type Stars = 1 | 2 | 3 | 4 | 5;

/** What an evaluator tells: a rating, or bytes nobody has given a meaning yet. */
export type EvaluatorEvent =
  | { readonly type: 'rating'; readonly stars: Stars }
  | { readonly type: 'unknown'; readonly code: string };

/** What is needed to open an evaluator. */
export interface EvaluatorParts {
  readonly connect: () => Connection;
  /** The bytes of each key, as lower-case hex. */
  readonly keys: ReadonlyMap<string, Stars>;
  /** Runs forwards only. */
  readonly clock: Clock;
  readonly timers: Timers;
  readonly onEvent: (event: EvaluatorEvent) => void;
}

/** A connected evaluator. */
export interface LiveEvaluator extends LiveDevice {
  noise(): Noise;
}

/** A second key so soon is the same hand: children play with keys that light up. */
const sameHandMs = 1500;

/** Opens an evaluator. */
export async function openEvaluator(
  parts: EvaluatorParts,
  signal: AbortSignal,
): Promise<Result<LiveEvaluator, DeviceFault>> {
  let lastMs = -sameHandMs;
  let unknownBytes = 0;
  const framer = burstFramer((burst) => {
    const code = Buffer.from(burst).toString('hex');
    const stars = starsOf(code, parts.keys);
    if (stars === null) {
      unknownBytes += burst.length;
      parts.onEvent({ type: 'unknown', code });
      return;
    }
    const nowMs = parts.clock.now();
    const isSameHand = nowMs - lastMs < sameHandMs;
    lastMs = nowMs;
    if (!isSameHand) parts.onEvent({ type: 'rating', stars });
  }, parts.timers);
  const onData = (chunk: Uint8Array): void => {
    framer.push(chunk);
  };
  const opened = await openListener({ connect: parts.connect, onData }, signal);
  if (!opened.ok) return opened;
  const device = opened.value;
  const noise = (): Noise => ({
    droppedBytes: framer.droppedBytes + unknownBytes,
    damagedFrames: 0,
  });
  void device.ended.then(() => {
    framer.stop();
  });
  const close = (): Promise<void> => {
    framer.stop();
    return device.close();
  };
  return ok({ ...device, close, noise });
}

/** Some models send a key's bytes several times; the burst is then nothing but repetitions. */
function starsOf(code: string, keys: ReadonlyMap<string, Stars>): Stars | null {
  for (const [key, stars] of keys) {
    if (code.length % key.length === 0 && code === key.repeat(code.length / key.length)) {
      return stars;
    }
  }
  return null;
}
