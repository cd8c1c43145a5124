import { z } from 'zod';
import { instantMs, marketDay } from '../../basics/fields.ts';

/** `next` by the rule, `chosen` by hand with a reason, `recall` once more for the same turn. */
export const callKind = z.enum(['next', 'chosen', 'recall']);
export type CallKind = z.infer<typeof callKind>;

/**
 * One call as a fact, numbered over the whole hall: what boards, voice and window displays follow,
 * in this order and no other. Only its cancellation is ever added.
 */
export const call = z.strictObject({
  id: z.uuid(),
  /** Goes up by one with every call of the hall, over days and restarts. */
  seq: z.number().int().min(1),
  day: marketDay,
  ticketId: z.uuid(),
  number: z.string().max(8),
  serviceId: z.uuid(),
  counterId: z.uuid(),
  /** The counter that really called, as it was numbered then. */
  counterNumber: z.number().int().min(1),
  kind: callKind,
  /** 1 for the first call of a turn, then 2, 3, 4. */
  times: z.number().int().min(1),
  /** Lines the counter chose from; what fairness is counted by. */
  lanes: z.array(z.uuid()).max(30),
  priority: z.boolean(),
  place: z.number().int(),
  turn: z.number().int(),
  /** Wait per person ahead, a sample of the pace; null where it would mislead. */
  paceMs: z.number().int().min(0).nullable(),
  atMs: instantMs,
  cancelled: z.boolean(),
});
export type Call = z.infer<typeof call>;
