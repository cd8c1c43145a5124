import { z } from 'zod';
import { instantMs } from '../../basics/fields.ts';
import { minutesLeft } from '../../domain/power/power.ts';

/**
 * What feeds the hall (K-11). No record where no UPS is set up, and before it has said anything.
 * `unknown`: out of sight for long, which is no power cut and concerns the manager alone.
 */
export const powerNow = z.strictObject({
  kind: z.literal('power'),
  id: z.literal('power'),
  state: z.enum(['mains', 'battery', 'low', 'unknown']),
  sinceMs: instantMs,
  /** When the hall's system will stop, as far as the UPS lets it be known. */
  stopsAtMs: instantMs.nullable(),
  /** The minutes that screens say: from the hub, so that all say the same. */
  minutesLeft: minutesLeft.nullable(),
  /** When power came back, as long as the screens say so. */
  backAtMs: instantMs.nullable(),
});

export const powerRecord = z.discriminatedUnion('kind', [powerNow]);
export type PowerRecord = z.infer<typeof powerRecord>;
