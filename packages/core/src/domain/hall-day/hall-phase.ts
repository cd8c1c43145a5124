import { clockTimeOn } from '../../basics/clock-time.ts';
import { addDays, dayOf, dayStartMs, msPerDay, type MarketDay } from '../../basics/market-day.ts';
import { planOf, type HallCalendar, type HallMode } from './calendar.ts';
import type { HallOverride } from './hall-day.ts';

/** Longer than any market is shut; beyond it nobody plans, and before it nobody remembers. */
export const lookAheadDays = 60;

/** By which a hall is open or shut: the calendar, and the manager's word over it. */
export interface HallHours {
  readonly calendar: HallCalendar;
  readonly override: HallOverride | null;
}

/** What the hall is for now, and until when; null when the calendar knows no change for two months. */
export interface HallPhase {
  readonly mode: HallMode;
  readonly untilMs: number | null;
  /** What comes then; null with `untilMs`. */
  readonly next: HallMode | null;
}

/** Every instant of a day at which something may change, in order, midnight first. */
export function boundariesOf(
  calendar: HallCalendar,
  override: HallOverride | null,
  day: MarketDay,
): number[] {
  const startMs = dayStartMs(day);
  const times = planOf(calendar, day).plan.flatMap(({ from, to }) => [from, to]);
  const planned = times.map((time) => clockTimeOn(startMs, time));
  const ordered = override === null ? [] : [override.fromMs, override.untilMs];
  const ofDay = ordered.filter((atMs) => dayOf(atMs) === day);
  return [startMs, ...planned, ...ofDay].sort((a, b) => a - b);
}

/** Whether what the manager said holds at an instant. */
export function isInForce(override: HallOverride | null, nowMs: number): override is HallOverride {
  return override !== null && override.fromMs <= nowMs && nowMs < override.untilMs;
}

/** What the hall is for at an instant. */
export function modeAt(
  calendar: HallCalendar,
  override: HallOverride | null,
  atMs: number,
): HallMode {
  if (isInForce(override, atMs)) return override.mode;
  const { plan } = planOf(calendar, dayOf(atMs));
  const now = plan.find(
    ({ from, to }) => clockTimeOn(atMs, from) <= atMs && atMs < clockTimeOn(atMs, to),
  );
  return now?.mode ?? 'closed';
}

/**
 * What the hall is for at an instant. It is a function of the clock and nothing else: a hub that starts
 * in the middle of a morning, or whose clock was set, stands where it would have stood anyway.
 */
export function hallPhaseAt(
  calendar: HallCalendar,
  override: HallOverride | null,
  nowMs: number,
): HallPhase {
  const mode = modeAt(calendar, override, nowMs);
  for (let ahead = 0; ahead <= lookAheadDays; ahead += 1) {
    const day = addDays(dayOf(nowMs), ahead);
    for (const atMs of boundariesOf(calendar, override, day)) {
      if (atMs <= nowMs) continue;
      const next = modeAt(calendar, override, atMs);
      if (next !== mode) return { mode, untilMs: atMs, next };
    }
  }
  return { mode, untilMs: null, next: null };
}

/**
 * Since when the mode of now holds; null when it held for two months. Also a function of the clock:
 * however often it is asked, and after whatever restart, a phase has one beginning.
 */
export function hallPhaseSince(
  calendar: HallCalendar,
  override: HallOverride | null,
  nowMs: number,
): number | null {
  const mode = modeAt(calendar, override, nowMs);
  for (let back = 0; back <= lookAheadDays; back += 1) {
    const day = addDays(dayOf(nowMs), -back);
    for (const atMs of boundariesOf(calendar, override, day).reverse()) {
      if (atMs > nowMs) continue;
      if (modeAt(calendar, override, atMs - 1) !== mode) return atMs;
    }
  }
  return null;
}

/** Whether people are let in. */
export function isOpen({ mode }: Pick<HallPhase, 'mode'>): boolean {
  return mode !== 'closed';
}

/** A stretch of time in which people are let in. */
export interface OpenSpan {
  readonly fromMs: number;
  readonly toMs: number;
}

/** When the hall is open on a day, the manager's word included; changes of mode are no break. */
export function openSpansOn(
  calendar: HallCalendar,
  override: HallOverride | null,
  day: MarketDay,
): OpenSpan[] {
  const endMs = dayStartMs(day) + msPerDay;
  const edges = [...new Set([...boundariesOf(calendar, override, day), endMs])];
  edges.sort((a, b) => a - b);
  const spans: OpenSpan[] = [];
  edges.slice(0, -1).forEach((fromMs, at) => {
    if (modeAt(calendar, override, fromMs) === 'closed') return;
    const toMs = edges[at + 1] ?? endMs;
    const before = spans.at(-1);
    if (before?.toMs === fromMs) spans[spans.length - 1] = { fromMs: before.fromMs, toMs };
    else spans.push({ fromMs, toMs });
  });
  return spans;
}
