import { z } from 'zod';
import { hallMode } from '../domain/hall-day/calendar.ts';
import { hallWordKind } from '../domain/hall-day/hall-word.ts';
import { event, nothing } from './event-definition.ts';

/** What the ledger tells of the hall's opening and closing. */
export const hallDayEvents = {
  'hallDay.calendar_saved': event({
    entity: 'hall_day',
    kind: 'user-action',
    says: 'The manager changed when the hall is open and what for.',
    detail: nothing,
  }),
  'hallDay.overridden': event({
    entity: 'hall_day',
    kind: 'user-action',
    says: 'The manager opened, lengthened or shut the hall until a time, over the calendar.',
    detail: z.strictObject({ mode: hallMode, untilMs: z.number().int() }),
  }),
  'hallDay.override_ended': event({
    entity: 'hall_day',
    kind: 'user-action',
    says: 'The manager went back to the calendar before the time.',
    detail: nothing,
  }),
  'hallDay.changed': event({
    entity: 'hall_phase',
    kind: 'system-action',
    says: 'A phase of the hall began; written once for each, whatever the clock or the hub did.',
    detail: z.strictObject({ mode: hallMode, byHand: z.boolean() }),
  }),
  'hallDay.told': event({
    entity: 'hall_word',
    kind: 'system-action',
    says: 'The voice said that the hall opens, soon closes, closes or is crowded; written once for each.',
    detail: z.strictObject({ kind: hallWordKind }),
  }),
  'hallDay.crowd_changed': event({
    entity: 'hall_word',
    kind: 'system-action',
    says: 'The hall became crowded soon after it was said to be, or is crowded no longer; nothing was said.',
    detail: z.strictObject({ isCrowded: z.boolean() }),
  }),
} as const;
