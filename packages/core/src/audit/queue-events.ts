import { z } from 'zod';
import { printOutcome } from '../contract/device.ts';
import { counterActKind } from '../domain/service/counter.ts';
import { callKind } from '../domain/ticket/call.ts';
import { ratingScore } from '../domain/ticket/rating.ts';
import { ticketProof, voidReason } from '../domain/ticket/ticket.ts';
import { event, nothing } from './event-definition.ts';

/** What the ledger tells of the queue. */
export const queueEvents = {
  'service.saved': event({
    entity: 'service',
    kind: 'user-action',
    says: 'The manager set up a service of the queue or changed it.',
    detail: nothing,
  }),
  'service.retired': event({
    entity: 'service',
    kind: 'user-action',
    says: 'The manager took a service out of the queue.',
    detail: nothing,
  }),
  'counter.saved': event({
    entity: 'counter',
    kind: 'user-action',
    says: 'The manager set up a counter or changed what it serves.',
    detail: nothing,
  }),
  'counter.retired': event({
    entity: 'counter',
    kind: 'user-action',
    says: 'The manager took a counter out of the queue.',
    detail: nothing,
  }),
  'counter.acted': event({
    entity: 'counter',
    kind: 'user-action',
    says: 'Something was done at a counter; the ticket tells what.',
    detail: z.strictObject({ kind: counterActKind }),
  }),
  'counter.undone': event({
    entity: 'counter',
    kind: 'user-action',
    says: 'The last press at a counter was taken back.',
    detail: z.strictObject({ kind: counterActKind }),
  }),
  'counter.paused': event({
    entity: 'counter',
    kind: 'user-action',
    says: 'A counter was paused or opened.',
    detail: z.strictObject({ paused: z.boolean() }),
  }),
  'queue.settings_saved': event({
    entity: 'queue',
    kind: 'user-action',
    says: 'The manager changed the rules of the queue.',
    detail: nothing,
  }),
  'ticket.reserved': event({
    entity: 'ticket',
    kind: 'user-action',
    says: 'A number was drawn and went to the printer; it does not exist yet.',
    detail: nothing,
  }),
  'ticket.number_reused': event({
    entity: 'ticket',
    kind: 'system-action',
    says: 'The number of a void ticket that nobody ever saw went to the next person.',
    detail: nothing,
  }),
  'ticket.printed': event({
    entity: 'ticket',
    kind: 'device',
    says: 'What became of the paper of a ticket; a confirmed print puts it into the queue.',
    detail: z.strictObject({ result: printOutcome, reprint: z.number().int() }),
  }),
  'ticket.confirmed': event({
    entity: 'ticket',
    kind: 'user-action',
    says: 'A number was confirmed without the printer and joined the queue.',
    detail: z.strictObject({ proof: ticketProof }),
  }),
  'ticket.lapsed': event({
    entity: 'ticket',
    kind: 'system-action',
    says: 'Nobody said in time what became of a reservation.',
    detail: z.strictObject({ numberFree: z.boolean() }),
  }),
  'ticket.voided': event({
    entity: 'ticket',
    kind: 'user-action',
    says: 'A number was taken out of the queue.',
    detail: z.strictObject({ reason: voidReason, numberFree: z.boolean() }),
  }),
  'ticket.reprinted': event({
    entity: 'ticket',
    kind: 'user-action',
    says: 'The paper of a ticket was asked for again (补打).',
    detail: z.strictObject({ reprint: z.number().int() }),
  }),
  'ticket.priority_set': event({
    entity: 'ticket',
    kind: 'user-action',
    says: 'Staff set or took back that a number goes first.',
    detail: nothing,
  }),
  'ticket.called': event({
    entity: 'ticket',
    kind: 'user-action',
    says: 'A number was called to a counter; one chosen by hand has a reason.',
    detail: z.strictObject({ kind: callKind, reason: z.string().max(60).nullable() }),
  }),
  'ticket.recalled': event({
    entity: 'ticket',
    kind: 'user-action',
    says: 'A number was called once more.',
    detail: z.strictObject({ times: z.number().int() }),
  }),
  'ticket.missed': event({
    entity: 'ticket',
    kind: 'user-action',
    says: 'Nobody came for a number (过号).',
    detail: nothing,
  }),
  'ticket.started': event({
    entity: 'ticket',
    kind: 'user-action',
    says: 'The person came to the counter.',
    detail: nothing,
  }),
  'ticket.completed': event({
    entity: 'ticket',
    kind: 'user-action',
    says: 'A number was finished (办结).',
    detail: nothing,
  }),
  'ticket.held': event({
    entity: 'ticket',
    kind: 'user-action',
    says: 'A number was put aside (挂起).',
    detail: nothing,
  }),
  'ticket.resumed': event({
    entity: 'ticket',
    kind: 'user-action',
    says: 'A number that was put aside was taken up again.',
    detail: nothing,
  }),
  'ticket.transferred': event({
    entity: 'ticket',
    kind: 'user-action',
    says: 'A number went on to another service or counter with its time.',
    detail: nothing,
  }),
  'ticket.requeued': event({
    entity: 'ticket',
    kind: 'user-action',
    says: 'Somebody who had missed his call came back into the queue.',
    detail: nothing,
  }),
  'ticket.expired': event({
    entity: 'ticket',
    kind: 'system-action',
    says: 'The day or the hours ended before a number was finished.',
    detail: nothing,
  }),
  'ticket.undone': event({
    entity: 'ticket',
    kind: 'user-action',
    says: 'A press at a counter was taken back; the ticket is as it was before.',
    detail: z.strictObject({ kind: counterActKind }),
  }),
  'ticket.apologised': event({
    entity: 'ticket',
    kind: 'user-action',
    says: 'The holder of an expired number was given an apology on paper.',
    detail: nothing,
  }),
  'call.made': event({
    entity: 'call',
    kind: 'user-action',
    says: 'A call, numbered over the whole hall, as boards and voice follow it.',
    detail: z.strictObject({ seq: z.number().int() }),
  }),
  'call.cancelled': event({
    entity: 'call',
    kind: 'user-action',
    says: 'A call was taken back with the press that made it.',
    detail: z.strictObject({ seq: z.number().int() }),
  }),
  'rating.given': event({
    entity: 'rating',
    kind: 'user-action',
    says: 'Somebody rated a service, anonymously; the ticket is not named.',
    detail: z.strictObject({ score: ratingScore }),
  }),
} as const;
