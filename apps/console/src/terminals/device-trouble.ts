import type { DeviceStatus } from '@hall/core/contract/device';
import type { DevicesRecord } from '@hall/core/contract/topics/staff-topic';

/** How many screens and devices somebody has to go to. */
export interface DeviceTrouble {
  /** Screens that are not connected. */
  readonly offline: number;
  /** Devices that want help or do not answer, of screens that are connected and of windows. */
  readonly broken: number;
}

/** Counts what is not well; what is behind a screen that is away is told by the screen. */
export function deviceTrouble(records: Iterable<DevicesRecord>): DeviceTrouble {
  let offline = 0;
  let broken = 0;
  for (const record of records) {
    if (record.kind === 'windowDevice') {
      broken += Number(isBroken(record.status));
    } else if (record.kind === 'terminal' && !record.terminal.revoked) {
      if (record.online) broken += record.devices.filter(({ status }) => isBroken(status)).length;
      else offline += 1;
    }
  }
  return { offline, broken };
}

function isBroken({ state }: DeviceStatus): boolean {
  return state === 'needs_help' || state === 'lost';
}
