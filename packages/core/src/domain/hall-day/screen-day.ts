import { dayOf, formatTime, msPerDay, weekdayOf } from '../../basics/market-day.ts';
import type { HallMode } from './calendar.ts';
import type { HallStretch } from './hall-ahead.ts';

/** What a screen knows of the hall's day at an instant. */
export interface ScreenDay {
  readonly mode: HallMode;
  readonly sinceMs: number;
  readonly untilMs: number | null;
  readonly next: HallMode | null;
  /** While closed: the next opening; null when none is known. */
  readonly opensAtMs: number | null;
  /** Of the special day or season. */
  readonly name: string | null;
  /** The manager said so today. */
  readonly isOverride: boolean;
}

/** What a screen was told last: how the hall is, and what comes. */
export interface ToldDay extends ScreenDay {
  readonly coming: readonly HallStretch[];
}

/** How many of the announced stretches have begun. */
export function stretchesBegun({ coming }: Pick<ToldDay, 'coming'>, nowMs: number): number {
  return coming.filter(({ fromMs }) => fromMs <= nowMs).length;
}

/**
 * What the hall is for by the last that was heard of the hub: at the announced times a screen goes on
 * by itself, whether or not anybody is there to tell it, for as many days as were announced.
 */
export function screenDay(told: ToldDay, nowMs: number): ScreenDay {
  const { coming } = told;
  const begun = stretchesBegun(told, nowMs);
  const now = coming[begun - 1];
  if (now === undefined) {
    const { mode, sinceMs, untilMs, next, opensAtMs, name, isOverride } = told;
    return { mode, sinceMs, untilMs, next, opensAtMs, name, isOverride };
  }
  const { mode, name, isOverride } = now;
  const turn = coming.slice(begun).find((one) => one.mode !== mode);
  const untilMs = turn?.fromMs ?? null;
  return {
    mode,
    sinceMs: beginningOf(told, begun),
    untilMs,
    next: turn?.mode ?? null,
    opensAtMs: mode === 'closed' ? untilMs : null,
    name,
    isOverride,
  };
}

/** A stretch that only has another name goes on with the phase before it. */
function beginningOf({ mode, sinceMs, coming }: ToldDay, begun: number): number {
  const past = [{ mode, fromMs: sinceMs }, ...coming.slice(0, begun)];
  const now = past.at(-1);
  let beganMs = sinceMs;
  past.forEach((one, at) => {
    if (one.mode === now?.mode && past[at - 1]?.mode !== one.mode) beganMs = one.fromMs;
  });
  return beganMs;
}

/** A screen that knows nothing of the hall's day is a screen in an open hall. */
export function isClosedNow(now: Pick<ScreenDay, 'mode'> | null): boolean {
  return now?.mode === 'closed';
}

/** Who is in the middle of something is told so long before the hall closes. */
export const closingNoticeMs = 15 * 60_000;

/** Whole minutes to the closing, from a quarter of an hour before it; null otherwise. */
export function minutesToClosing(now: ScreenDay | null, nowMs: number): number | null {
  if (now === null || now.mode === 'closed' || now.next !== 'closed' || now.untilMs === null) {
    return null;
  }
  const leftMs = now.untilMs - nowMs;
  return leftMs > 0 && leftMs <= closingNoticeMs ? Math.ceil(leftMs / 60_000) : null;
}

/** The next opening, as it is said: 今天, 明天, or a date. */
export interface OpeningWhen {
  readonly day: 'today' | 'tomorrow' | 'date';
  readonly time: string;
  readonly date: {
    readonly month: number;
    readonly day: number;
    readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  };
}

/** How an opening is said at an instant, by the market's calendar. */
export function openingWhen(opensAtMs: number, nowMs: number): OpeningWhen {
  const [, month = '', day = ''] = dayOf(opensAtMs).split('-');
  const isToday = dayOf(opensAtMs) === dayOf(nowMs);
  const isTomorrow = dayOf(opensAtMs) === dayOf(nowMs + msPerDay);
  return {
    day: isToday ? 'today' : isTomorrow ? 'tomorrow' : 'date',
    time: formatTime(opensAtMs),
    date: { month: Number(month), day: Number(day), weekday: weekdayOf(opensAtMs) },
  };
}
