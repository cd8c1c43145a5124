import { z } from 'zod';
import { instantMs } from '../../basics/fields.ts';
import { cancelReason, matchSource, matchStatus } from '../../domain/match/match.ts';
import { availability, ageBand } from '../../domain/worker/worker.ts';
import { errorCode } from '../errors.ts';
import { paperDocument } from '../paper-schema.ts';

/** Six digits of a worker's slip, good on the day they were printed in the market that printed them. */
export const slipCode = z.string().regex(/^\d{6}$/);

/** The worker's own answer to the question of `contactQuestion`. */
export const contactAnswer = z.strictObject({
  given: z.boolean(),
  textVersion: z.string().max(20),
  textHash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ContactAnswer = z.infer<typeof contactAnswer>;

/**
 * The question whether this employer may have the worker's name and phone, in the words that are
 * shown (PIPL 23, 29). It names the employer; the hash is of the text in that language.
 */
export const contactQuestion = z.strictObject({
  title: z.string(),
  text: z.string(),
  textVersion: z.string().max(20),
  textHash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ContactQuestion = z.infer<typeof contactQuestion>;

/** All an employer sees of a worker before that worker's consent (C-11). */
export const candidateView = z.strictObject({
  workerId: z.uuid(),
  registrationNo: z.string(),
  occupationIds: z.array(z.string()).max(5),
  ageBand,
  availability,
  /** False: the employer has to look at the id card himself. */
  verified: z.boolean(),
});
export type CandidateView = z.infer<typeof candidateView>;

/** One match as its employer, or a window, sees it. */
export const matchView = z.strictObject({
  matchId: z.uuid(),
  postingId: z.uuid(),
  worker: candidateView,
  /** Name and phone, with consent only and never after the end. */
  contact: z.strictObject({ name: z.string().nullable(), phone: z.string().nullable() }).nullable(),
  /** Whether he was asked for them; no answer yet is not a no. */
  contactAnswered: z.boolean(),
  source: matchSource,
  status: matchStatus,
  matchNo: z.string().nullable(),
  placeNo: z.number().int().nullable(),
  arrived: z.boolean().nullable(),
  cancel: cancelReason.nullable(),
  workerAgreed: z.boolean(),
  employerAgreed: z.boolean(),
  changedAtMs: instantMs,
});
export type MatchView = z.infer<typeof matchView>;

export const matchCopy = z.enum(['worker', 'employer', 'stub']);

/** A paper to be printed; what became of it is told with `match.printed`. */
export const matchPaper = z.strictObject({
  paperId: z.uuid(),
  copy: matchCopy,
  document: paperDocument,
});
export type MatchPaper = z.infer<typeof matchPaper>;

/** A worker at the table: the code of his slip, and his answer; null when he was not asked. */
export const takenWorker = z.strictObject({ slipCode, contact: contactAnswer.nullable() });

/** What became of each worker, in the order given; the papers of those who were taken. */
export const taking = z.strictObject({
  workers: z
    .array(
      z.discriminatedUnion('outcome', [
        z.strictObject({
          outcome: z.literal('confirmed'),
          slipCode,
          matchId: z.uuid(),
          matchNo: z.string(),
          placeNo: z.number().int(),
        }),
        z.strictObject({ outcome: z.literal('refused'), slipCode, code: errorCode }),
      ]),
    )
    .max(20),
  remaining: z.number().int(),
  papers: z.array(matchPaper).max(41),
});
export type Taking = z.infer<typeof taking>;
