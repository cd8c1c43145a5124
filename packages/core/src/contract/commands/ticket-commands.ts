import { z } from 'zod';
import { instantMs } from '../../basics/fields.ts';
import { priorityClass } from '../../domain/service/queue-settings.ts';
import { ratingScore } from '../../domain/ticket/rating.ts';
import { ticketCode, ticketStatus, voidReason } from '../../domain/ticket/ticket.ts';
import { define } from '../define.ts';
import { printOutcome } from '../device.ts';
import { paperDocument } from '../paper-schema.ts';

const ticketId = z.uuid();
const language = z.enum(['zh-CN', 'en']);
/** Letter and digits as people read them: A005. */
const number = z.string().max(8);

/** A ticket named by whoever made it, or by who holds its paper. */
const which = z.discriminatedUnion('with', [
  z.strictObject({ with: z.literal('id'), ticketId }),
  z.strictObject({ with: z.literal('code'), code: ticketCode }),
]);

/** A number on its way to paper. The screen keeps it to itself until the ticket is confirmed. */
export const reservation = z.strictObject({
  ticketId,
  number,
  code: ticketCode,
  ahead: z.number().int(),
  expectedWaitMs: z.number().int().nullable(),
  startsAtMs: instantMs.nullable(),
  /** After this the hub gives up waiting for a word about it. */
  confirmByMs: instantMs,
  document: paperDocument,
});
export type Reservation = z.infer<typeof reservation>;

const standing = z.strictObject({
  ticketId,
  number,
  status: ticketStatus,
  ahead: z.number().int(),
});

/** Numbers: drawn, proved, printed again, given back, rated. */
export const ticketCommands = {
  /** Draws a number and its paper. It does not exist until `ticket.printed` or `ticket.confirm`. */
  'ticket.reserve': define({
    input: z.strictObject({
      serviceId: z.uuid(),
      priority: priorityClass.nullable(),
      /** Six digits of a worker's slip of today, if he scanned it; kept for 30 days (E-13). */
      slipCode: z
        .string()
        .regex(/^\d{6}$/)
        .nullable(),
      language,
    }),
    output: reservation,
    allowed: ['kiosk', 'staff', 'manager'],
  }),
  /** What became of the paper; `confirmed` puts the number into the queue. */
  'ticket.printed': define({
    input: z.strictObject({ ticketId, result: printOutcome }),
    output: z.strictObject({ ticketId, status: ticketStatus }),
    allowed: ['kiosk', 'staff', 'manager'],
  }),
  /** Somebody says on the screen that he has the number, or staff see the paper. */
  'ticket.confirm': define({
    input: z.strictObject({ ticketId }),
    output: standing,
    allowed: ['kiosk', 'counter', 'staff', 'rights', 'manager'],
  }),
  /** A kiosk gives back what it has reserved; staff take any number out of the queue. */
  'ticket.void': define({
    input: z.strictObject({ ticketId, reason: voidReason }),
    output: z.strictObject({ ticketId, numberFree: z.boolean() }),
    allowed: ['kiosk', 'counter', 'staff', 'manager'],
  }),
  /** The same paper once more, marked 补打. */
  'ticket.reprint': define({
    input: z.strictObject({ which, language }),
    output: z.strictObject({ ticketId, number, document: paperDocument }),
    allowed: ['kiosk', 'staff', 'manager'],
  }),
  /** Who missed his call comes back once, behind the next three (E-08). */
  'ticket.requeue': define({
    input: z.strictObject({ which }),
    output: standing,
    allowed: ['kiosk', 'counter', 'staff', 'rights', 'manager'],
  }),
  /** Anonymous: at a kiosk with the paper, or with the keys at the counter just left (E-12). */
  'ticket.rate': define({
    input: z.strictObject({
      which: z.discriminatedUnion('with', [
        z.strictObject({ with: z.literal('code'), code: ticketCode }),
        z.strictObject({ with: z.literal('counter'), counterId: z.uuid() }),
      ]),
      score: ratingScore,
    }),
    output: z.strictObject({}),
    allowed: ['kiosk', 'counter', 'system'],
  }),
  /** 致歉条 for a number that expired at closing time (E-11). */
  'ticket.apology': define({
    input: z.strictObject({ code: ticketCode, language }),
    output: z.strictObject({ document: paperDocument }),
    allowed: ['kiosk', 'staff', 'manager'],
  }),
  'ticket.setPriority': define({
    input: z.strictObject({ ticketId, priority: priorityClass.nullable() }),
    output: z.strictObject({ ticketId }),
    allowed: ['counter', 'staff', 'rights', 'manager'],
  }),
  /** Nobody said within two minutes what became of a reservation. */
  'ticket.lapse': define({
    input: z.strictObject({ ticketId }),
    output: z.strictObject({ ticketId }),
    allowed: ['system'],
  }),
  /** The day, or the service's hours, are over. */
  'ticket.expire': define({
    input: z.strictObject({ ticketId }),
    output: z.strictObject({ ticketId }),
    allowed: ['system'],
  }),
} as const;
