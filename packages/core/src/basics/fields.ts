import { z } from 'zod';

/** A point in time: integer milliseconds since 1970 UTC, within the years 2000 to 2100. */
export const instantMs = z.number().int().min(946_684_800_000).max(4_102_444_800_000);

/** A calendar day in Asia/Shanghai, YYYY-MM-DD. */
export const marketDay = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/** A time of day on the wall of the market: HH:mm, 00:00 to 23:59. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** When something ends that day: as `clockTime`, and 24:00 for what reaches to midnight. */
export const clockEnd = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);

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
