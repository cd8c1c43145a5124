import { z } from 'zod';
import { instantMs, marketDay } from '../../basics/fields.ts';
import {
  assistanceNote,
  closeReason,
  handedOver,
} from '../../domain/assistance/assistance-plan.ts';
import { hardshipBasis, hardshipCategory } from '../../domain/assistance/hardship.ts';
import { meetingOutcome } from '../../domain/assistance/point-to-point.ts';
import { matchStatus } from '../../domain/match/match.ts';
import { workerStatus } from '../../domain/worker/worker.ts';
import { fitReason } from '../../rules/fit.ts';
import { define } from '../define.ts';
import { cursor } from './cursor.ts';
import { boardPosting } from '../topics/board-topic.ts';

const staff = ['staff', 'manager'] as const;

/** A posting in a line: what it is, what it pays, who offers it, and where they would meet. */
const postingLine = boardPosting.pick({
  postingNo: true,
  occupationId: true,
  employer: true,
  payMinFen: true,
  payMaxFen: true,
  payUnit: true,
  pieceName: true,
  workStartMs: true,
  zone: true,
});

const proposal = postingLine.extend({
  postingId: z.uuid(),
  remaining: z.number().int(),
  /** The reviewer found it fit for people who find work hard to find. */
  friendly: z.boolean(),
  /** Strongest first (D-03). */
  reasons: z.array(fitReason).max(3),
});

const progress = z.strictObject({
  guidance: z.number().int(),
  recommendations: z.number().int(),
  training: z.number().int(),
  isComplete: z.boolean(),
});

/** A case in a line. */
const planLine = z.strictObject({
  planId: z.uuid(),
  progress,
  openedDay: marketDay,
  dueDay: marketDay,
  overdue: z.boolean(),
  closed: closeReason.nullable(),
});
export type AssistPlanLine = z.infer<typeof planLine>;

const meeting = z.strictObject({
  meetingId: z.uuid(),
  posting: postingLine.extend({ postingId: z.uuid() }),
  zone: z.string().nullable(),
  organisedAtMs: instantMs,
  outcome: meetingOutcome.nullable(),
  endedAtMs: instantMs.nullable(),
  /** How the match behind it stands. */
  matchStatus,
});

/** Whom it is about, masked. */
const who = z.strictObject({
  workerId: z.uuid(),
  registrationNo: z.string(),
  maskedName: z.string(),
  occupationIds: z.array(z.string()).max(5),
});

const deed = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('guidance'),
    atMs: instantMs,
    staff: z.string(),
    /** Null when the words were erased. */
    note: assistanceNote.options[0].omit({ kind: true }).nullable(),
  }),
  z.strictObject({
    kind: z.literal('recommendation'),
    atMs: instantMs,
    /** Null where the slip did it. */
    staff: z.string().nullable(),
    handedOver,
    posting: postingLine.nullable(),
  }),
  z.strictObject({
    kind: z.literal('training'),
    atMs: instantMs,
    staff: z.string(),
    note: assistanceNote.options[1].omit({ kind: true }).nullable(),
  }),
]);
export type AssistDeed = z.infer<typeof deed>;

/** Matches and waiting of one half of the people; waiting is from the day's check-in to the match. */
const part = z.strictObject({
  matches: z.number().int(),
  avgWaitMs: z.number().int().nullable(),
});

/** What the desk for people who find work hard to find asks for (B-12: nobody else is told). */
export const assistQueries = {
  /** Who is here and looks for work, longest first, with what could be proposed; and open meetings. */
  'assist.desk': define({
    input: z.strictObject({}),
    output: z.strictObject({
      people: z
        .array(
          who.extend({
            basis: hardshipBasis,
            waitingSinceMs: instantMs,
            /** His number of today, while it waits; called at a window as any other. */
            ticket: z.string().nullable(),
            plan: planLine.nullable(),
            meetingId: z.uuid().nullable(),
            proposals: z.array(proposal).max(3),
          }),
        )
        .max(60),
      /** How many there are, shown or not. */
      waiting: z.number().int(),
      /** Longest open first, older days included. */
      open: z.array(meeting.extend({ who })).max(100),
    }),
    allowed: staff,
  }),
  /** Cases, those due first; closed ones newest first. */
  'assist.plans': define({
    input: z.strictObject({ which: z.enum(['open', 'overdue', 'closed']), cursor }),
    output: z.strictObject({
      plans: z.array(planLine.extend({ who })).max(50),
      next: cursor,
      overdue: z.number().int(),
    }),
    allowed: staff,
  }),
  /** One person's page: every case with every deed, every meeting. */
  'assist.person': define({
    input: z.strictObject({ workerId: z.uuid() }),
    output: z.strictObject({
      who,
      status: workerStatus,
      /** Null: he has taken his consent back, and nothing may be added. */
      basis: hardshipBasis.nullable(),
      categories: z.array(hardshipCategory),
      recognition: z
        .strictObject({ day: marketDay, staff: z.string(), document: z.string() })
        .nullable(),
      plans: z.array(planLine.extend({ deeds: z.array(deed) })).max(20),
      meetings: z.array(meeting).max(50),
      proposals: z.array(proposal).max(3),
    }),
    allowed: staff,
  }),
  /**
   * The two indicators (D-15), at most 31 days, over confirmed matches. `parts` is null where one to
   * four persons could be told apart (H-14).
   */
  'assist.indicators': define({
    input: z.strictObject({ fromDay: marketDay, toDay: marketDay }),
    output: z.strictObject({
      matches: z.number().int(),
      parts: z.strictObject({ supported: part, others: part, share: z.number() }).nullable(),
    }),
    allowed: ['staff', 'manager', 'auditor'],
  }),
} as const;
