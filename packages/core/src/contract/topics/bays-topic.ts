import { z } from 'zod';
import { instantMs } from '../../basics/fields.ts';

/**
 * A bay as everybody may see it. Nothing of the vehicle and nothing of its employer but the posting
 * that is on the boards anyway.
 */
export const bayRecord = z.strictObject({
  kind: z.literal('bay'),
  id: z.uuid(),
  number: z.number().int(),
  limitMinutes: z.number().int(),
  state: z.enum(['free', 'busy', 'overdue']),
  /** What is hired for beside it; null while free, and where no posting was named or it is down. */
  posting: z
    .strictObject({
      postingNo: z.string(),
      occupationId: z.string(),
      /** Where the vehicle goes; reduced to street or community for households. */
      place: z.string(),
    })
    .nullable(),
  /** Of the hub's clock; null while free. */
  sinceMs: instantMs.nullable(),
  untilMs: instantMs.nullable(),
});
export type BayRecord = z.infer<typeof bayRecord>;

export const baysRecord = z.discriminatedUnion('kind', [bayRecord]);
