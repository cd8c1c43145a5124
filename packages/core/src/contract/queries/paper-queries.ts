import { z } from 'zod';
import { marketDay } from '../../basics/fields.ts';
import { agreementText } from '../../domain/agreement/agreement.ts';
import { ageBand, availability, workerWishes } from '../../domain/worker/worker.ts';
import { define } from '../define.ts';

/** Opaque position for the next page (keyset paging); null starts at the first. */
const cursor = z.string().max(60).nullable();

/** What papers on A4 are made of. */
export const paperQueries = {
  /**
   * Who came in on a day and looks for work, in the order of check-in (D-17). Before consent somebody is
   * a number (C-11), so nothing else is in here; no name, no phone, no gender, no hardship.
   */
  'candidates.list': define({
    input: z.strictObject({ day: marketDay, cursor }),
    output: z.strictObject({
      candidates: z
        .array(
          z.strictObject({
            registrationNo: z.string(),
            occupationIds: workerWishes.shape.occupationIds,
            ageBand,
            availability,
          }),
        )
        .max(200),
      next: cursor,
    }),
    allowed: ['staff', 'manager'],
  }),
  /** The texts of the agreement, newest first, and the one in force wherever it stands. */
  'agreement.texts': define({
    input: z.strictObject({ cursor }),
    output: z.strictObject({
      inForce: agreementText.nullable(),
      texts: z.array(agreementText).max(20),
      next: cursor,
    }),
    allowed: ['staff', 'manager', 'auditor'],
  }),
} as const;
