import type { DeviceFault, DeviceStatus } from '@hall/core/contract/device';
import type { Translate } from '../hall/texts.ts';
import type { KioskState } from '../machine/state.ts';

/** Whether something can be asked of the device now. */
export function works(status: DeviceStatus): boolean {
  return status.state === 'ready' || status.state === 'warning';
}

function faultOf(status: DeviceStatus): DeviceFault | null {
  return status.state === 'needs_help' || status.state === 'lost' ? status.fault : null;
}

/** What people should know before they begin: what does not work, and what to do instead (K-15). */
export function noticesOf(state: KioskState, t: Translate): readonly string[] {
  const { printer, 'id-reader': reader } = state.devices;
  const notices: string[] = [];
  if (state.connection === 'lost') {
    notices.push(t('notice.hub.lost'));
  }
  const printerFault = faultOf(printer);
  const readerFault = faultOf(reader);
  if (printerFault !== null) {
    notices.push(t('notice.printer.fault', { fault: t(`device.fault.${printerFault}`) }));
  } else if (printer.state === 'absent') {
    notices.push(t('notice.printer.absent'));
  } else if (printer.state === 'warning') {
    notices.push(t('notice.printer.near_end'));
  }
  if (readerFault !== null) {
    notices.push(t('notice.reader.fault', { fault: t(`device.fault.${readerFault}`) }));
  } else if (reader.state === 'absent') {
    notices.push(t('notice.reader.absent'));
  }
  return notices;
}
