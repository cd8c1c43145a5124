import { z } from 'zod';
import { instantMs, shortText } from '../../basics/fields.ts';

/** Pages of a board and of the kiosk's guides. Nothing typed by the public ever becomes one unreviewed. */
export const contentKind = z.enum(['rights', 'service', 'policy', 'guide', 'commitment']);
export type ContentKind = z.infer<typeof contentKind>;

export const contentDetails = z.strictObject({
  kind: contentKind,
  title: shortText(24),
  lines: z.array(shortText(60)).min(1).max(6),
  source: shortText(40),
  validFromMs: instantMs,
  validToMs: instantMs,
});
export type ContentDetails = z.infer<typeof contentDetails>;

export const contentItem = z.strictObject({
  id: z.uuid(),
  details: contentDetails,
  status: z.enum(['pending_review', 'published', 'withdrawn']),
  author: z.uuid(),
  reviewer: z.uuid().nullable(),
  updatedAtMs: instantMs,
});
export type ContentItem = z.infer<typeof contentItem>;

/** One running notice over every board; a new one replaces it. */
export const notice = z.strictObject({
  text: shortText(80),
  level: z.enum(['info', 'important']),
  untilMs: instantMs,
});
export type Notice = z.infer<typeof notice>;
