import { z } from 'zod';
import { define } from '../define.ts';

/** What the topic of the bays does not tell everybody. */
export const bayQueries = {
  /** Whose vehicles stand where, for whoever has to find one. */
  'bay.vehicles': define({
    input: z.strictObject({}),
    output: z.strictObject({
      vehicles: z
        .array(
          z.strictObject({
            bayId: z.uuid(),
            employerId: z.uuid(),
            employer: z.string(),
            /** Null where nobody said it. */
            plateEnd: z.string().nullable(),
          }),
        )
        .max(48),
    }),
    allowed: ['staff', 'manager'],
  }),
} as const;
