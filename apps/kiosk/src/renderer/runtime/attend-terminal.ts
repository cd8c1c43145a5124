import type { HallClient } from '@hall/core/client/hall-client';
import type { KioskShell } from '@hall/core/contract/shell-page';
import { browserIds } from '@hall/ui/hall/browser-ports';
import { DeviceReports } from './device-reports.ts';

/** A page with the token of a screen, whoever uses it. */
export interface AttendedTerminal {
  readonly client: Pick<HallClient, 'command' | 'connection' | 'subscribe' | 'close'>;
  /** Null where nothing is plugged in. */
  readonly devices: Pick<KioskShell, 'onDeviceEvent' | 'deviceStatus'> | null;
  /** The hub does not know this screen (any more); null where nothing can be done about it here. */
  readonly onUnknown: (() => void) | null;
}

/** Tells the hub of what is plugged in, and leaves once the hub does not know the screen any more. */
export function attendTerminal({ client, devices, onUnknown }: AttendedTerminal): void {
  if (devices !== null) new DeviceReports({ client, ids: browserIds }).start(devices);
  const stop = client.subscribe(() => {
    const { connection } = client;
    const isUnknown = connection.state === 'refused' && connection.refusal === 'unknown_device';
    if (!isUnknown || onUnknown === null) return;
    stop();
    client.close();
    onUnknown();
  });
}
