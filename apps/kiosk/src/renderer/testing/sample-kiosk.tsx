import { HallClient } from '@hall/core/client/hall-client';
import type { KioskPosting } from '@hall/core/contract/topics/board-topic';
import type { KioskMode, PanelSize } from '@hall/core/contract/shell';
import type { PublicStand } from '@hall/core/contract/topics/stand-records';
import type { QueueRecord } from '@hall/core/contract/topics/queue-topic';
import type { VoiceRecord } from '@hall/core/contract/topics/voice-topic';
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
import { sampleQueue } from './sample-queue.ts';

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
  readonly mode?: KioskMode;
  /** What the hall says; a kiosk that is not told speaks nothing. */
  readonly voice?: readonly VoiceRecord[];
  readonly onNight?: () => void;
  /** The booths of the hall; none unless given. */
  readonly stands?: readonly PublicStand[];
  /** Instead of the usual services and windows. */
  readonly queue?: readonly QueueRecord[];
}): SampleKiosk {
  const { clock, timers, postings, withDevices, panelSize = null, speech = silence } = options;
  const nowMs = clock.now();
  const hub = new FakeHub(
    {
      kiosk: [...sampleHall(nowMs, postings, options.change), ...(options.stands ?? [])],
      queue: options.queue ?? sampleQueue(nowMs),
      voice: options.voice ?? [],
    },
    () => clock.now(),
  );
  const devices = new FakeDevices();
  const client = new HallClient({
    socket: hub,
    credential: () => ({ as: 'terminal', token: 'token-of-a-test-kiosk' }),
    topics: [
      ...(['kiosk', 'queue', 'emergency', 'hallDay'] as const),
      ...(options.voice === undefined ? [] : (['voice'] as const)),
    ],
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
      <WorkerKiosk
        runtime={runtime}
        panelSize={panelSize}
        mode={options.mode ?? 'worker'}
        place={null}
        voiceFrom={options.voice === undefined ? null : 'http://hall'}
        onNight={options.onNight ?? null}
      />
    </HallProvider>
  );
  return { hub, devices, runtime, page };
}
