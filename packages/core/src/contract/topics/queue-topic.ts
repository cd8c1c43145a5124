import { z } from 'zod';
import { instantMs, marketDay } from '../../basics/fields.ts';
import { bothNames, serviceDetails } from '../../domain/service/service.ts';
import { counterActKind } from '../../domain/service/counter.ts';
import {
  priorityClass,
  queueSettings,
  voiceSettings,
} from '../../domain/service/queue-settings.ts';
import { callKind } from '../../domain/ticket/call.ts';
import { ticketStatus } from '../../domain/ticket/ticket.ts';
import { windowTroubleRecord } from './window-records.ts';

/**
 * The queue as everybody in the hall may see it: numbers, windows and how many wait. No record has a
 * field for a person, nor one that tells who goes first (E-03).
 */
export const queueService = z.strictObject({
  kind: z.literal('service'),
  id: z.uuid(),
  details: serviceDetails,
  phase: z.enum(['closed', 'early', 'open', 'last', 'over']),
  /** When its windows begin; with `early` and before the opening. */
  startsAtMs: instantMs.nullable(),
  waiting: z.number().int(),
  /** For somebody who comes now; null while nobody can say. */
  expectedWaitMs: z.number().int().nullable(),
});
export type QueueService = z.infer<typeof queueService>;

/** What a window and its display show. */
export const queueCounter = z.strictObject({
  kind: z.literal('counter'),
  id: z.uuid(),
  number: z.number().int(),
  name: bothNames.nullable(),
  serviceIds: z.array(z.uuid()),
  shows: z.enum(['paused', 'idle', 'calling', 'serving']),
  /** The number called or served. */
  ticket: z.string().nullable(),
  /** The last call for it; a display that flashes goes by this. */
  callSeq: z.number().int().nullable(),
  sinceMs: instantMs,
});
export type QueueCounter = z.infer<typeof queueCounter>;

/** A call as a fact. Boards, voice and displays follow these by `seq`; the newest 30 are kept. */
export const queueCall = z.strictObject({
  kind: z.literal('call'),
  id: z.uuid(),
  seq: z.number().int(),
  /** The same for a call and its repetitions, so that a board shows one row. */
  ticketId: z.uuid(),
  ticket: z.string(),
  counterId: z.uuid(),
  counterNumber: z.number().int(),
  callKind,
  times: z.number().int(),
  atMs: instantMs,
  /** Taken back: not to be spoken any more, nor shown. */
  cancelled: z.boolean(),
});
export type QueueCall = z.infer<typeof queueCall>;

export const queueRules = z.strictObject({
  kind: z.literal('rules'),
  id: z.literal('rules'),
  /** The day the numbers are of. */
  day: marketDay,
  priorityClasses: z.array(priorityClass),
  voice: voiceSettings,
});
export type QueueRules = z.infer<typeof queueRules>;

export const queueRecord = z.discriminatedUnion('kind', [
  queueService,
  queueCounter,
  queueCall,
  queueRules,
]);
export type QueueRecord = z.infer<typeof queueRecord>;

/** A number that is not over, for who works at a window. Still nobody's name. */
export const counterTicket = z.strictObject({
  kind: z.literal('ticket'),
  id: z.uuid(),
  ticket: z.string(),
  serviceId: z.uuid(),
  boundTo: z.uuid().nullable(),
  status: ticketStatus,
  priority: priorityClass.nullable(),
  /** The order of the queue: by place, then by turn. */
  place: z.number().int(),
  turn: z.number().int(),
  reservedAtMs: instantMs,
  counterId: z.uuid().nullable(),
  calls: z.number().int(),
  turnCalledMs: instantMs.nullable(),
  lastCallMs: instantMs.nullable(),
  servingAtMs: instantMs.nullable(),
  requeued: z.boolean(),
  transfers: z.number().int(),
});
export type CounterTicket = z.infer<typeof counterTicket>;

/** What the next press at a counter will do. */
export const counterNext = z.strictObject({
  kind: z.literal('next'),
  /** The counter's id. */
  id: z.uuid(),
  ticketId: z.uuid().nullable(),
  /** The press that can be taken back, and until when. */
  undo: z.strictObject({ kind: counterActKind, untilMs: instantMs }).nullable(),
});
export type CounterNext = z.infer<typeof counterNext>;

export const counterSettings = z.strictObject({
  kind: z.literal('settings'),
  id: z.literal('settings'),
  settings: queueSettings,
});

export const counterRecord = z.discriminatedUnion('kind', [
  counterTicket,
  counterNext,
  counterSettings,
  windowTroubleRecord,
]);
export type CounterRecord = z.infer<typeof counterRecord>;
