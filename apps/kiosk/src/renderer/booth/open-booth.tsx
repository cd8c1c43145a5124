import type { PanelSize } from '@hall/core/contract/shell';
import type { KioskShell } from '@hall/core/contract/shell-page';
import { browserClock, browserIds, browserTimers } from '@hall/ui/hall/browser-ports';
import { EmergencyGuard } from '@hall/ui/emergency/emergency-guard';
import { connectHub } from '@hall/ui/hall/connect-hub';
import { HallProvider } from '@hall/ui/hall/use-hall';
import { keepHallDay } from '@hall/ui/hall-day/keep-hall-day';
import { StrictMode } from 'react';
import type { Root } from 'react-dom/client';
import { attendTerminal } from '../runtime/attend-terminal.ts';
import { forgetInBrowser } from '../runtime/forget.ts';
import { BoothKiosk } from './booth-kiosk.tsx';
import { BoothRuntime } from './runtime/booth-runtime.ts';

/** Where a booth stands and what is plugged into it. */
export interface BoothPlace {
  readonly root: Root;
  readonly hubUrl: string;
  /** Null where nothing is plugged in. */
  readonly devices: Pick<KioskShell, 'onDeviceEvent' | 'print' | 'deviceStatus'> | null;
  readonly panelSize: PanelSize | null;
  /** What the shell empties of its own when a session ends. */
  readonly forget: () => void;
  /** The hub does not know this screen (any more); null where nothing can be done about it here. */
  readonly onUnknown: (() => void) | null;
}

/** Opens the booth with the token of this screen. */
export function openBooth(place: BoothPlace, token: string): void {
  const client = connectHub({
    hubUrl: place.hubUrl,
    credential: () => ({ as: 'terminal', token }),
    topics: ['board', 'booth', 'emergency', 'power', 'bays', 'hallDay'],
  });
  keepHallDay(client, window.localStorage);
  const runtime = new BoothRuntime({
    client,
    shell: place.devices,
    clock: browserClock,
    timers: browserTimers,
    ids: browserIds,
    forget: () => {
      forgetInBrowser();
      place.forget();
    },
  });
  attendTerminal({ client, devices: place.devices, onUnknown: place.onUnknown });
  place.root.render(
    <StrictMode>
      <HallProvider value={client}>
        <EmergencyGuard>
          <BoothKiosk
            runtime={runtime}
            panelSize={place.panelSize}
            onNight={() => {
              window.location.reload();
            }}
          />
        </EmergencyGuard>
      </HallProvider>
    </StrictMode>,
  );
}
