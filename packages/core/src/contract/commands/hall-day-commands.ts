import { z } from 'zod';
import { instantMs } from '../../basics/fields.ts';
import { hallCalendar, hallMode } from '../../domain/hall-day/calendar.ts';
import { hallWordKind } from '../../domain/hall-day/hall-word.ts';
import { define } from '../define.ts';

/** When the hall is open and what for (G-05), and what the manager says of today. */
export const hallDayCommands = {
  /**
   * Takes the place of the whole calendar; effective at once. `season_name_taken`, `seasons_overlap`,
   * `special_day_taken`: two of its rules contradict each other.
   */
  'hallDay.saveCalendar': define({
    input: z.strictObject({ calendar: hallCalendar }),
    output: z.strictObject({}),
    allowed: ['manager'],
  }),
  /**
   * From now until then, whatever the calendar says. `invalid_fields` (`untilMs`): over already, or
   * so far away that it belongs into the calendar.
   */
  'hallDay.override': define({
    input: z.strictObject({ mode: hallMode, untilMs: instantMs }),
    output: z.strictObject({}),
    allowed: ['manager'],
  }),
  /** Back to the calendar; doing so twice does nothing. */
  'hallDay.endOverride': define({
    input: z.strictObject({}),
    output: z.strictObject({}),
    allowed: ['manager'],
  }),
  /** A phase has begun and the ledger does not know of it yet; the hub's clock only. */
  'hallDay.follow': define({
    input: z.strictObject({}),
    output: z.strictObject({ mode: hallMode }),
    allowed: ['system'],
  }),
  /** The voice has something to say of the hall; `null` when it was said meanwhile. The hub's clock only. */
  'hallDay.tell': define({
    input: z.strictObject({}),
    output: z.strictObject({ kind: hallWordKind.nullable() }),
    allowed: ['system'],
  }),
} as const;
