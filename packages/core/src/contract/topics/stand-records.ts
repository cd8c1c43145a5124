import { z } from 'zod';
import { booking } from '../../domain/stand/booking.ts';
import { stand, standDetails, standRules } from '../../domain/stand/stand.ts';
import { gangmaster } from '../../domain/employer/gangmaster.ts';

/** A booth as everybody may see it on the map: where it is, and who is or will be there today. */
export const publicStand = z.strictObject({
  kind: z.literal('stand'),
  id: z.uuid(),
  details: standDetails,
  /** Null while it is free. */
  today: z
    .strictObject({
      /** As boards name him: a household is 个人雇主. */
      employer: z.string(),
      here: z.boolean(),
      /** HH:mm, when he means to come or came. */
      from: z.string(),
    })
    .nullable(),
});
export type PublicStand = z.infer<typeof publicStand>;

export const staffStand = z.strictObject({ kind: z.literal('stand'), id: z.uuid(), stand });
/** Bookings of today, whatever became of them, and those of later days. */
export const staffBooking = z.strictObject({ kind: z.literal('booking'), id: z.uuid(), booking });
export const staffStandRules = z.strictObject({
  kind: z.literal('standRules'),
  id: z.literal('standRules'),
  rules: standRules,
});
/** A line of the 揽头名册; by `gangmaster:` and the employer's id, which is a record too. */
export const staffGangmaster = z.strictObject({
  kind: z.literal('gangmaster'),
  id: z.string(),
  gangmaster,
});
