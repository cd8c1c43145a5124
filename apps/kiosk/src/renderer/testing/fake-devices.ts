import type { DeviceClass, DeviceStatus, PrintOutcome } from '@hall/core/contract/device';
import type { DeviceEvent, KioskShell } from '@hall/core/contract/shell-page';
import type { PaperDocument } from '@hall/core/documents/paper';

/** A reader, a printer and a scanner that do what a test says. */
export class FakeDevices implements Pick<KioskShell, 'onDeviceEvent' | 'print' | 'deviceStatus'> {
  readonly printed: PaperDocument[] = [];
  /** What the printer says of the next sheets. */
  outcome: PrintOutcome = { outcome: 'confirmed' };
  /** How long a sheet takes. */
  printMs = 0;
  /** What a sheet that is being printed waits for. */
  ready: () => Promise<void> = () => Promise.resolve();
  readonly #listeners = new Set<(event: DeviceEvent) => void>();
  readonly #states: Record<DeviceClass, DeviceStatus> = {
    'id-reader': { state: 'ready' },
    printer: { state: 'ready' },
    'slip-scanner': { state: 'absent' },
  };

  readonly onDeviceEvent = (listener: (event: DeviceEvent) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly deviceStatus = (): Promise<Record<DeviceClass, DeviceStatus>> =>
    Promise.resolve({ ...this.#states });

  readonly print = async (document: PaperDocument): Promise<PrintOutcome> => {
    this.printed.push(document);
    if (this.printMs > 0) {
      await new Promise((resolve) => setTimeout(resolve, this.printMs));
    }
    await this.ready();
    return this.outcome;
  };

  /** Something happens at a device. */
  tell(event: DeviceEvent): void {
    if (event.type === 'status') {
      this.#states[event.device] = event.status;
    }
    for (const listener of this.#listeners) {
      listener(event);
    }
  }
}
