import type { zhPower } from '../zh-cn/power.ts';

/** What the hall is told when the mains fails (K-11): how it stands, and what to do now. */
export const enPower: Record<keyof typeof zhPower, string> = {
  'power.minutes': 'Power cut: the system shuts down in {minutes}\u00a0min',
  'power.soon': 'Power cut: the system shuts down any moment',
  'power.battery': 'Power cut: the system runs on battery',
  'power.low': 'Power cut: the system is shutting down',
  'power.back': 'Power is back',
  'power.minutes.do': 'Finish what you have begun.',
  'power.soon.do': 'Urgent things first.',
  'power.battery.do': 'Urgent things first.',
  'power.low.do': 'What is done is saved. Please follow the staff.',
  'power.back.do': 'Please go on.',
  'power.unknown': 'The UPS cannot be reached',
  'power.unknown.do':
    'The hall goes on as usual, but will not know of a power cut in advance. Check the cable of the UPS and the NUT service.',
  'power.name': 'UPS',
  'power.state': '{state} since {time}',
  'power.state.mains': 'On mains',
  'power.state.battery': 'On battery',
  'power.state.low': 'Battery nearly empty',
  'power.state.unknown': 'Out of reach',
};
