import { z } from 'zod';
import { instantMs } from '../../basics/fields.ts';
import { ticket } from '../ticket/ticket.ts';
import { bothNames } from './service.ts';

/** A window where people are served. */
export const counterDetails = z.strictObject({
  /** What the voice says: 2号窗口. */
  number: z.number().int().min(1).max(99),
  name: bothNames.nullable(),
  /** All of them for the one counter of a station (E-15). */
  serviceIds: z.array(z.uuid()).min(1).max(26),
});
export type CounterDetails = z.infer<typeof counterDetails>;

export const counterActKind = z.enum([
  'call',
  'start',
  'complete',
  'miss',
  'hold',
  'resume',
  'transfer',
]);
export type CounterActKind = z.infer<typeof counterActKind>;

/** The last thing done at a counter, with what it takes to undo it. */
export const counterAct = z.strictObject({
  kind: counterActKind,
  atMs: instantMs,
  /** Calls to be cancelled: the first and its repetitions. */
  callIds: z.array(z.uuid()).max(8),
  /** The tickets as they were; next finishes one and calls another. */
  before: z.array(ticket).min(1).max(2),
});
export type CounterAct = z.infer<typeof counterAct>;

export const counter = z.strictObject({
  id: z.uuid(),
  details: counterDetails,
  retired: z.boolean(),
  /** Nobody sits there, or for the moment not for the queue. */
  paused: z.boolean(),
  /** Whom the counter has called or serves; one at most. */
  ticketId: z.uuid().nullable(),
  act: counterAct.nullable(),
  /** When what it shows outside last changed. */
  changedAtMs: instantMs,
});
export type Counter = z.infer<typeof counter>;
