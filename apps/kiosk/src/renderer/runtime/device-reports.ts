import type { IdSource } from '@hall/core/basics/ports';
import type { HallClient } from '@hall/core/client/hall-client';
import { deviceClass, type DeviceClass, type DeviceStatus } from '@hall/core/contract/device';
import type { KioskShell } from '@hall/core/contract/shell-page';

/**
 * Tells the hub how the devices of this screen are, so that the desk sees an empty roll before a worker
 * does. On change only, and anew on every connection, because the hub keeps it in memory.
 */
export class DeviceReports {
  readonly #client: Pick<HallClient, 'command' | 'connection' | 'subscribe'>;
  readonly #ids: IdSource;
  readonly #statuses = new Map<DeviceClass, DeviceStatus>();
  /** What the hub knows; null when it has just come back. */
  #told: string | null = null;
  #isSending = false;

  constructor(ports: {
    readonly client: Pick<HallClient, 'command' | 'connection' | 'subscribe'>;
    readonly ids: IdSource;
  }) {
    this.#client = ports.client;
    this.#ids = ports.ids;
  }

  /** Begins to listen to the devices and the hub; the returned function ends it. */
  start(devices: Pick<KioskShell, 'onDeviceEvent' | 'deviceStatus'>): () => void {
    const stops = [
      devices.onDeviceEvent((event) => {
        if (event.type === 'status') this.#set(event.device, event.status);
      }),
      this.#client.subscribe(() => {
        if (this.#client.connection.state === 'live') void this.#send();
        else this.#told = null;
      }),
    ];
    void devices.deviceStatus().then((states) => {
      // What a device has said itself meanwhile is newer.
      for (const device of deviceClass.options) {
        if (!this.#statuses.has(device)) this.#set(device, states[device]);
      }
    });
    return () => {
      for (const stop of stops) stop();
    };
  }

  #set(device: DeviceClass, status: DeviceStatus): void {
    this.#statuses.set(device, status);
    void this.#send();
  }

  async #send(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    while (this.#client.connection.state === 'live') {
      const devices = [...this.#statuses].map(([device, status]) => ({ device, status }));
      const wanted = devices.map(wordOf).sort().join();
      if (wanted === '' || wanted === this.#told) break;
      this.#told = wanted;
      const input = { devices };
      const answer = await this.#client.command('terminal.report', input, this.#ids.next());
      if (!answer.ok) {
        // Told again with the next change or connection, not in a circle.
        this.#told = null;
        break;
      }
    }
    this.#isSending = false;
  }
}

/** What a person would call a change: not the fifth attempt after the fourth. */
function wordOf({
  device,
  status,
}: {
  readonly device: DeviceClass;
  readonly status: DeviceStatus;
}): string {
  switch (status.state) {
    case 'warning':
      return `${device}:warning:${status.warning}`;
    case 'needs_help':
    case 'lost':
      return `${device}:${status.state}:${status.fault}`;
    default:
      return `${device}:${status.state}`;
  }
}
