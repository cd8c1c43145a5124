import { z } from 'zod';
import { backupEvents } from '../audit/backup-events.ts';
import { instantMs, marketDay } from '../basics/fields.ts';
import { posting, postingStatus } from '../domain/posting/posting.ts';
import { bothNames } from '../domain/service/service.ts';
import { ticketCode, ticketStatus } from '../domain/ticket/ticket.ts';
import { workerStatus } from '../domain/worker/worker.ts';
import { define } from './define.ts';
import { agentQueries } from './queries/agent-queries.ts';
import { assistQueries } from './queries/assist-queries.ts';
import { bayQueries } from './queries/bay-queries.ts';
import { campaignQueries } from './queries/campaign-queries.ts';
import { complaintQueries } from './queries/complaint-queries.ts';
import { cursor } from './queries/cursor.ts';
import { gateQueries } from './queries/gate-queries.ts';
import { ledgerEvent } from './queries/ledger-event.ts';
import { matchQueries } from './queries/match-queries.ts';
import { paperQueries } from './queries/paper-queries.ts';
import { passQueries } from './queries/pass-queries.ts';

/** Definitions of E-09 and H.0. Null where there was nothing to measure. */
const queueFigures = {
  /** Numbers that joined the queue. */
  tickets: z.number().int(),
  completed: z.number().int(),
  /** Whose holder did not come when called. */
  missed: z.number().int(),
  /** First call after joining. */
  avgWaitMs: z.number().int().nullable(),
  p90WaitMs: z.number().int().nullable(),
  /** From the start at the counter to the end. */
  avgHandlingMs: z.number().int().nullable(),
  /** Share of called numbers whose holder did not come, 0 to 1. */
  missedShare: z.number().min(0).max(1).nullable(),
  ratings: z.number().int(),
  avgRating: z.number().min(1).max(5).nullable(),
};
/** {market code}-{yyMMdd}-{seq}, as it is printed. */
const postingNo = z.string().regex(/^\d{6}-\d{6}-\d{4,6}$/);

/**
 * Reads that are not a topic: history and look-ups. Always a page of bounded size; long ones run
 * in the hub's reader process and never hold up a command.
 */
export const queries = {
  ...complaintQueries,
  ...agentQueries,
  ...bayQueries,
  ...passQueries,
  /**
   * Past postings, newest first: to find one again, or to post it again. Days are the days on
   * which a posting was entered, both included.
   */
  'posting.history': define({
    input: z.strictObject({
      employerId: z.uuid().nullable(),
      status: postingStatus.nullable(),
      fromDay: marketDay.nullable(),
      toDay: marketDay.nullable(),
      cursor,
    }),
    output: z.strictObject({ postings: z.array(posting).max(50), next: cursor }),
    allowed: ['staff', 'reviewer', 'rights', 'manager', 'auditor'],
  }),
  /**
   * Postings of any age that say something, newest first: their kind of work, content, skills or
   * place has these characters in this order, two at least; spaces and punctuation do not count.
   * `whole` is false while the index is being made and older postings may be missing.
   */
  'posting.search': define({
    input: z.strictObject({ text: z.string().trim().min(1).max(40), cursor }),
    output: z.strictObject({
      postings: z.array(posting).max(50),
      next: cursor,
      whole: z.boolean(),
    }),
    allowed: ['staff', 'reviewer', 'rights', 'manager', 'auditor'],
  }),
  /** One posting, however old, by its id or by the number that is on paper and read aloud. */
  'posting.find': define({
    input: z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal('id'), postingId: z.uuid() }),
      z.strictObject({ by: z.literal('number'), postingNo }),
    ]),
    output: z.strictObject({ posting: posting.nullable() }),
    allowed: ['staff', 'reviewer', 'rights', 'manager', 'auditor'],
  }),
  /** What happened to one thing, from the ledger. */
  'ledger.of': define({
    input: z.strictObject({ entityId: z.uuid() }),
    output: z.strictObject({
      events: z.array(ledgerEvent).max(200),
    }),
    allowed: ['reviewer', 'rights', 'manager', 'auditor'],
  }),
  /**
   * Recomputes the hash chain of one day (K-05), and compares the end of the ledger with the head that
   * is kept outside of it: `cut` when events up to `seq` once were there and are not any more.
   */
  'ledger.verify': define({
    input: z.strictObject({ day: marketDay }),
    output: z.strictObject({
      events: z.number().int(),
      brokenAtSeq: z.number().int().nullable(),
      tail: z.strictObject({
        state: z.enum(['whole', 'cut', 'forged', 'none']),
        seq: z.number().int().nullable(),
        atMs: instantMs.nullable(),
      }),
      /** When data were put back from a copy and something of this day may be missing; oldest first. */
      restored: z.array(backupEvents['ledger.restored'].detail).max(20),
    }),
    allowed: ['manager', 'auditor'],
  }),
  /** Registered workers, masked, newest visit first. */
  'worker.list': define({
    input: z.strictObject({ registrationNo: z.string().max(24).nullable(), cursor }),
    output: z.strictObject({
      workers: z
        .array(
          z.strictObject({
            workerId: z.uuid(),
            registrationNo: z.string(),
            maskedName: z.string(),
            phoneMasked: z.string().nullable(),
            verified: z.boolean(),
            minorWorker: z.boolean(),
            occupationIds: z.array(z.string()),
            status: workerStatus,
            lastSeenDay: marketDay,
          }),
        )
        .max(50),
      next: cursor,
    }),
    allowed: ['staff', 'reviewer', 'manager'],
  }),
  /** How it stands with a number, for who holds its paper. */
  'ticket.find': define({
    input: z.strictObject({ code: ticketCode }),
    output: z.strictObject({
      ticket: z
        .strictObject({
          ticketId: z.uuid(),
          number: z.string(),
          /** Codes are of one day; an older number can only be looked at. */
          day: marketDay,
          serviceId: z.uuid(),
          status: ticketStatus,
          /** Called before it; counted up to 999. Null unless it waits. */
          ahead: z.number().int().nullable(),
          /** The window it was called to. */
          counterNumber: z.number().int().nullable(),
          mayRequeue: z.boolean(),
          mayRate: z.boolean(),
        })
        .nullable(),
    }),
    allowed: ['kiosk', 'counter', 'staff', 'rights', 'manager'],
  }),
  /** Who scanned his slip when he took the number, masked; null for everybody else. */
  'ticket.worker': define({
    input: z.strictObject({ ticketId: z.uuid() }),
    output: z.strictObject({
      worker: z.strictObject({ registrationNo: z.string(), maskedName: z.string() }).nullable(),
    }),
    allowed: ['staff', 'manager'],
  }),
  /** The queue in figures (E-09), at most 31 days; also today as it stands. */
  'queue.report': define({
    input: z.strictObject({ fromDay: marketDay, toDay: marketDay }),
    output: z.strictObject({
      total: z.strictObject(queueFigures),
      /** How many gave one point, two … five; who gave none is in none of them (E-12). */
      scores: z.array(z.number().int()).length(5),
      /** Named here, because what is gone from the queue still has its past. */
      byService: z
        .array(
          z.strictObject({
            serviceId: z.uuid(),
            letter: z.string(),
            name: bothNames,
            ...queueFigures,
          }),
        )
        .max(200),
      byCounter: z
        .array(
          z.strictObject({
            counterId: z.uuid(),
            number: z.number().int(),
            name: bothNames.nullable(),
            ...queueFigures,
          }),
        )
        .max(200),
      byHour: z
        .array(z.strictObject({ hour: z.number().int().min(0).max(23), ...queueFigures }))
        .max(24),
    }),
    allowed: ['staff', 'reviewer', 'rights', 'manager', 'auditor'],
  }),
  ...assistQueries,
  ...campaignQueries,
  ...matchQueries,
  ...paperQueries,
  ...gateQueries,
} as const;

export type QueryName = keyof typeof queries;
export type QueryInput<N extends QueryName> = z.infer<(typeof queries)[N]['input']>;
export type QueryOutput<N extends QueryName> = z.infer<(typeof queries)[N]['output']>;

/** Whether `name` is a query; a wire gives strings. */
export function isQueryName(name: string): name is QueryName {
  return Object.hasOwn(queries, name);
}
