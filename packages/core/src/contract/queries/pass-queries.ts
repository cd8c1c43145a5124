import { z } from 'zod';
import { marketDay } from '../../basics/fields.ts';
import { define } from '../define.ts';

/** What was shown at the gates. */
export const passQueries = {
  /**
   * How many were let in on a day, by what they showed, and the slips that opened so often that
   * somebody should look (G-07), the most used first: by the number that is printed on them.
   */
  'gate.passes': define({
    input: z.strictObject({ day: marketDay }),
    output: z.strictObject({
      slip: z.number().int().min(0),
      card: z.number().int().min(0),
      button: z.number().int().min(0),
      staff: z.number().int().min(0),
      flagged: z
        .array(z.strictObject({ registrationNo: z.string(), uses: z.number().int().min(1) }))
        .max(50),
    }),
    allowed: ['staff', 'manager', 'auditor'],
  }),
} as const;
