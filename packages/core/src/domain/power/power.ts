import { z } from 'zod';
import { instantMs } from '../../basics/fields.ts';

/** What the ledger says of the hall's power: `low` means that the battery was nearly empty. */
export const powerPhase = z.enum(['mains', 'battery', 'low']);

/** Longer than any battery of a hall; an estimate above it is cut. */
export const minutesLeftMax = 1_440;

/** Minutes that a screen may promise. */
export const minutesLeft = z.number().int().min(0).max(minutesLeftMax);

/** The power of the hall as it was last written down. */
export const powerState = z.strictObject({
  phase: powerPhase,
  sinceMs: instantMs,
  /** What was expected when it was written; null where the UPS does not say, and on mains. */
  minutesLeft: minutesLeft.nullable(),
});
export type PowerState = z.infer<typeof powerState>;
