import { z } from 'zod';
import { emergency } from '../../domain/emergency/emergency.ts';

/** The danger that every screen shows over everything else; no record while there is none. */
export const emergencyNow = z.strictObject({
  kind: z.literal('emergency'),
  id: z.literal('emergency'),
  ...emergency.shape,
});

export const emergencyRecord = z.discriminatedUnion('kind', [emergencyNow]);
export type EmergencyRecord = z.infer<typeof emergencyRecord>;
