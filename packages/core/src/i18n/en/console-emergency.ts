import type { zhConsoleEmergency } from '../zh-cn/console-emergency.ts';

/** Raising a danger and giving the all-clear, for people who work in the hall. */
export const enConsoleEmergency: Record<keyof typeof zhConsoleEmergency, string> = {
  'emergency.open': 'Emergency',
  'emergency.title': 'Emergency message to the whole hall',
  'emergency.lead':
    'One press shows it at once on every board, kiosk and booth and says it again and again, until the manager gives the all-clear. Make sure first that it is true.',
  'emergency.running': 'The whole hall shows "{what}" since {time}',
  'emergency.clear': 'All clear',
  'emergency.waits': 'The manager gives the all-clear',
};
