import type { PaperDocument } from '@hall/core/documents/paper';
import {
  deviceClass,
  printOutcome,
  type DeviceClass,
  type DeviceStatus,
  type PrintOutcome,
} from '@hall/core/contract/device';
import type { DeviceEvent, KioskShell } from '@hall/core/contract/shell-page';

/** A slip takes a second or two; a printer that says nothing is given up after eleven. */
const printWithinMs = 25_000;

/** The devices a demonstration hall lends to a kiosk that runs in a browser. */
export type DemonstrationDevices = Pick<KioskShell, 'onDeviceEvent' | 'print' | 'deviceStatus'>;

/**
 * Devices over loopback HTTP, or null in a real hall, which does not know the address. The same
 * verbs as the Electron shell has, so that a page cannot tell the two apart.
 */
export async function demonstrationDevices(hubUrl: string): Promise<DemonstrationDevices | null> {
  try {
    const probe = await fetch(`${hubUrl}/demo/places`, { signal: AbortSignal.timeout(3_000) });
    if (!probe.ok) {
      return null;
    }
  } catch {
    // No hub or no demonstration: this kiosk has no devices.
    return null;
  }
  const last: Record<DeviceClass, DeviceStatus> = {
    'id-reader': { state: 'absent' },
    printer: { state: 'absent' },
    'slip-scanner': { state: 'absent' },
  };
  const listeners = new Set<(event: DeviceEvent) => void>();
  const source = new EventSource(`${hubUrl}/demo/kiosk/events`);
  source.addEventListener('message', (message: MessageEvent<string>) => {
    const event = JSON.parse(message.data) as DeviceEvent;
    if (event.type === 'status') {
      last[event.device] = event.status;
    }
    for (const listener of listeners) {
      listener(event);
    }
  });
  return {
    onDeviceEvent(listener) {
      listeners.add(listener);
      for (const device of deviceClass.options) {
        listener({ type: 'status', device, status: last[device] });
      }
      return () => {
        listeners.delete(listener);
      };
    },
    deviceStatus: () => Promise.resolve({ ...last }),
    print: (document) => print(hubUrl, document),
  };
}

async function print(hubUrl: string, document: PaperDocument): Promise<PrintOutcome> {
  try {
    const response = await fetch(`${hubUrl}/demo/kiosk/print`, {
      method: 'POST',
      body: JSON.stringify(document),
      signal: AbortSignal.timeout(printWithinMs),
    });
    return printOutcome.parse(await response.json());
  } catch {
    // The bytes may have gone out; nobody knows.
    return { outcome: 'unknown', fault: 'no_answer' };
  }
}
