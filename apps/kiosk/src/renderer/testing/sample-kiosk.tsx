import { HallClient } from '@hall/core/client/hall-client';
import type { KioskPosting } from '@hall/core/contract/topics/board-topic';
import type { PanelSize } from '@hall/core/contract/shell';
import type { Clock, Timers } from '@hall/core/basics/ports';
import { browserIds } from '@hall/ui/hall/browser-ports';
import { HallProvider } from '@hall/ui/hall/use-hall';
import type { ReactNode } from 'react';

import { forgetInBrowser } from '../runtime/forget.ts';
import { KioskRuntime } from '../runtime/kiosk-runtime.ts';
import type { Speech } from '../runtime/speech.ts';
import { WorkerKiosk } from '../worker-kiosk.tsx';
import { FakeDevices } from './fake-devices.ts';
import { FakeHub } from './fake-hub.ts';
import { sampleHall } from './sample-hall.ts';

export interface SampleKiosk {
  readonly hub: FakeHub;
  readonly devices: FakeDevices;
  readonly runtime: KioskRuntime;
  readonly page: ReactNode;
}

const silence: Speech = { say: () => undefined, stop: () => undefined };

/** A whole kiosk on a hub and devices in memory. */
export function sampleKiosk(options: {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly postings: number;
  readonly withDevices: boolean;
  /** What every posting has instead of the usual. */
  readonly change?: Partial<KioskPosting>;
  /** Silent unless given. */
  readonly speech?: Speech;
  readonly panelSize?: PanelSize | null;
}): SampleKiosk {
  const { clock, timers, postings, withDevices, panelSize = null, speech = silence } = options;
  const hub = new FakeHub(sampleHall(clock.now(), postings, options.change), () => clock.now());
  const devices = new FakeDevices();
  const client = new HallClient({
    socket: hub,
    credential: () => ({ as: 'terminal', token: 'token-of-a-test-kiosk' }),
    topics: ['kiosk'],
    clock,
    timers,
    ids: browserIds,
    random: () => 0.5,
    gunzip: (bytes) => Promise.resolve(new TextDecoder().decode(bytes)),
  });
  const runtime = new KioskRuntime({
    client,
    shell: withDevices ? devices : null,
    clock,
    timers,
    ids: browserIds,
    speech,
    forget: forgetInBrowser,
  });
  const page = (
    <HallProvider value={client}>
      <WorkerKiosk runtime={runtime} panelSize={panelSize} />
    </HallProvider>
  );
  return { hub, devices, runtime, page };
}
