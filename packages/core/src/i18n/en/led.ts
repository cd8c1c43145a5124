import type { zhLed } from '../zh-cn/led.ts';

/** Words on the LEDs over the windows. */
export const enLed: Record<keyof typeof zhLed, string> = {
  'led.call': '{ticket} to window {window}',
  'led.serving': '{ticket} in service',
  'led.paused': 'Closed',
  'led.idle': 'Free',
  'led.received': 'OK',
  'led.refused.nobody_waiting': 'Nobody waits',
  'led.refused.counter_busy': 'Finish first',
  'led.refused.counter_empty': 'Nobody called',
  'led.refused.too_early': 'Wait a little',
  'led.refused.recalls_used': 'No more recall',
  'led.refused.no_such_number': 'No such no.',
  'led.refused.number_ambiguous': 'Use screen',
  'led.refused.no_counter': 'Not set up',
  'led.refused.other': 'Not done',
  'caller.chosen': 'chosen on the caller',
};
