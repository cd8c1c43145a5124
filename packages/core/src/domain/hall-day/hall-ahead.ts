import { z } from 'zod';
import { instantMs } from '../../basics/fields.ts';
import { addDays, dayOf, dayStartMs } from '../../basics/market-day.ts';
import { hallMode, planOf } from './calendar.ts';
import { boundariesOf, isInForce, lookAheadDays, modeAt, type HallHours } from './hall-phase.ts';

/** Screens are told of today and so many days after it: longer than any hub is away unnoticed. */
const toldDays = 7;
/** Eight periods on each day would be more; such a screen knows fewer days. */
const mostStretches = 64;

/** A stretch of time in which a screen shows one thing; it lasts until the next one begins. */
export const hallStretch = z.strictObject({
  fromMs: instantMs,
  mode: hallMode,
  /** Of the special day or the season. */
  name: z.string().nullable(),
  isOverride: z.boolean(),
});
export type HallStretch = z.infer<typeof hallStretch>;

/** The stretches to come, so that a screen goes on by itself when its hub is away. */
export const hallStretches = z.array(hallStretch).max(mostStretches);

/** What a screen shows from an instant on. */
export function stretchAt({ calendar, override }: HallHours, fromMs: number): HallStretch {
  const { by } = planOf(calendar, dayOf(fromMs));
  return {
    fromMs,
    mode: modeAt(calendar, override, fromMs),
    name: by.rule === 'usual' ? null : by.name,
    isOverride: isInForce(override, fromMs),
  };
}

/**
 * What comes after an instant, in order: a week of it, and of a hall that is shut then also the
 * opening after. A function of the clock like everything here.
 */
export function hallAhead(hours: HallHours, nowMs: number): HallStretch[] {
  const { calendar, override } = hours;
  const today = dayOf(nowMs);
  const horizonMs = dayStartMs(addDays(today, toldDays + 1));
  const coming: HallStretch[] = [];
  let last = stretchAt(hours, nowMs);
  for (let ahead = 0; ahead <= lookAheadDays; ahead += 1) {
    for (const atMs of boundariesOf(calendar, override, addDays(today, ahead))) {
      if (atMs <= nowMs) continue;
      const isEnough = atMs >= horizonMs && last.mode !== 'closed';
      if (isEnough || coming.length === mostStretches) return coming;
      const next = stretchAt(hours, atMs);
      if (isSame(next, last)) continue;
      coming.push(next);
      last = next;
    }
  }
  return coming;
}

function isSame(one: HallStretch, other: HallStretch): boolean {
  return one.mode === other.mode && one.name === other.name && one.isOverride === other.isOverride;
}
