import type { zhEmergency } from '../zh-cn/emergency.ts';

/** A danger over every screen: what it is, what to do, and what else to mind. */
export const enEmergency: Record<keyof typeof zhEmergency, string> = {
  'emergency.exit': 'Exit',
  'emergency.fire': 'Fire',
  'emergency.fire.do': 'Leave by the nearest exit',
  'emergency.fire.more': 'Follow the staff. Do not use the lift. Do not come back for your things.',
  'emergency.evacuation': 'Leave the hall now',
  'emergency.evacuation.do': 'Leave by the nearest exit, one after another',
  'emergency.evacuation.more': 'Follow the staff. Do not push. Do not come back for your things.',
  'emergency.weather': 'Dangerous weather outside',
  'emergency.weather.do': 'Stay inside, away from doors and windows',
  'emergency.weather.more': 'Follow the staff. Go out when the weather is better.',
  'emergency.power': 'Power cut in the hall',
  'emergency.power.do': 'Stay where you are, do not push',
  'emergency.power.more': 'Wait for the staff. Nothing you registered is lost.',
};
