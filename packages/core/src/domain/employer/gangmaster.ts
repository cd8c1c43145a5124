import { z } from 'zod';
import { instantMs, shortText } from '../../basics/fields.ts';

/**
 * A line of the 揽头名册 (004 (十一), C-09). Who he is and how to reach him stands with the employer
 * of the same id, once.
 */
export const gangmasterDetails = z
  .strictObject({
    /** His identity card was seen and is his; no copy is kept. */
    nameVerified: z.boolean(),
    /** Whom he recruits for, as their postings name them. */
    represents: z.array(shortText(30).min(2)).max(12),
    /** How many workers he usually leads; both the same where the number is certain. */
    leadsFrom: z.number().int().min(1).max(999),
    leadsTo: z.number().int().min(1).max(999),
    note: shortText(60).nullable(),
  })
  .refine(({ leadsFrom, leadsTo }) => leadsFrom <= leadsTo, { path: ['leadsTo'] });
export type GangmasterDetails = z.infer<typeof gangmasterDetails>;

export const gangmaster = z.strictObject({
  /** The employer's id. */
  id: z.uuid(),
  details: gangmasterDetails,
  /** When the name was verified, and by whom; null while it is not. */
  verified: z.strictObject({ by: z.uuid(), atMs: instantMs }).nullable(),
  /** Taken off the register; his past stays in the ledger. */
  removed: z.boolean(),
  updatedAtMs: instantMs,
});
export type Gangmaster = z.infer<typeof gangmaster>;
