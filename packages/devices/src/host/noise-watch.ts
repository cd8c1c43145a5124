import type { CancelTimer, Timers } from '@hall/core/basics/ports';
import type { DeviceStatus } from '@hall/core/contract/device';
import type { Noise } from '../drivers/resync-framer.ts';

/** Looks once a minute whether a line is noisy: works, but wants an electrician. */
export interface NoiseWatch {
  readonly isNoisy: boolean;
  stop(): void;
}

const minuteMs = 60_000;
/** More than this in a minute is no chance any more. */
const maxDamagedFrames = 5;
const maxDroppedBytes = 50;

/** Starts to watch a line; `onChange` runs when it becomes noisy or quiet. */
export function noiseWatch(parts: {
  readonly timers: Timers;
  /** The counts of the line's present connection. */
  readonly read: () => Noise;
  readonly onChange: () => void;
}): NoiseWatch {
  let isNoisy = false;
  let before = parts.read();
  let cancel: CancelTimer = () => undefined;
  const look = (): void => {
    const now = parts.read();
    const was = isNoisy;
    isNoisy = isTooMuch(before, now);
    before = now;
    arm();
    if (isNoisy !== was) parts.onChange();
  };
  const arm = (): void => {
    cancel = parts.timers.after(minuteMs, look);
  };
  arm();
  return {
    get isNoisy() {
      return isNoisy;
    },
    stop: () => {
      cancel();
    },
  };
}

/** A new connection begins to count at nothing. */
function isTooMuch(before: Noise, now: Noise): boolean {
  const grown = (was: number, is: number): number => (is >= was ? is - was : is);
  return (
    grown(before.damagedFrames, now.damagedFrames) > maxDamagedFrames ||
    grown(before.droppedBytes, now.droppedBytes) > maxDroppedBytes
  );
}

/** A device that is well on a noisy line. */
export function withNoise(status: DeviceStatus, watch: NoiseWatch | null): DeviceStatus {
  if (status.state !== 'ready' || !watch?.isNoisy) return status;
  return { state: 'warning', warning: 'line_noise' };
}
