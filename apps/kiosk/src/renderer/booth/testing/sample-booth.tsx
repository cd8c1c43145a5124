import type { Clock, Timers } from '@hall/core/basics/ports';
import { HallClient } from '@hall/core/client/hall-client';
import type { BoardRecord } from '@hall/core/contract/topics/board-topic';
import type { PanelSize } from '@hall/core/contract/shell';
import { browserIds } from '@hall/ui/hall/browser-ports';
import { HallProvider } from '@hall/ui/hall/use-hall';
import type { ReactNode } from 'react';
import { forgetInBrowser } from '../../runtime/forget.ts';
import { FakeDevices } from '../../testing/fake-devices.ts';
import { sampleHall } from '../../testing/sample-hall.ts';
import { BoothKiosk } from '../booth-kiosk.tsx';
import { BoothRuntime } from '../runtime/booth-runtime.ts';
import { FakeBoothHub } from './fake-booth-hub.ts';

export interface SampleBooth {
  readonly hub: FakeBoothHub;
  readonly devices: FakeDevices;
  readonly runtime: BoothRuntime;
  readonly page: ReactNode;
}

/** A whole booth on a hub and devices in memory. */
export function sampleBooth(options: {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly withDevices: boolean;
  readonly panelSize?: PanelSize | null;
}): SampleBooth {
  const { clock, timers, withDevices, panelSize = null } = options;
  const board = sampleHall(clock.now(), 0).filter(
    (record): record is Extract<BoardRecord, { kind: 'market' }> => record.kind === 'market',
  );
  const hub = new FakeBoothHub(board, () => clock.now());
  const devices = new FakeDevices();
  const client = new HallClient({
    socket: hub,
    credential: () => ({ as: 'terminal', token: 'token-of-a-test-booth' }),
    topics: ['board', 'booth', 'emergency', 'hallDay', 'bays'],
    clock,
    timers,
    ids: browserIds,
    random: () => 0.5,
    gunzip: (bytes) => Promise.resolve(new TextDecoder().decode(bytes)),
  });
  const runtime = new BoothRuntime({
    client,
    shell: withDevices ? devices : null,
    clock,
    timers,
    ids: browserIds,
    forget: forgetInBrowser,
  });
  const page = (
    <HallProvider value={client}>
      <BoothKiosk runtime={runtime} panelSize={panelSize} onNight={() => undefined} />
    </HallProvider>
  );
  return { hub, devices, runtime, page };
}
