import { dayOf } from '@hall/core/basics/market-day';
import type { HallCalendar, HallMode } from '@hall/core/domain/hall-day/calendar';
import type { HallOverride } from '@hall/core/domain/hall-day/hall-day';
import { hallPhaseAt } from '@hall/core/domain/hall-day/hall-phase';

/** A part of the day with one purpose. */
export interface DayPart {
  readonly mode: HallMode;
  readonly fromMs: number;
  /** Null where nobody knows an end. */
  readonly toMs: number | null;
}

/** What becomes of a part that was planned: it begins later, or is not today. */
export type PartChange =
  | { readonly change: 'later'; readonly part: DayPart; readonly beginsMs: number }
  | { readonly change: 'dropped'; readonly part: DayPart };

/** More than a day can have. */
const mostParts = 20;

/** The parts from now to the end of the day; the last may go on after midnight. */
export function restOfDay(
  calendar: HallCalendar,
  override: HallOverride | null,
  nowMs: number,
): DayPart[] {
  const parts: DayPart[] = [];
  let fromMs = nowMs;
  while (dayOf(fromMs) === dayOf(nowMs) && parts.length < mostParts) {
    const { mode, untilMs } = hallPhaseAt(calendar, override, fromMs);
    parts.push({ mode, fromMs, toMs: untilMs });
    if (untilMs === null) break;
    fromMs = untilMs;
  }
  return parts;
}

/** What the manager's word does to the parts that were to come. */
export function changesBy(planned: readonly DayPart[], { untilMs }: HallOverride): PartChange[] {
  return planned
    .slice(1)
    .filter(({ fromMs }) => fromMs < untilMs)
    .map((part) =>
      part.toMs === null || part.toMs > untilMs
        ? { change: 'later', part, beginsMs: untilMs }
        : { change: 'dropped', part },
    );
}
