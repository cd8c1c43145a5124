import { z } from 'zod';
import { instantMs, marketDay } from '../../basics/fields.ts';

/** 1 (bad) to 5 (good); who does not rate has not rated (001 第十七条, E-12). */
export const ratingScore = z.number().int().min(1).max(5);

/** A rating names the service and the counter, never the ticket. */
export const rating = z.strictObject({
  id: z.uuid(),
  day: marketDay,
  serviceId: z.uuid(),
  counterId: z.uuid().nullable(),
  score: ratingScore,
  atMs: instantMs,
});
export type Rating = z.infer<typeof rating>;
