import { z } from 'zod';
import { ticketStatus } from '../../domain/ticket/ticket.ts';
import { define } from '../define.ts';
import type { Caller } from '../roles.ts';

const counterId = z.uuid();
const ticketId = z.uuid();
/**
 * People at windows, the physical callers of the hub, and a screen enrolled for one window, which
 * presses for that one only.
 */
const callers: readonly Caller[] = ['counter', 'staff', 'rights', 'manager', 'system'];

/** How the counter stands after a press. `callSeq` is the call that was made by it, if any. */
export const counterNow = z.strictObject({
  counterId,
  ticket: z.strictObject({ ticketId, number: z.string().max(8), status: ticketStatus }).nullable(),
  callSeq: z.number().int().nullable(),
});
export type CounterNow = z.infer<typeof counterNow>;

const press = define({
  input: z.strictObject({ counterId }),
  output: counterNow,
  allowed: callers,
});

/** One press each (E-04). */
export const counterCommands = {
  /** Finishes whom it serves, if anybody, and calls the next by the rule; wakes a paused counter. */
  'counter.next': press,
  /** At most three times, at least eight seconds apart. */
  'counter.recall': press,
  /** Nobody came, within the time that is set. */
  'counter.miss': press,
  'counter.start': press,
  'counter.complete': press,
  'counter.hold': press,
  /** Takes the last press back, within a minute. */
  'counter.undo': press,
  'counter.resume': define({
    input: z.strictObject({ counterId, ticketId }),
    output: counterNow,
    allowed: callers,
  }),
  'counter.callChosen': define({
    input: z.strictObject({ counterId, ticketId, reason: z.string().trim().min(2).max(60) }),
    output: counterNow,
    allowed: callers,
  }),
  'counter.transfer': define({
    input: z.strictObject({
      counterId,
      to: z.discriminatedUnion('to', [
        z.strictObject({ to: z.literal('service'), serviceId: z.uuid() }),
        z.strictObject({ to: z.literal('counter'), counterId: z.uuid() }),
      ]),
    }),
    output: counterNow,
    allowed: callers,
  }),
  'counter.setPaused': define({
    input: z.strictObject({ counterId, paused: z.boolean() }),
    output: counterNow,
    allowed: callers,
  }),
} as const;
