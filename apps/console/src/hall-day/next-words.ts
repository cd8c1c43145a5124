import type { HallNow } from '@hall/core/domain/hall-day/hall-now';
import type { Say } from '../app/language.tsx';
import { timeWords } from '../shared/day-words.ts';

/** When the hall turns to something else, and to what. */
export function nextWords({ mode, untilMs, next }: HallNow, nowMs: number, say: Say): string {
  if (untilMs === null || next === null) return say('hallDay.next.none');
  const time = timeWords(untilMs, nowMs, say);
  if (mode === 'closed') return say('hallDay.next.opens', { time });
  if (next === 'closed') return say('hallDay.next.closes', { time });
  return say('hallDay.next.turns', { time, mode: say(`hallDay.mode.${next}`) });
}
