import type { DeviceFault } from '@hall/core/contract/device';
import type { KeyEvent, LiveCaller } from '../drivers/caller/callers.ts';
import type { LiveStatus } from '../host/live-device.ts';
import { memoryLink, type MemoryLink } from '../transports/memory.ts';
import { manualTime, type ManualTime } from './manual-time.ts';

/** A caller on a wire in memory, and what was heard of it. */
export interface CallerBench {
  readonly time: ManualTime;
  readonly link: MemoryLink;
  readonly heard: string[];
  readonly faults: DeviceFault[];
  readonly statuses: LiveStatus[];
  readonly onKey: (event: KeyEvent) => void;
  readonly opened: (
    opening: Promise<{ ok: true; value: LiveCaller } | { ok: false; error: DeviceFault }>,
  ) => Promise<LiveCaller | DeviceFault>;
}

/** Makes a bench; the caller itself is opened by the test. */
export function callerBench(): CallerBench {
  const time = manualTime(1_790_000_000_000);
  const link = memoryLink();
  const heard: string[] = [];
  const faults: DeviceFault[] = [];
  const statuses: LiveStatus[] = [];
  return {
    time,
    link,
    heard,
    faults,
    statuses,
    onKey: (event) => {
      heard.push(event.type === 'key' ? `${event.window}: ${event.key}` : `? ${event.code}`);
    },
    opened: async (opening) => {
      await time.advance(2000);
      const result = await opening;
      if (!result.ok) return result.error;
      void result.value.ended.then((fault) => faults.push(fault));
      result.value.onStatus((status) => statuses.push(status));
      return result.value;
    },
  };
}
