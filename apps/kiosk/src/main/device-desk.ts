import type { DeviceEvent, DeviceReport } from '@hall/core/contract/shell-page';
import type { PrintOutcome } from '@hall/core/contract/device';
import type { PaperDocument } from '@hall/core/documents/paper';

/** The devices plugged into this kiosk, as its page sees them. */
export interface DeviceDesk {
  onEvent(listener: (event: DeviceEvent) => void): void;
  status(): readonly DeviceReport[];
  print(document: PaperDocument): Promise<PrintOutcome>;
  stop(): Promise<void>;
}

/** A kiosk with nothing plugged in: a self-service point that only shows. */
export function bareDesk(): DeviceDesk {
  return {
    onEvent: () => undefined,
    status: () => [],
    print: () => Promise.resolve({ outcome: 'failed', fault: 'not_found' }),
    stop: () => Promise.resolve(),
  };
}
