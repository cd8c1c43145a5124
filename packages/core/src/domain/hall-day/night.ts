import { minuteOfDay, msPerMinute, startOfDay } from '../../basics/market-day.ts';
import type { ScreenDay } from './screen-day.ts';

/** Pages are loaded anew in this hour of the market's night; each screen at its own minute. */
const firstMinute = 2 * 60;
const spreadMinutes = 60;
/** Who could not at his minute, because of a danger or a lost hub, still may until here. */
const lastMinute = firstMinute + spreadMinutes + 30;
/**
 * A page this young needs no loading. Longer than the whole time in which pages are loaded, so that
 * none is loaded twice in a night, whatever it remembers or forgets.
 */
export const freshPageMs = 2 * 60 * msPerMinute;
/** Nobody loads a page when the first people are about to come in. */
const beforeOpeningMs = 15 * msPerMinute;

/** The minute of the night that is a screen's own; the same every night (FNV-1a of its id). */
export function nightMinuteOf(screenId: string): number {
  let hash = 0x811c9dc5;
  for (const character of screenId) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return firstMinute + (hash % spreadMinutes);
}

/** Whether a screen's page is to be loaded anew now; at most once in a night. */
export function isNightReload(given: {
  readonly screenId: string;
  readonly now: ScreenDay | null;
  readonly nowMs: number;
  /** How long this page has been running. */
  readonly ranForMs: number;
}): boolean {
  const { screenId, now, nowMs, ranForMs } = given;
  if (now?.mode !== 'closed' || ranForMs < freshPageMs) return false;
  const opensInMs = (now.untilMs ?? now.opensAtMs ?? Infinity) - nowMs;
  const minute = minuteOfDay(nowMs);
  return opensInMs > beforeOpeningMs && minute >= nightMinuteOf(screenId) && minute < lastMinute;
}

/** A block on a dark panel moves every so often, so that nothing burns in. */
const moveEveryMs = 4 * msPerMinute;

/** Where a block stands: whole steps from its middle, from -2 to 2, each place of a round once. */
export function restingPlace(nowMs: number): { readonly x: number; readonly y: number } {
  const turn = Math.floor((nowMs - startOfDay(nowMs)) / moveEveryMs);
  // Every five turns the rows are one further on, so that each column meets each row.
  return { x: ((turn * 2) % 5) - 2, y: ((Math.floor(turn / 5) + turn * 3) % 5) - 2 };
}
