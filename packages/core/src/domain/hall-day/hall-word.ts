import { z } from 'zod';
import { instantMs } from '../../basics/fields.ts';
import { msPerMinute } from '../../basics/market-day.ts';
import { crowdedShare } from '../gate/occupancy.ts';
import type { HallMode } from './calendar.ts';
import type { HallNow } from './hall-now.ts';
import { isOpen } from './hall-phase.ts';
import { closingNoticeMs } from './screen-day.ts';

/**
 * What the hall says of itself with nobody at a desk: that it opens, that it soon closes, that it
 * closes (K-09), and that many people are inside (G-04).
 */
export const hallWordKind = z.enum(['opening', 'closing_soon', 'closing', 'crowded']);
export type HallWordKind = z.infer<typeof hallWordKind>;

/** One sentence that was said. */
export const hallWord = z.strictObject({
  kind: hallWordKind,
  /** The opening or closing it is about; of the crowd when it was noticed. One instant, one sentence. */
  ofMs: instantMs,
  atMs: instantMs,
});
export type HallWord = z.infer<typeof hallWord>;

/** Enough for some days of opening and closing, so that a clock that is set back repeats nothing. */
const mostTold = 24;

/** What was said, and whether the hall was crowded when it was last looked at. */
export const hallWords = z.strictObject({
  /** The newest last. */
  told: z.array(hallWord).max(mostTold),
  isCrowded: z.boolean(),
});
export type HallWords = z.infer<typeof hallWords>;

/** A hall that has not said anything yet. */
export const silentHall: HallWords = { told: [], isCrowded: false };

/** Numbers of the sentences, with their reasons. */
export const wordTiming = {
  /** Later than this nobody wonders any more why the doors opened or shut. */
  freshMs: 60_000,
  /** With less than this left, the sentence at the closing says it all. */
  leastBeforeClosingMs: 2 * msPerMinute,
  /** People who come and go at the limit are not told so again and again. */
  crowdQuietMs: 15 * msPerMinute,
  /** A crowd is over below this, well under where it begins. */
  easedShare: 0.8,
} as const;

/** The hall as its sentences see it. */
export interface HallToTell {
  readonly now: Pick<HallNow, 'mode' | 'sinceMs' | 'untilMs' | 'next'>;
  /** What it was for before that; null where nobody knows. */
  readonly before: HallMode | null;
  readonly inside: number;
  /** Null where nobody has set a limit, and there is nothing to be near to. */
  readonly maxOccupancy: number | null;
}

/**
 * What is to be said at an instant, and what is to be remembered of it; null when nothing is new.
 * `word` is null when there is only something to remember. What was said is never due again, whatever
 * clocks and hubs do meanwhile.
 */
export function tellHall(
  words: HallWords,
  hall: HallToTell,
  nowMs: number,
): { readonly words: HallWords; readonly word: HallWord | null } | null {
  const isCrowded = crowdedNow(words.isCrowded, hall);
  const word = dueWord(words, { ...hall, isNewlyCrowded: isCrowded && !words.isCrowded }, nowMs);
  if (word === null) {
    return isCrowded === words.isCrowded ? null : { words: { ...words, isCrowded }, word };
  }
  const told = [...words.told, word].slice(-mostTold);
  // What the doors do goes first; the crowd that was noticed at the same instant is said right after.
  return { words: { told, isCrowded: word.kind === 'crowded' || words.isCrowded }, word };
}

function dueWord(
  { told }: HallWords,
  hall: HallToTell & { readonly isNewlyCrowded: boolean },
  nowMs: number,
): HallWord | null {
  const due = turnedWord(hall, nowMs) ?? closingSoon(hall, nowMs);
  const isTold = told.some(({ kind, ofMs }) => kind === due?.kind && ofMs === due.ofMs);
  if (due !== null && !isTold) return { ...due, atMs: nowMs };
  const isQuiet = told.some(
    ({ kind, atMs }) => kind === 'crowded' && Math.abs(nowMs - atMs) < wordTiming.crowdQuietMs,
  );
  if (!hall.isNewlyCrowded || isQuiet) return null;
  return { kind: 'crowded', ofMs: nowMs, atMs: nowMs };
}

type Due = Pick<HallWord, 'kind' | 'ofMs'> | null;

/** The doors have just opened or shut; another mode behind open doors is no news. */
function turnedWord({ now, before }: HallToTell, nowMs: number): Due {
  const { sinceMs } = now;
  if (sinceMs === null || before === null || isOpen(now) === isOpen({ mode: before })) return null;
  const agoMs = nowMs - sinceMs;
  if (agoMs < 0 || agoMs > wordTiming.freshMs) return null;
  return { kind: isOpen(now) ? 'opening' : 'closing', ofMs: sinceMs };
}

function closingSoon({ now }: HallToTell, nowMs: number): Due {
  const { untilMs, next } = now;
  if (!isOpen(now) || next !== 'closed' || untilMs === null) return null;
  const leftMs = untilMs - nowMs;
  const isSoon = leftMs <= closingNoticeMs && leftMs >= wordTiming.leastBeforeClosingMs;
  return isSoon ? { kind: 'closing_soon', ofMs: untilMs } : null;
}

function crowdedNow(before: boolean, { now, inside, maxOccupancy }: HallToTell): boolean {
  if (maxOccupancy === null || !isOpen(now)) return false;
  return inside >= maxOccupancy * (before ? wordTiming.easedShare : crowdedShare);
}
