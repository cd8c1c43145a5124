import type { ClipId } from '../contract/voice-pack.ts';
import type { PowerState } from '../domain/power/power.ts';
import { clipWords, countingClips, type Announcement, type Numerals } from './announcement.ts';

/** From here on nobody counts in minutes. */
const countedMinutesMax = 99;

/**
 * What the voice says once about the power of the hall (K-11). Null where the pack lacks the words: a
 * recorded voice may be older than these sentences, and the screens say it anyway.
 */
export function announcePower(
  { phase, minutesLeft }: PowerState,
  pack: { readonly numerals: Numerals; readonly has: (clip: ClipId) => boolean },
): Announcement | null {
  const clips = phase === 'battery' ? batteryClips(minutesLeft, pack.numerals) : [wholeClip[phase]];
  return clips.every((clip) => pack.has(clip)) ? { clips, text: clipWords(clips) } : null;
}

const wholeClip = { mains: 'power-back', low: 'power-low' } as const;

function batteryClips(minutesLeft: number | null, numerals: Numerals): ClipId[] {
  if (minutesLeft === null || minutesLeft > countedMinutesMax) return ['power-battery'];
  if (minutesLeft === 0) return ['power-soon'];
  return ['power-lost', ...countingClips(minutesLeft, numerals), 'power-minutes'];
}
