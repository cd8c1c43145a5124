import { z } from 'zod';
import { instantMs } from '../../basics/fields.ts';
import { emergencyKinds } from '../../rules/announcement.ts';

/** Dangers with a fixed message on every screen and in the voice (F-13). */
export const danger = z.enum(emergencyKinds);

/** A danger that was raised and not cleared yet; it never ends by itself. */
export const emergency = z.strictObject({ danger, sinceMs: instantMs });
export type Emergency = z.infer<typeof emergency>;

/** Whether people have to get out: then every lane of the entrance opens (G-06). In the others they stay. */
export function evacuates(kind: Emergency['danger']): boolean {
  return kind === 'fire' || kind === 'evacuation';
}
