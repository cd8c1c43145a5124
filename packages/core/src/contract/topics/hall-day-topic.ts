import { z } from 'zod';
import { hallMode } from '../../domain/hall-day/calendar.ts';
import { hallStretches } from '../../domain/hall-day/hall-ahead.ts';

/** What the hall is for now, and what comes next; every screen follows it (F-11, K-09). */
export const hallPhaseRecord = z.strictObject({
  kind: z.literal('phase'),
  id: z.literal('phase'),
  mode: hallMode,
  /** By the hub's clock. */
  sinceMs: z.number().int(),
  untilMs: z.number().int().nullable(),
  next: hallMode.nullable(),
  /** While closed: the next opening; null when none is known. */
  opensAtMs: z.number().int().nullable(),
  /** Of the special day or season. */
  name: z.string().nullable(),
  /** The manager said so today. */
  isOverride: z.boolean(),
  /** What comes then, for a week: a screen whose hub is away opens and closes by it. */
  coming: hallStretches,
});
export type HallPhaseRecord = z.infer<typeof hallPhaseRecord>;

export const hallDayRecord = z.discriminatedUnion('kind', [hallPhaseRecord]);
export type HallDayRecord = z.infer<typeof hallDayRecord>;
