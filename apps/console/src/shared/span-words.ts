import { msPerMinute } from '@hall/core/basics/market-day';
import type { Say } from '../app/language.tsx';

/** A length of time as people say it, which no line breaks: whole minutes, from an hour on with hours. */
export function spanWords(ms: number, say: Say): string {
  return spoken(ms, say).replaceAll(' ', '\u00a0');
}

function spoken(ms: number, say: Say): string {
  const minutes = Math.floor(Math.max(0, ms) / msPerMinute);
  if (minutes === 0) return say('span.moment');
  if (minutes < 60) return say('span.minutes', { minutes });
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return rest === 0 ? say('span.hours', { hours }) : say('span.both', { hours, minutes: rest });
}
