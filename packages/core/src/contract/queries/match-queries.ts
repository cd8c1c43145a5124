import { z } from 'zod';
import { marketDay } from '../../basics/fields.ts';
import { candidateReason } from '../../rules/candidates.ts';
import {
  boothEmployer,
  boothPosting,
  broughtWorker,
  postingTemplate,
} from '../commands/booth-parts.ts';
import { candidateView, matchView } from '../commands/match-parts.ts';
import { define } from '../define.ts';
import { boardPosting } from '../topics/board-topic.ts';
import { cursor } from './cursor.ts';

const boothToken = z.string().min(20).max(64);

/** A match for a window: names and phones are not in it. */
const listedMatch = matchView.omit({ contact: true }).extend({
  posting: boardPosting.pick({ postingNo: true, occupationId: true, employer: true }),
});

/** A match for its own employer, with the day and the kind of work: its posting may be long over. */
const datedMatch = matchView.extend({
  day: marketDay,
  /** Empty where the posting is gone. */
  occupationId: z.string(),
});
export type DatedMatch = z.infer<typeof datedMatch>;

/** Reads about workers and employers who find each other, at booths and windows. */
export const matchQueries = {
  /** An employer's day at a booth: his postings that are not over, those of the last week, his matches. */
  'booth.desk': define({
    input: z.strictObject({ boothToken }),
    output: z.strictObject({
      employer: boothEmployer,
      /** Newest first. */
      postings: z.array(boothPosting).max(50),
      /** Postings of earlier days to post again, newest first, one of each wording. */
      earlier: z.array(boothPosting).max(20),
      matches: z.array(datedMatch).max(200),
      /** Bays in which a vehicle of his stands (G-08). */
      bayIds: z.array(z.uuid()).max(48),
      /** Whom staff are bringing to the table now: a number and a kind of work, never why (D-05). */
      brought: z.array(broughtWorker).max(20),
      /** Of earlier days: whether they came to work nobody has said yet (D-11). */
      unmarked: z.array(datedMatch).max(50),
    }),
    allowed: ['booth'],
  }),
  /** The match whose slip lies on the scanner; one of somebody else is not there (`not_found`). */
  'booth.match': define({
    input: z.strictObject({ boothToken, matchId: z.uuid() }),
    output: datedMatch.extend({
      /** Who stands below him on the employer's copy (D-14), in its order; that copy goes by its first. */
      together: z.array(datedMatch).max(19),
    }),
    allowed: ['booth'],
  }),
  /** What is known of a posting for a 工种 before the employer says a word. */
  'booth.template': define({
    input: z.strictObject({ boothToken, occupationId: z.string().regex(/^[a-z0-9-]{2,40}$/) }),
    output: postingTemplate,
    allowed: ['booth'],
  }),
  /** Who fits one of the employer's postings, best first (D-02, C-10). */
  'booth.candidates': define({
    input: z.strictObject({ boothToken, postingId: z.uuid() }),
    output: z.strictObject({
      candidates: z
        .array(
          z.strictObject({
            worker: candidateView,
            reasons: z.array(candidateReason).max(9),
            /** Put first by the market; why is nobody's business but the market's (C-10, B-12). */
            preferred: z.boolean(),
          }),
        )
        .max(20),
    }),
    allowed: ['booth'],
  }),
  /** The matches of a day, newest first; or only what one side agreed to alone. */
  'match.list': define({
    input: z.strictObject({ day: marketDay, only: z.enum(['all', 'waiting']), cursor }),
    output: z.strictObject({ matches: z.array(listedMatch).max(50), next: cursor }),
    allowed: ['staff', 'manager', 'auditor'],
  }),
  /** Who was taken for work that has begun on an earlier day, and nobody has said whether he came (D-11). */
  'match.unmarked': define({
    input: z.strictObject({ today: marketDay, cursor }),
    output: z.strictObject({
      matches: z.array(listedMatch.extend({ day: marketDay, employerId: z.uuid() })).max(50),
      next: cursor,
    }),
    allowed: ['staff', 'manager'],
  }),
} as const;
