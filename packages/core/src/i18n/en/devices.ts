import type { zhDevices } from '../zh-cn/devices.ts';

/** Words for devices, their states and their faults. */
export const enDevices: Record<keyof typeof zhDevices, string> = {
  'device.id-reader': 'ID card reader',
  'device.printer': 'Slip printer',
  'device.state.absent': 'not installed',
  'device.state.connecting': 'connecting',
  'device.state.ready': 'ready',
  'device.state.warning': 'needs attention soon',
  'device.state.needs_help': 'needs a person',
  'device.state.lost': 'unreachable',
  'device.warning.paper_near_end': 'paper is running low',
  'device.fault.not_found': 'not found',
  'device.fault.no_answer': 'no answer',
  'device.fault.wrong_answer': 'unexpected answer',
  'device.fault.permission': 'no permission',
  'device.fault.busy': 'in use by another program',
  'device.fault.self_test_failed': 'self-test failed',
  'device.fault.not_authorised': 'security module not authorised',
  'device.fault.paper_out': 'out of paper',
  'device.fault.cover_open': 'cover open',
  'device.fault.cutter': 'cutter jammed',
  'device.fault.head_hot': 'print head too hot',
  'device.fault.mechanical': 'mechanical fault',
};
