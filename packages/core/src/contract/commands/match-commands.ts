import { z } from 'zod';
import { arrival, cancelReason, matchSide, matchStatus } from '../../domain/match/match.ts';
import { printOutcome } from '../device.ts';
import { define } from '../define.ts';
import {
  contactAnswer,
  contactQuestion,
  matchCopy,
  matchPaper,
  takenWorker,
  taking,
} from './match-parts.ts';

const language = z.enum(['zh-CN', 'en']);
const postingId = z.uuid();
const matchId = z.uuid();
/** Proof that this kiosk is serving this worker. */
const visitToken = z.string().min(20).max(64);

/** One of a worker's own matches of today, for his eyes. */
export const workerMatch = z.strictObject({
  matchId,
  postingId,
  employer: z.string(),
  occupationId: z.string(),
  status: matchStatus,
  matchNo: z.string().nullable(),
  /** Whether this employer may see name and phone now. */
  showsContact: z.boolean(),
  /** Whether an answer of his stands, yes or no; one that he took back does not. */
  contactAnswered: z.boolean(),
  /** Whose word is still missing where one side has agreed alone (D-09). */
  awaits: matchSide.nullable(),
});
export type WorkerMatch = z.infer<typeof workerMatch>;

/** Workers and postings on their way to each other, at windows and kiosks. */
export const matchCommands = {
  /** A window takes workers for an employer who is at the window or on the phone (D-09). */
  'match.take': define({
    input: z.strictObject({ postingId, workers: z.array(takenWorker).min(1).max(20), language }),
    output: taking,
    allowed: ['staff', 'manager'],
  }),
  /** A window makes whole what one side agreed to alone (D-09). */
  'match.seal': define({
    input: z.strictObject({ matchId, language }),
    output: taking,
    allowed: ['staff', 'manager'],
  }),
  'match.cancel': define({
    input: z.strictObject({ matchId, reason: cancelReason }),
    output: z.strictObject({ matchId }),
    allowed: ['staff', 'manager'],
  }),
  'match.arrival': define({
    input: z.strictObject({ matchId, arrived: arrival.shape.arrived }),
    output: z.strictObject({ matchId }),
    allowed: ['staff', 'manager'],
  }),
  'match.reprint': define({
    input: z.strictObject({ matchId, copy: matchCopy, language }),
    output: z.strictObject({ paper: matchPaper }),
    allowed: ['staff', 'manager'],
  }),
  /** What became of a paper; the match stands whatever it says. */
  'match.printed': define({
    input: z.strictObject({ paperId: z.uuid(), copy: matchCopy, result: printOutcome }),
    output: z.strictObject({ paperId: z.uuid() }),
    allowed: ['booth', 'kiosk', 'staff', 'manager'],
  }),
  /** The day is over and nobody has said what became of it. */
  'match.lapse': define({
    input: z.strictObject({ matchId }),
    output: z.strictObject({ matchId }),
    allowed: ['system'],
  }),
  /**
   * What a worker is asked before an employer may have his name and phone. Null where he has answered
   * it for this posting today, and not taken his answer back: he is not asked twice.
   */
  'meeting.question': define({
    input: z.strictObject({ visitToken, postingId, language }),
    output: z.strictObject({ question: contactQuestion.nullable() }),
    allowed: ['kiosk'],
  }),
  /** A worker wants to meet an employer (D-01); without consent he is a number to that employer. */
  'meeting.ask': define({
    input: z.strictObject({ visitToken, postingId, contact: contactAnswer.nullable() }),
    output: z.strictObject({ matchId, zone: z.string().nullable() }),
    allowed: ['kiosk'],
  }),
  /**
   * 我找到活了: confirmed when the employer has agreed before; otherwise `unilateral` until he or a
   * window does (D-09).
   */
  'meeting.found': define({
    input: z.strictObject({ visitToken, postingId, contact: contactAnswer.nullable(), language }),
    output: z.strictObject({
      matchId,
      status: matchStatus,
      papers: z.array(matchPaper).max(3),
    }),
    allowed: ['kiosk'],
  }),
  'meeting.decline': define({
    input: z.strictObject({ visitToken, matchId }),
    output: z.strictObject({ matchId }),
    allowed: ['kiosk'],
  }),
  /** From now on nobody is shown his name and phone for this match (PIPL 15). */
  'meeting.withdrawContact': define({
    input: z.strictObject({ visitToken, matchId }),
    output: z.strictObject({ matchId }),
    allowed: ['kiosk'],
  }),
  /** The worker's matches of today. Reads only; a command because a visit is proof for commands. */
  'meeting.mine': define({
    input: z.strictObject({ visitToken }),
    output: z.strictObject({ matches: z.array(workerMatch).max(50) }),
    allowed: ['kiosk'],
  }),
} as const;
