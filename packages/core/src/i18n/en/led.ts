import type { zhLed } from '../zh-cn/led.ts';

/** Words on the LEDs over the windows. */
export const enLed: Record<keyof typeof zhLed, string> = {
  'led.call': '{ticket} to window {window}',
  'led.serving': '{ticket} in service',
  'led.paused': 'Closed',
  'led.idle': 'Free',
  'led.received': 'OK',
};
