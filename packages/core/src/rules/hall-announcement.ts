import { minuteOfDay, msPerMinute } from '../basics/market-day.ts';
import type { ClipId } from '../contract/voice-pack.ts';
import type { HallWord } from '../domain/hall-day/hall-word.ts';
import { clipWords, countingClips, type Announcement, type Numerals } from './announcement.ts';

/** Until here an opening is greeted as one in the morning. */
const morningEndsMinute = 11 * 60;
const minutesPerHour = 60;

interface PackVoice {
  readonly numerals: Numerals;
  readonly has: (clip: ClipId) => boolean;
}

/**
 * What the voice says once of the hall's opening and closing (K-09), and of many people inside (G-04).
 * `countersFromMs`: when the first counter begins, where that is later than the opening (E-11). Null
 * where the pack lacks the words: a recorded voice may be older than these sentences.
 */
export function announceHall(
  word: HallWord,
  countersFromMs: number | null,
  pack: PackVoice,
): Announcement | null {
  const clips = clipsOf(word, countersFromMs, pack);
  return clips.every((clip) => pack.has(clip)) ? { clips, text: clipWords(clips) } : null;
}

function clipsOf(word: HallWord, countersFromMs: number | null, pack: PackVoice): ClipId[] {
  switch (word.kind) {
    case 'opening':
      return openingClips(word, countersFromMs, pack);
    case 'closing_soon': {
      const minutes = Math.max(1, Math.round((word.ofMs - word.atMs) / msPerMinute));
      return ['closing-in', ...countingClips(minutes, pack.numerals), 'closing-minutes'];
    }
    case 'closing':
      return ['hall-closed'];
    case 'crowded':
      return ['hall-crowded'];
  }
}

/** Without words for the time of the counters, that the hall is open is said all the same. */
function openingClips(
  { ofMs }: HallWord,
  countersFromMs: number | null,
  pack: PackVoice,
): ClipId[] {
  const isMorning = minuteOfDay(ofMs) < morningEndsMinute;
  const open = [isMorning ? 'good-morning' : 'good-day', 'hall-open'];
  if (countersFromMs === null) return open;
  const time = clockClips(minuteOfDay(countersFromMs), pack.numerals);
  const counters = ['counters-from', ...time, 'counters-begin'];
  return counters.every((clip) => pack.has(clip)) ? [...open, ...counters] : open;
}

/** 八点， 八点半， 八点零五分， 二十一点四十五分. */
function clockClips(minuteOfTheDay: number, numerals: Numerals): ClipId[] {
  const hour = Math.floor(minuteOfTheDay / minutesPerHour);
  const minute = minuteOfTheDay % minutesPerHour;
  const hourClips = [...countingClips(hour, numerals), 'clock-hour'];
  if (minute === 0) return hourClips;
  if (minute === minutesPerHour / 2) return [...hourClips, 'clock-half'];
  const zero = minute < 10 ? ['digit-0'] : [];
  return [...hourClips, ...zero, ...countingClips(minute, numerals), 'clock-minute'];
}
