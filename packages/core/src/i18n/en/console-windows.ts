import type { zhConsoleWindows } from '../zh-cn/console-windows.ts';

/** Words of the console about the devices of the service windows. */
export const enConsoleWindows: Record<keyof typeof zhConsoleWindows, string> = {
  'windows.page': 'Window devices',
  'windows.note':
    'LEDs, callers and rating keys that are plugged in at the hub. Whatever fails, the queue goes on.',
  'windows.setup.none':
    'No window devices are set up. Their list belongs in {file}; see the handbook, "Window devices".',
  'windows.setup.missing':
    'The list of window devices is not there: {file}. None is in use; the queue goes on.',
  'windows.setup.unreadable':
    'The list of window devices cannot be read: {file} (torn, or no right to read it). None is in use; the queue goes on.',
  'windows.setup.wrong':
    'The list of window devices has mistakes: {file}. None is in use; the queue goes on. Correct it and start the hub again.',
  'windows.problem.two_leds_at_one_window': 'one window has two LEDs',
  'windows.problem.two_callers_at_one_window': 'one window has two callers',
  'windows.problem.two_evaluators_at_one_window': 'one window has two sets of rating keys',
  'windows.problem.led_address_twice': 'two LEDs of one line have the same address',
  'windows.problem.caller_without_led':
    'the window of a caller has no LED; where there is none, say acknowledgedOn: "screen"',
  'windows.problem.input_twice': 'two buttons are on the same input',
  'windows.window': 'Window',
  'windows.number': 'No. {window}',
  'windows.noCounter': 'not a window of the queue',
  'windows.model.onbon': 'Onbon font card',
  'windows.model.alpha': 'Alpha sign',
  'windows.model.numeric': 'Numeric display',
  'windows.model.buttons': 'Push buttons',
  'windows.model.keypad': 'USB keypad',
  'windows.model.pads': 'Key pad',
  'windows.model.keys': 'Rating keys',
  'windows.lastKey': 'Last key',
  'windows.unknownKey': 'Unknown key code',
  'windows.noise': 'Noise',
  'windows.noise.count': '{frames} bad frames, {bytes} stray bytes',
  'windows.at': '{what} · {time}',
  'windows.test': 'Test LED',
  'windows.test.shown': 'The LED showed it',
  'windows.test.silent': 'The LED did not answer',
  'windows.test.column': 'Test',
  'history.device': '{device} at window {window}',
};
