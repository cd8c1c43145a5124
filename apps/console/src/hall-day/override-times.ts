import { clockTimeOn } from '@hall/core/basics/clock-time';
import { endOfDay, msPerMinute, startOfDay } from '@hall/core/basics/market-day';
import type { HallMode } from '@hall/core/domain/hall-day/calendar';
import type { HallNow } from '@hall/core/domain/hall-day/hall-now';

/** What the manager may say of now. */
export type OverrideKind = 'early' | 'longer' | 'shut';

const quarterMs = 15 * msPerMinute;
const hourMs = 60 * msPerMinute;

/** What makes sense now: open a shut hall; let the running period of an open one last, or shut it. */
export function kindsFor({
  mode,
  untilMs,
  isOverride,
}: Pick<HallNow, 'mode' | 'untilMs' | 'isOverride'>): OverrideKind[] {
  // Who shut it by a word opens it by taking the word back.
  if (mode === 'closed') return isOverride ? [] : ['early'];
  return untilMs === null ? ['shut'] : ['longer', 'shut'];
}

/** The modes to choose from, the likeliest first chosen. */
export function modeFor(
  kind: OverrideKind,
  { mode, next }: Pick<HallNow, 'mode' | 'next'>,
): HallMode {
  if (kind === 'shut') return 'closed';
  if (kind === 'longer') return mode;
  return next ?? 'gig';
}

/** Times offered with one press, earliest first: round ones, and those the calendar names. */
export function timesFor(
  kind: OverrideKind,
  { untilMs }: Pick<HallNow, 'untilMs'>,
  nowMs: number,
): number[] {
  if (kind === 'longer' && untilMs !== null) return hoursAfter(untilMs);
  const endMs = endOfDay(nowMs);
  const planned = untilMs !== null && untilMs <= endMs ? [untilMs] : [];
  const hours = hoursAfter(nowMs).filter((atMs) => atMs <= endMs);
  const all = [...planned, ...hours, ...(kind === 'shut' ? [endMs] : [])];
  return [...new Set(all)].filter((atMs) => atMs > nowMs).sort((a, b) => a - b);
}

/** One, two and three hours after the next quarter. */
function hoursAfter(fromMs: number): number[] {
  const dayMs = startOfDay(fromMs);
  const roundMs = dayMs + Math.ceil((fromMs - dayMs) / quarterMs) * quarterMs;
  return [1, 2, 3].map((n) => roundMs + n * hourMs);
}

/** The instant of a typed time of today; null while it cannot be read or is not after `afterMs`. */
export function typedTime(clock: string, nowMs: number, afterMs: number): number | null {
  if (clock === '') return null;
  const atMs = clock === '00:00' ? endOfDay(nowMs) : clockTimeOn(nowMs, clock);
  return atMs > afterMs ? atMs : null;
}
