import type { DeviceStatus } from '@hall/core/contract/device';
import type { Say } from '../app/language.tsx';

/** How a device is, in words, with what is wrong. */
export function deviceWords(status: DeviceStatus, say: Say): string {
  switch (status.state) {
    case 'absent':
    case 'connecting':
    case 'ready':
      return say(`device.state.${status.state}`);
    case 'warning':
      return say(`device.warning.${status.warning}`);
    case 'needs_help':
    case 'lost':
      return say('device.withFault', {
        state: say(`device.state.${status.state}`),
        fault: say(`device.fault.${status.fault}`),
      });
  }
}

/** Colour of a state; the words beside it say what it is. */
export function deviceTone(status: DeviceStatus): 'good' | 'warn' | 'alarm' | 'plain' {
  switch (status.state) {
    case 'ready':
      return 'good';
    case 'warning':
    case 'connecting':
      return 'warn';
    case 'needs_help':
    case 'lost':
      return 'alarm';
    case 'absent':
      return 'plain';
  }
}
