import { z } from 'zod';
import { instantMs } from '../../basics/fields.ts';
import { hallCalendar, hallMode } from './calendar.ts';

/** What the manager said of now, over the calendar: opened early, longer, shut because of the weather. */
export const hallOverride = z.strictObject({
  mode: hallMode,
  fromMs: instantMs,
  untilMs: instantMs,
});
export type HallOverride = z.infer<typeof hallOverride>;

/** What the hub keeps of the hall's days. */
export const hallDay = z.strictObject({
  /** Null before the manager saved one: then the hours of the market hold every day. */
  calendar: hallCalendar.nullable(),
  /** The last one, also after its time; the phase it made began when it says. */
  override: hallOverride.nullable(),
});
export type HallDay = z.infer<typeof hallDay>;

/** A hall of which nobody has said anything yet. */
export const blankHallDay: HallDay = { calendar: null, override: null };

/** A phase that came, as the ledger has it: once, whatever the clock or the hub did meanwhile. */
export const hallPhaseMark = z.strictObject({
  mode: hallMode,
  /** Null where the mode is always the same. */
  sinceMs: instantMs.nullable(),
  /** A command brought it, not the clock. */
  byHand: z.boolean(),
});
export type HallPhaseMark = z.infer<typeof hallPhaseMark>;

/** The name of a phase in the ledger. */
export function phaseId({ mode, sinceMs }: Pick<HallPhaseMark, 'mode' | 'sinceMs'>): string {
  return sinceMs === null ? `always-${mode}` : `${String(sinceMs)}-${mode}`;
}
