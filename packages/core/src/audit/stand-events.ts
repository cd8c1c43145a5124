import { z } from 'zod';
import { event, nothing } from './event-definition.ts';

/** What the ledger tells of booths, and of the register of gang-masters. */
export const standEvents = {
  'stand.saved': event({
    entity: 'stand',
    kind: 'user-action',
    says: 'The manager set up a booth of the hall or changed it.',
    detail: nothing,
  }),
  'stand.retired': event({
    entity: 'stand',
    kind: 'user-action',
    says: 'The manager took a booth off the plan.',
    detail: nothing,
  }),
  'stand.rules_saved': event({
    entity: 'stand_rules',
    kind: 'user-action',
    says: 'The manager changed the rules of booking.',
    detail: nothing,
  }),
  'booking.made': event({
    entity: 'booking',
    kind: 'user-action',
    says: 'A booth was booked for an employer on a market day.',
    detail: nothing,
  }),
  'booking.arrived': event({
    entity: 'booking',
    kind: 'user-action',
    says: 'The employer came; seen by a clerk, or by the code he opened his booth with.',
    detail: z.strictObject({ byCode: z.boolean(), late: z.boolean() }),
  }),
  'booking.released': event({
    entity: 'booking',
    kind: 'system-action',
    says: 'Nobody came in time; the booth is free again.',
    detail: nothing,
  }),
  'booking.given_up': event({
    entity: 'booking',
    kind: 'user-action',
    says: 'A booking was taken back, or its employer left.',
    detail: z.strictObject({ came: z.boolean() }),
  }),
  'gangmaster.saved': event({
    entity: 'gangmaster',
    kind: 'user-action',
    says: 'The manager entered somebody in the register of gang-masters or changed his line.',
    detail: z.strictObject({ nameVerified: z.boolean() }),
  }),
  'gangmaster.removed': event({
    entity: 'gangmaster',
    kind: 'user-action',
    says: 'The manager took somebody off the register of gang-masters.',
    detail: nothing,
  }),
} as const;
