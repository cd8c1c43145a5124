import { z } from 'zod';
import { instantMs, shortText } from '../../basics/fields.ts';

/**
 * A screen of the hall with a token of its own. `counter` is a screen at a window that calls numbers
 * without anybody signing in; a kiosk, which the public touches, may not.
 */
export const terminalKind = z.enum(['board', 'kiosk', 'counter']);
export type TerminalKind = z.infer<typeof terminalKind>;

/** How a board is built and how far people stand from it; type sizes follow from it (F-05). */
export const boardProfile = z.strictObject({
  layout: z.enum(['landscape', 'portrait', 'strip']),
  widthPx: z.number().int().min(320).max(7680),
  heightPx: z.number().int().min(64).max(7680),
  /** Distance between pixel centres. 0.5 mm for a 43" panel, 2.5 to 10 mm for LED walls. */
  pixelPitchMm: z.number().min(0.05).max(20),
  farthestViewerM: z.number().min(0.5).max(60),
  /** The 工种 this board shows where several share the hall's postings (F-07); absent: all of them. */
  occupationIds: z.array(z.string().min(1).max(40)).min(1).max(100).optional(),
});
export type BoardProfile = z.infer<typeof boardProfile>;

export const terminal = z.strictObject({
  id: z.uuid(),
  kind: terminalKind,
  name: shortText(20),
  board: boardProfile.nullable(),
  revoked: z.boolean(),
  enrolledAtMs: instantMs,
  updatedAtMs: instantMs,
});
export type Terminal = z.infer<typeof terminal>;
