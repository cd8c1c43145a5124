import { msPerMinute, startOfDay } from './market-day.ts';

/** The instant of a wall-clock time (HH:mm) on the market day that `dayMs` falls on. */
export function clockTimeOn(dayMs: number, clockTime: string): number {
  const [hours = 0, minutes = 0] = clockTime.split(':').map(Number);
  return startOfDay(dayMs) + (hours * 60 + minutes) * msPerMinute;
}
