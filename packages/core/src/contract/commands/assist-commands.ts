import { z } from 'zod';
import { shortText } from '../../basics/fields.ts';
import {
  assistanceNote,
  caseDaysMost,
  closeReason,
} from '../../domain/assistance/assistance-plan.ts';
import { hardshipCategory } from '../../domain/assistance/hardship.ts';
import { declineReason } from '../../domain/assistance/point-to-point.ts';
import { matchSide } from '../../domain/match/match.ts';
import { define } from '../define.ts';
import { taking } from './match-parts.ts';

const workerId = z.uuid();
const planId = z.uuid();
const postingId = z.uuid();
const plan = z.strictObject({ planId });
const staff = ['staff', 'manager'] as const;

/** What staff says became of a meeting; `matched` takes the worker then and there. */
const saidOutcome = z.discriminatedUnion('result', [
  z.strictObject({ result: z.literal('matched'), language: z.enum(['zh-CN', 'en']) }),
  z.strictObject({ result: z.literal('declined'), side: matchSide, reason: declineReason }),
  z.strictObject({ result: z.literal('no_show') }),
]);

/**
 * Help for workers who find work hard to find: 点对点 meetings and 1-3-1 cases. Each is refused without
 * the worker's own consent (`consent_missing`), and only those who sit with him may call it.
 */
export const assistCommands = {
  /** What he said, and the 认定 when a document was seen. Kept encrypted, apart from the ledger. */
  'assist.recognise': define({
    input: z.strictObject({
      workerId,
      categories: z.array(hardshipCategory).min(1).max(hardshipCategory.options.length),
      /** Null: his word alone. */
      document: shortText(60).min(2).nullable(),
    }),
    output: z.strictObject({ workerId }),
    allowed: staff,
  }),
  /** Opens a case; a worker has one open case at most. */
  'assist.openPlan': define({
    input: z.strictObject({ workerId, days: z.number().int().min(1).max(caseDaysMost) }),
    output: plan,
    allowed: staff,
  }),
  'assist.guidance': define({
    input: z.strictObject({
      planId,
      topic: assistanceNote.options[0].shape.topic,
      advice: assistanceNote.options[0].shape.advice,
    }),
    output: plan,
    allowed: staff,
  }),
  /** A posting that he was told of by word of mouth; the same posting twice is `already_exists`. */
  'assist.recommend': define({
    input: z.strictObject({ planId, postingId }),
    output: plan,
    allowed: staff,
  }),
  'assist.training': define({
    input: z.strictObject({ planId, course: assistanceNote.options[1].shape.course }),
    output: plan,
    allowed: staff,
  }),
  'assist.closePlan': define({
    input: z.strictObject({ planId, reason: closeReason }),
    output: plan,
    allowed: staff,
  }),
  /**
   * 组织对接: tells the employer's booth that somebody is brought, and writes the meeting down. A worker
   * has one open meeting at most (`already_exists`).
   */
  'assist.organise': define({
    input: z.strictObject({ workerId, postingId }),
    output: z.strictObject({ meetingId: z.uuid(), zone: z.string().nullable() }),
    allowed: staff,
  }),
  /** What became of a meeting; nothing else closes it, save that the two are matched elsewhere. */
  'assist.settle': define({
    input: z.strictObject({ meetingId: z.uuid(), outcome: saidOutcome }),
    output: z.strictObject({ meetingId: z.uuid(), taking: taking.nullable() }),
    allowed: staff,
  }),
} as const;
