import { z } from 'zod';
import { instantMs, shortText } from '../../basics/fields.ts';
import { insurance, welfare } from '../../domain/posting/posting.ts';
import { arrival, cancelReason, matchStatus } from '../../domain/match/match.ts';
import { define } from '../define.ts';
import { paperDocument } from '../paper-schema.ts';
import { boothAgent, boothEmployer, boothPass } from './booth-parts.ts';
import {
  candidateView,
  contactQuestion,
  matchCopy,
  matchPaper,
  slipCode,
  takenWorker,
  taking,
} from './match-parts.ts';

/** Proof that this booth serves this employer; in memory only, and gone when the hub restarts. */
const boothToken = z.string().min(20).max(64);
const language = z.enum(['zh-CN', 'en']);
const postingId = z.uuid();
const matchId = z.uuid();

/** An employer at a booth terminal. The terminal is the actor; the token says for whom. */
export const boothCommands = {
  /**
   * A window gives somebody who acts for a verified employer six digits for today's booths (C-05,
   * C-14); his earlier code ends. Null is his only one; where there are several or none, somebody
   * has to be named (`agent_needed`).
   */
  'booth.issueCode': define({
    input: z.strictObject({ employerId: z.uuid(), agentId: z.uuid().nullable() }),
    output: z.strictObject({
      agent: boothAgent,
      code: z.string().regex(/^\d{6}$/),
      untilMs: instantMs,
      /** The digits and a QR code that opens a booth without typing. */
      slip: paperDocument,
    }),
    allowed: ['staff', 'manager'],
  }),
  /**
   * Five wrong codes at one terminal lock it for a while (`locked_out`). The code of somebody who was
   * disabled meanwhile is no guess (`agent_disabled`).
   */
  'booth.open': define({
    input: z.strictObject({ code: z.string().regex(/^\d{6}$/) }),
    output: z.strictObject({ boothToken, employer: boothEmployer }),
    allowed: ['booth'],
  }),
  /**
   * The same with the QR code of the slip. It is too long to be guessed, so a wrong one is not counted
   * as a guess, and a terminal that is locked for guessing still opens with a right one.
   */
  'booth.openByPass': define({
    input: z.strictObject({ pass: boothPass }),
    output: z.strictObject({ boothToken, employer: boothEmployer }),
    allowed: ['booth'],
  }),
  'booth.close': define({
    input: z.strictObject({ boothToken }),
    output: z.strictObject({}),
    allowed: ['booth'],
  }),
  /** One of the employer's own postings again, with what changes from day to day (C-06, A-20). */
  'booth.repost': define({
    input: z.strictObject({
      boothToken,
      fromPostingId: postingId,
      headcount: z.number().int().min(1).max(999),
      payMinFen: z.number().int().min(1),
      payMaxFen: z.number().int().min(1),
      workStartMs: instantMs,
      workEndMs: instantMs,
    }),
    output: z.strictObject({ postingId, postingNo: z.string(), version: z.number().int() }),
    allowed: ['booth'],
  }),
  /**
   * A posting for a 工种 he has not posted lately: the rest is what `booth.template` showed. The place
   * is one of his own, and so is whom a gang-master recruits for (`invalid_fields`); new ones are
   * written at a window.
   */
  'booth.post': define({
    input: z.strictObject({
      boothToken,
      occupationId: z.string().regex(/^[a-z0-9-]{2,40}$/),
      headcount: z.number().int().min(1).max(999),
      payFen: z.number().int().min(1).max(100_000_000),
      workStartMs: instantMs,
      hoursPerDay: z.number().min(0.5).max(12),
      days: z.number().int().min(1).max(90),
      workAddress: shortText(60).min(2),
      insurance,
      welfare,
      /** Of `realEmployers`; null where the template has none. */
      realEmployerName: shortText(30).nullable(),
    }),
    output: z.strictObject({ postingId, postingNo: z.string(), version: z.number().int() }),
    allowed: ['booth'],
  }),
  /** The employer needs nobody more. */
  'booth.withdraw': define({
    input: z.strictObject({ boothToken, postingId, text: shortText(200).min(2) }),
    output: z.strictObject({ postingId }),
    allowed: ['booth'],
  }),
  /** 还招人吗: yes, still. */
  'booth.keep': define({
    input: z.strictObject({ boothToken, postingId }),
    output: z.strictObject({ postingId }),
    allowed: ['booth'],
  }),
  /**
   * 再招: more places of a posting that is on the boards. As any edit it waits for review, while what
   * was approved stays where it is; fewer places is no such edit (`invalid_fields`).
   */
  'booth.more': define({
    input: z.strictObject({
      boothToken,
      postingId,
      /** All places, the taken ones among them. */
      headcount: z.number().int().min(1).max(999),
    }),
    output: z.strictObject({ postingId, version: z.number().int() }),
    allowed: ['booth'],
  }),
  /** Asks a candidate to come to the table (D-01). */
  'booth.invite': define({
    input: z.strictObject({ boothToken, postingId, workerId: z.uuid() }),
    output: z.strictObject({ matchId }),
    allowed: ['booth'],
  }),
  /** Who lays this slip on the scanner, whether he may be taken, and what he has to be asked. */
  'booth.scan': define({
    input: z.strictObject({ boothToken, postingId, slipCode, language }),
    output: z.strictObject({ worker: candidateView, question: contactQuestion }),
    allowed: ['booth'],
  }),
  /**
   * Takes workers who laid their slips on the scanner (D-09, D-14). Each has an outcome of his own;
   * the last place goes to one of two who want it at the same moment (`no_places`).
   */
  'booth.take': define({
    input: z.strictObject({
      boothToken,
      postingId,
      workers: z.array(takenWorker).min(1).max(20),
      language,
    }),
    output: taking,
    allowed: ['booth'],
  }),
  /**
   * The employer agrees without the worker's slip: to somebody he has met, or to one of today's by the
   * end of his registration number. `unilateral` until the worker or a window says so too; confirmed
   * at once where the worker already has (D-09). Four figures are mostly enough (`ambiguous_number`).
   */
  'booth.agree': define({
    input: z.strictObject({
      boothToken,
      with: z.discriminatedUnion('by', [
        z.strictObject({ by: z.literal('match'), matchId }),
        z.strictObject({
          by: z.literal('number'),
          postingId,
          number: z.string().regex(/^\d{4,18}$/),
        }),
      ]),
      language,
    }),
    output: z.strictObject({
      matchId,
      status: matchStatus,
      papers: z.array(matchPaper).max(2),
    }),
    allowed: ['booth'],
  }),
  'booth.decline': define({
    input: z.strictObject({ boothToken, matchId }),
    output: z.strictObject({ matchId }),
    allowed: ['booth'],
  }),
  /** A confirmed match comes to nothing; the place is free again (D-12). */
  'booth.cancel': define({
    input: z.strictObject({ boothToken, matchId, reason: cancelReason }),
    output: z.strictObject({ matchId }),
    allowed: ['booth'],
  }),
  'booth.arrival': define({
    input: z.strictObject({ boothToken, matchId, arrived: arrival.shape.arrived }),
    output: z.strictObject({ matchId }),
    allowed: ['booth'],
  }),
  /**
   * The same word for several of his people in one press: all came (D-11). Null takes back what he said
   * himself. All or none: somebody whose match is not confirmed any more refuses the lot (`wrong_state`).
   */
  'booth.arrivals': define({
    input: z.strictObject({
      boothToken,
      matchIds: z.array(matchId).min(1).max(50),
      arrived: z.boolean().nullable(),
    }),
    output: z.strictObject({
      matchIds: z.array(matchId).max(50),
      arrived: z.boolean().nullable(),
    }),
    allowed: ['booth'],
  }),
  /** The same paper once more, marked 补打. */
  'booth.reprint': define({
    input: z.strictObject({ boothToken, matchId, copy: matchCopy, language }),
    output: z.strictObject({ paper: matchPaper }),
    allowed: ['booth'],
  }),
} as const;
