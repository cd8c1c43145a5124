import { dayOf } from '../basics/market-day.ts';

/** Below it nobody may be hired or introduced to work (禁止使用童工规定 §2). */
export const minimumWorkingAge = 16;
/** Below it special protection applies (劳动法 §58, 未成年人保护法 §61). */
export const adultAge = 18;

/**
 * Full years on the market day of `dayMs`. A year is complete on the birthday itself; someone born
 * on 29 February completes it on 1 March in other years.
 */
export function ageOn(birthDate: string, dayMs: number): number {
  const today = dayOf(dayMs);
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** Which path a person takes at registration: refused politely, limited and protected, or free. */
export type AgeGate = 'child' | 'minor_worker' | 'adult';

/** Decides the path from the birth date and the present market day. */
export function ageGate(birthDate: string, nowMs: number): AgeGate {
  const age = ageOn(birthDate, nowMs);
  if (age < minimumWorkingAge) return 'child';
  return age < adultAge ? 'minor_worker' : 'adult';
}
