import type { Stand } from '@hall/core/domain/stand/stand';
import type { Say } from '../app/language.tsx';
import type { StandOnDay } from './stand-day.ts';

/** 工种 zone of a booth. */
export function familyWords({ details: { family } }: Stand, say: Say): string {
  return family === null ? say('stands.anyWork') : say(`family.${family}`);
}

/** Whether a booth is free, promised or taken. */
export function stateWords({ held }: StandOnDay, say: Say): string {
  if (held === null) return say('stands.free');
  return say(held.status === 'arrived' ? 'stands.here' : 'stands.booked');
}
