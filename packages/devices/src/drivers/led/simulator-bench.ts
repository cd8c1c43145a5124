import type { DeviceFault } from '@hall/core/contract/device';
import type { LedContent } from '@hall/core/contract/device-window';
import { alphaLanguage } from './alpha-sign.ts';
import { openLedLine, type LiveLedLine, type SignHealth } from './line.ts';
import { numericLanguage } from './numeric-sign.ts';
import { onbonLanguage } from './onbon-sign.ts';
import type { SignLanguage } from './sign.ts';
import { simulatedLeds, type LedProtocol, type SimulatedLeds } from './simulator.ts';
import { wantedContents, type WantedContents } from './wanted.ts';
import { memoryLink, type MemoryLink } from '../../transports/memory.ts';
import { manualTime, type ManualTime } from '../../testing/manual-time.ts';

/** Two signs, at windows 1 and 2, on a wire in memory. */
export interface LedBench {
  readonly time: ManualTime;
  readonly link: MemoryLink;
  readonly leds: SimulatedLeds;
  readonly wanted: WantedContents;
  readonly health: Map<string, SignHealth>;
  readonly faults: DeviceFault[];
  readonly open: () => Promise<LiveLedLine | DeviceFault>;
  readonly ready: () => Promise<LiveLedLine>;
  /** Sets what is wanted, as the host does. */
  readonly show: (window: string, content: LedContent) => void;
}

/** The two signs in each language. */
export const signLanguages: Readonly<Record<LedProtocol, SignLanguage>> = {
  onbon: onbonLanguage({
    panels: [1, 2].map((address) => ({
      window: String(address),
      address,
      widthPx: 160,
      heightPx: 16,
      colours: true,
    })),
    charset: 'gb2312',
    clearAfterS: 120,
  }),
  alpha: alphaLanguage({
    panels: [1, 2].map((address) => ({ window: String(address), address, colours: false })),
    checksum: true,
  }),
  numeric: numericLanguage([1, 2].map((address) => ({ window: String(address), address }))),
};

/** Makes a bench; the line itself is opened by the test. */
export function ledBench(protocol: LedProtocol = 'onbon'): LedBench {
  const time = manualTime();
  const link = memoryLink();
  const leds = simulatedLeds({ protocol, addresses: [1, 2], clock: time, timers: time });
  link.onLine(leds.attach);
  const wanted = wantedContents(time);
  const health = new Map<string, SignHealth>();
  const faults: DeviceFault[] = [];
  let device: LiveLedLine | null = null;
  const open = async (): Promise<LiveLedLine | DeviceFault> => {
    const opening = openLedLine(
      {
        connect: link.connect,
        language: signLanguages[protocol],
        wanted,
        clock: time,
        timers: time,
        onSignHealth: (window, state) => health.set(window, state),
      },
      new AbortController().signal,
    );
    await time.advance(1400);
    const opened = await opening;
    if (!opened.ok) return opened.error;
    device = opened.value;
    void opened.value.ended.then((fault) => faults.push(fault));
    return opened.value;
  };
  return {
    time,
    link,
    leds,
    wanted,
    health,
    faults,
    open,
    ready: async () => {
      const opened = await open();
      if (typeof opened === 'string') throw new Error(opened);
      await time.advance(100);
      return opened;
    },
    show: (window, content) => {
      if (wanted.set(window, content)) device?.refresh(window);
    },
  };
}

/** A call to window 1. */
export function calling(ticket: string, times = 1): LedContent {
  return {
    kind: 'call',
    ticket,
    window: '1',
    times,
  };
}
