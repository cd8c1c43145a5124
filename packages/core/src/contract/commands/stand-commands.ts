import { z } from 'zod';
import { clockTime, marketDay } from '../../basics/fields.ts';
import { gangmasterDetails } from '../../domain/employer/gangmaster.ts';
import { standDetails, standRules } from '../../domain/stand/stand.ts';
import { define } from '../define.ts';

const standId = z.uuid();
const bookingId = z.uuid();

/** The booths of the hall: set up by the manager, booked and given up at a window (C-12). */
export const standCommands = {
  /** `already_exists`: another booth has the name, or stands on that place. */
  'stand.save': define({
    input: z.strictObject({ standId: standId.nullable(), details: standDetails }),
    output: z.strictObject({ standId }),
    allowed: ['manager'],
  }),
  /** `in_use` while it is booked for today or later. */
  'stand.retire': define({
    input: z.strictObject({ standId }),
    output: z.strictObject({ standId }),
    allowed: ['manager'],
  }),
  /** Bookings that were made keep what they were promised. */
  'stand.saveRules': define({
    input: z.strictObject({ rules: standRules }),
    output: z.strictObject({}),
    allowed: ['manager'],
  }),
  /**
   * `stand_taken`: somebody else has it that day; `stand_limit`: the employer has as many as he may
   * have. Without a time it is from the opening on, or from now.
   */
  'stand.book': define({
    input: z.strictObject({
      standId,
      employerId: z.uuid(),
      day: marketDay,
      startsAt: clockTime.nullable(),
    }),
    output: z.strictObject({ bookingId }),
    allowed: ['staff', 'manager'],
  }),
  /** The employer has come; also after the clock gave his booth back, while it is free. */
  'stand.arrive': define({
    input: z.strictObject({ bookingId }),
    output: z.strictObject({ bookingId }),
    allowed: ['staff', 'manager'],
  }),
  /** A booking is taken back, or its employer leaves. */
  'stand.giveUp': define({
    input: z.strictObject({ bookingId }),
    output: z.strictObject({ bookingId }),
    allowed: ['staff', 'manager'],
  }),
  /** Nobody came in time; the hub's clock only. */
  'stand.release': define({
    input: z.strictObject({ bookingId }),
    output: z.strictObject({ bookingId }),
    allowed: ['system'],
  }),
  /** Enters somebody in the 揽头名册 or changes his line (C-09); for employers of that type only. */
  'gangmaster.save': define({
    input: z.strictObject({ employerId: z.uuid(), details: gangmasterDetails }),
    output: z.strictObject({ employerId: z.uuid() }),
    allowed: ['manager'],
  }),
  'gangmaster.remove': define({
    input: z.strictObject({ employerId: z.uuid() }),
    output: z.strictObject({ employerId: z.uuid() }),
    allowed: ['manager'],
  }),
} as const;
