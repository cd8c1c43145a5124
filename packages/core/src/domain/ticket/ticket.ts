import { z } from 'zod';
import { instantMs, marketDay } from '../../basics/fields.ts';
import { priorityClass } from '../service/queue-settings.ts';

/**
 * `reserved`: a number on its way to paper. `unproven`: nobody said in time whether the paper came
 * out; it is not called until somebody does. A transferred ticket is `waiting` elsewhere.
 */
export const ticketStatus = z.enum([
  'reserved',
  'unproven',
  'waiting',
  'called',
  'serving',
  'held',
  'missed',
  'completed',
  'void',
  'expired',
]);
export type TicketStatus = z.infer<typeof ticketStatus>;

/** What is known of the paper; `pending` while the printer has not told. */
export const paperState = z.enum(['pending', 'confirmed', 'unknown', 'failed']);
/** What made the number exist: the printer's word, the person at the screen, or staff. */
export const ticketProof = z.enum(['paper', 'screen', 'staff']);
export type TicketProof = z.infer<typeof ticketProof>;

/**
 * What became of a number: held by its ticket, free for the next person (nothing was printed and
 * nobody saw it), or passed on to that person.
 */
export const numberState = z.enum(['held', 'free', 'passed_on']);

export const voidReason = z.enum(['no_paper', 'changed_mind', 'left', 'mistake']);
export type VoidReason = z.infer<typeof voidReason>;

/** Six digits on the paper's QR code: whoever has the paper may re-queue, rate and reprint. */
export const ticketCode = z.string().regex(/^\d{6}$/);

/** A place in the queue. Holds no name; whose it is stands elsewhere, for 30 days (E-13). */
export const ticket = z.strictObject({
  id: z.uuid(),
  day: marketDay,
  letter: z.string().regex(/^[A-Z]$/),
  number: z.number().int().min(1),
  numberState,
  code: ticketCode,
  serviceId: z.uuid(),
  /** The only counter that may call it, after a transfer to that counter. */
  boundTo: z.uuid().nullable(),
  priority: priorityClass.nullable(),
  status: ticketStatus,
  /** Order in the queue: by place, then by turn. Never a time: clocks are set. */
  place: z.number().int(),
  turn: z.number().int(),
  paper: paperState,
  proof: ticketProof.nullable(),
  reprints: z.number().int().min(0),
  /** People ahead when the number was given, as printed. */
  ahead: z.number().int().min(0),
  counterId: z.uuid().nullable(),
  /** Times it was called out in its present turn at a counter, which began at `turnCalledMs`. */
  calls: z.number().int().min(0),
  turnCalledMs: instantMs.nullable(),
  lastCallMs: instantMs.nullable(),
  /** Times nobody came. */
  misses: z.number().int().min(0),
  requeued: z.boolean(),
  transfers: z.number().int().min(0),
  reservedAtMs: instantMs,
  /** When counters could first have called it: at once, or from the beginning of their hours. */
  callableFromMs: instantMs,
  /** First call. */
  calledAtMs: instantMs.nullable(),
  servingAtMs: instantMs.nullable(),
  endedAtMs: instantMs.nullable(),
  version: z.number().int().min(1),
});
export type Ticket = z.infer<typeof ticket>;

/** What people read and hear: the letter and at least three digits. */
export function ticketNumber({ letter, number }: Pick<Ticket, 'letter' | 'number'>): string {
  return `${letter}${String(number).padStart(3, '0')}`;
}

/** The line a ticket waits in: its service's, or that of the one counter it is bound to. */
export function laneOf({ serviceId, boundTo }: Pick<Ticket, 'serviceId' | 'boundTo'>): string {
  return boundTo ?? serviceId;
}
