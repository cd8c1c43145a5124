import type { HallMode } from './calendar.ts';
import { stretchAt } from './hall-ahead.ts';
import { hallPhaseAt, hallPhaseSince, type HallHours } from './hall-phase.ts';

/** What is known of the hall, and when a command last changed what it is for. */
export interface HallKnown extends HallHours {
  /** The newest instant, not after now, at which somebody's command changed the mode. */
  readonly turnedAtMs: number | null;
}

/** Everything a screen has to know of the hall at an instant. */
export interface HallNow {
  readonly mode: HallMode;
  /** Null where the mode was the same for two months. */
  readonly sinceMs: number | null;
  readonly untilMs: number | null;
  readonly next: HallMode | null;
  /** While it is closed: the next opening that is known. */
  readonly opensAtMs: number | null;
  /** Of the special day or the season it follows. */
  readonly name: string | null;
  readonly isOverride: boolean;
}

/** Where the hall stands at an instant. */
export function hallNow({ calendar, override, turnedAtMs }: HallKnown, nowMs: number): HallNow {
  const phase = hallPhaseAt(calendar, override, nowMs);
  const beganMs = hallPhaseSince(calendar, override, nowMs);
  const { name, isOverride } = stretchAt({ calendar, override }, nowMs);
  return {
    ...phase,
    sinceMs: latest(beganMs, turnedAtMs),
    opensAtMs: phase.mode === 'closed' ? phase.untilMs : null,
    name,
    isOverride,
  };
}

function latest(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.max(one, other);
}
