import { z } from 'zod';

/** A point in time: integer milliseconds since 1970 UTC, within the years 2000 to 2100. */
export const instantMs = z.number().int().min(946_684_800_000).max(4_102_444_800_000);

/** A calendar day in Asia/Shanghai, YYYY-MM-DD. */
export const marketDay = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/** Six digits of GB/T 2260. */
export const regionCode = z.string().regex(/^\d{6}$/);

/** One line a person typed: trimmed, not empty, no control characters, at most `max` UTF-16 units. */
export function shortText(max: number): z.ZodString {
  // The control range is the point here: a terminal or a printer must never see one.
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u);
}
