import { z } from 'zod';
import { danger } from '../../domain/emergency/emergency.ts';
import { define } from '../define.ts';

/** A danger over every screen of the hall and in its voice (F-13). */
export const emergencyCommands = {
  /** Another danger takes the place of the one that runs; the same again changes nothing. */
  'emergency.raise': define({
    input: z.strictObject({ danger }),
    output: z.strictObject({}),
    // The hub itself by the contact of the fire alarm panel (G-06).
    allowed: ['staff', 'manager', 'system'],
  }),
  /**
   * Only who answers for the hall says that it is over; doing so twice does nothing. Lanes that stand
   * open are closed with it: `fire_input_on` while a fire contact is on or out of sight, and then
   * nothing changes.
   */
  'emergency.clear': define({
    input: z.strictObject({}),
    output: z.strictObject({}),
    allowed: ['manager'],
  }),
} as const;
