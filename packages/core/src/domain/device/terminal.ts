import { z } from 'zod';
import { instantMs, shortText } from '../../basics/fields.ts';

/**
 * A screen of the hall with a token of its own. `counter` is a screen at a window that calls numbers
 * without anybody signing in; a kiosk, which the public touches, may not. At a `booth` an employer
 * signs in with the code of the day.
 */
export const terminalKind = z.enum(['board', 'kiosk', 'counter', 'booth']);
export type TerminalKind = z.infer<typeof terminalKind>;

/** Where something is, seen by somebody who stands before the screen. */
export const arrow = z.enum(['left', 'right', 'up']);
export type Arrow = z.infer<typeof arrow>;

/** Which way an entrance screen sends whom (G-13); absent: the screen does not speak of them. */
export const entranceArrows = z.strictObject({
  people: arrow.optional(),
  vehicles: arrow.optional(),
  bays: arrow.optional(),
});
export type EntranceArrows = z.infer<typeof entranceArrows>;

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
  /** While a 招聘会 is on, nothing but its postings; absent: always all of them. */
  fairs: z.literal('only').optional(),
  /** The queue's calls: a zone beside the postings, or nothing but calls (E-07); absent: none. */
  calls: z.enum(['zone', 'only']).optional(),
  /** Whether it speaks the calls; absent: a call board does, others do not. */
  voice: z.boolean().optional(),
  /** Something else than postings: the bays (G-08), or the way in (G-13). A strip has neither. */
  page: z.enum(['bays', 'entrance']).optional(),
  arrows: entranceArrows.optional(),
  /** Where the nearest exit is; shown while a danger is on (F-13). */
  exit: arrow.optional(),
});
export type BoardProfile = z.infer<typeof boardProfile>;

/** Whether a board speaks. One loudspeaker to a zone is enough, so postings stay silent unless told. */
export function boardSpeaks({ calls, voice }: Pick<BoardProfile, 'calls' | 'voice'>): boolean {
  return voice ?? calls === 'only';
}

export const terminal = z.strictObject({
  id: z.uuid(),
  kind: terminalKind,
  name: shortText(20),
  board: boardProfile.nullable(),
  revoked: z.boolean(),
  enrolledAtMs: instantMs,
  updatedAtMs: instantMs,
  // What older records may lack.
  /** The one counter a screen of kind `counter` calls for. */
  counterId: z.uuid().nullable().default(null),
  /** The zone of the voice settings it is as loud as; null: as loud as the hall. */
  zone: shortText(12).nullable().default(null),
});
export type Terminal = z.infer<typeof terminal>;

/** What a manager decides about a screen besides its name; what its kind has no use for is null. */
export type TerminalPlace = Pick<Terminal, 'board' | 'counterId' | 'zone'>;
