import type { Clock, Timers } from '@hall/core/basics/ports';
import { systemTimers } from '../../src/system-ports.ts';

/** Real time that goes by `factor` times as fast, for a hub whose devices are reached over real cables. */
export function fastTime(factor: number): Clock & Timers {
  const startMs = Date.now();
  return {
    now: () => startMs + Math.round((Date.now() - startMs) * factor),
    after: (delayMs, action) => systemTimers.after(delayMs / factor, action),
  };
}
