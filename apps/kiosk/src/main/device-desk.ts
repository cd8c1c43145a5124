import type { PrintOutcome } from '@hall/core/contract/device';
import type { DeviceEvent, DeviceStates } from '@hall/core/contract/shell-page';
import type { PaperDocument } from '@hall/core/documents/paper';
import { canvasRasterText } from '@hall/devices/drivers/printer/canvas-raster';
import type { DeviceHostConfig } from '@hall/devices/host/config';
import { startDeviceHost } from '@hall/devices/host/device-host';
import { systemClock, systemTimers } from '@hall/devices/host/system-time';
import { cardTrouble } from '@hall/core/rules/card-trouble';

/** The devices plugged into this kiosk, as its page sees them. */
export interface DeviceDesk {
  /** One listener; it hears everything from the moment it is set. */
  onEvent(listener: (event: DeviceEvent) => void): void;
  status(): DeviceStates;
  print(document: PaperDocument): Promise<PrintOutcome>;
  stop(): Promise<void>;
}

/** Starts the devices of the configuration; whatever they do, the desk goes on. */
export function deviceDesk(config: DeviceHostConfig): DeviceDesk {
  let tell: (event: DeviceEvent) => void = () => undefined;
  const host = startDeviceHost({
    config,
    raster: canvasRasterText(),
    validateCard: (card, { testRegions }) =>
      cardTrouble(card, { testRegions, todayMs: systemClock.now() }),
    onEvent: (event) => {
      tell(event);
    },
    clock: systemClock,
    timers: systemTimers,
    random: Math.random,
  });
  return {
    onEvent: (listener) => {
      tell = listener;
    },
    status: () => host.status(),
    print: (document) => host.print(document),
    stop: () => host.close(),
  };
}
