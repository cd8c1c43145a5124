import { z } from 'zod';
import { instantMs, shortText } from '../../basics/fields.ts';

/** Pages of a board and of the kiosk's guides. Nothing typed by the public ever becomes one unreviewed. */
export const contentKind = z.enum(['rights', 'service', 'policy', 'guide', 'commitment']);
export type ContentKind = z.infer<typeof contentKind>;

/** From when a page is shown, and when it is not any more. */
const period = { validFromMs: instantMs, validToMs: instantMs };

export const pageDetails = z.strictObject({
  kind: contentKind,
  title: shortText(24),
  lines: z.array(shortText(60)).min(1).max(6),
  source: shortText(40),
  ...period,
});
export type PageDetails = z.infer<typeof pageDetails>;

/** More postings than one employer has at a time. */
export const mostShowcasePostings = 60;

/** 用工专区: a page for an employer who hires all year round, with its live postings (C-13). */
export const showcaseDetails = z.strictObject({
  kind: z.literal('showcase'),
  title: shortText(24),
  /** Few and short: beside them the board has to hold the postings. */
  lines: z.array(shortText(40)).min(1).max(2),
  employerId: z.uuid(),
  /** Which of its postings; null shows all that are live. */
  postingIds: z.array(z.uuid()).min(1).max(mostShowcasePostings).nullable(),
  ...period,
});
export type ShowcaseDetails = z.infer<typeof showcaseDetails>;

export const contentDetails = z.discriminatedUnion('kind', [pageDetails, showcaseDetails]);
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
