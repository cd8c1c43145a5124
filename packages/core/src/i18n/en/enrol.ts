import type { zhEnrol } from '../zh-cn/enrol.ts';

/** Pairing a screen with the hall. */
export const enEnrol: Record<keyof typeof zhEnrol, string> = {
  'enrol.title.board': 'Pair this board',
  'enrol.title.kiosk': 'Pair this kiosk',
  'enrol.title.counter': 'Pair this counter screen',
  'enrol.title.booth': 'Pair a booth terminal',
  'enrol.how':
    'Enter the 8-digit pairing code a manager made in the console (valid for 10 minutes)',
  'enrol.code': 'Pairing code',
  'enrol.pad': 'Number pad',
  'enrol.delete': 'Delete one digit',
  'enrol.clear': 'Clear',
  'enrol.pair': 'Pair',
  'enrol.asking': 'Pairing…',
  'enrol.refused.wrong_pairing_code': 'The code is wrong or has expired. Please enter it again',
  'enrol.refused.wrong_kind': 'This code is for another kind of screen',
  'enrol.refused.unreachable': 'The hall server cannot be reached. Check the network and try again',
  'enrol.refused.other': 'Pairing did not work. Please try again later',
};
