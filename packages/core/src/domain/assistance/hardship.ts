import { z } from 'zod';
import { instantMs, marketDay, shortText } from '../../basics/fields.ts';
import type { Consent } from '../worker/worker.ts';

/**
 * Why work is hard to find (38号 四, 就业促进法 52). Which of them it is, is sensitive (PIPL 28): it
 * rests encrypted beside the person, never in the ledger, and leaves the hub to the desk alone.
 */
export const hardshipCategory = z.enum([
  'older',
  'disabled',
  'low_income',
  'long_waiting',
  'zero_employment_family',
  'land_lost',
  'poverty_alleviated',
]);
export type HardshipCategory = z.infer<typeof hardshipCategory>;

/** 就业困难人员认定: a formal act of staff, who saw a document. */
export const hardshipRecognition = z.strictObject({
  day: marketDay,
  staffId: z.uuid(),
  /** Which document was seen; its number is not kept. */
  document: shortText(60).min(2),
});

/** What the market was told, or has recognised, about one worker. */
export const hardshipRecord = z.strictObject({
  /** Under which the ledger knows of it; it is not the worker's. */
  id: z.uuid(),
  categories: z.array(hardshipCategory).min(1).max(hardshipCategory.options.length),
  recognition: hardshipRecognition.nullable(),
  atMs: instantMs,
});
export type HardshipRecord = z.infer<typeof hardshipRecord>;

/** On what somebody stands on the desk: the market's own act, or his word. */
export const hardshipBasis = z.enum(['recognised', 'claimed']);
export type HardshipBasis = z.infer<typeof hardshipBasis>;

/** Whether somebody lets the market know, and use, that work is hard to find for him (PIPL 29). */
export function letsHelp(consents: readonly Pick<Consent, 'purpose' | 'given'>[]): boolean {
  return consents.some(({ purpose, given }) => purpose === 'hardship' && given);
}
