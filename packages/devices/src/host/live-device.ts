import type { DeviceFault, DeviceStatus } from '@hall/core/contract/device';
import type { TransportError } from '../transports/transport.ts';

/** How a device that answers may be. */
export type LiveStatus = Extract<DeviceStatus, { state: 'ready' | 'warning' | 'needs_help' }>;

/** One connected device, from its first right answer to its loss. Never used again after that. */
export interface LiveDevice {
  /** How it was when it had introduced itself. */
  readonly status: LiveStatus;
  onStatus(listener: (status: LiveStatus) => void): void;
  /** Settles when the device no longer answers; not after `close`. */
  readonly ended: Promise<DeviceFault>;
  /** Resolves when the port is free again. */
  close(): Promise<void>;
}

/** A transport's failure in the words of the contract. */
export function deviceFault(error: TransportError): DeviceFault {
  return error.code === 'closed' || error.code === 'stalled' ? 'no_answer' : error.code;
}
