import { z } from 'zod';

/**
 * How many complaints wait for the rights window, how many of them are over their term, and how many
 * proposals wait for the manager. Numbers only: who complained about whom is asked for by those who may.
 */
export const rightsCounts = z.strictObject({
  kind: z.literal('rights'),
  id: z.literal('rights'),
  waiting: z.number().int().min(0),
  overdue: z.number().int().min(0),
  proposals: z.number().int().min(0),
});
export type RightsCounts = z.infer<typeof rightsCounts>;
