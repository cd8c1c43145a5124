import { z } from 'zod';
import { bayDetails, extendReason, plateEnd } from '../../domain/bay/bay.ts';
import { define } from '../define.ts';

const bayId = z.uuid();
const boothToken = z.string().min(20).max(64);

/** Bays for vehicles that stop and go (G-08). */
export const bayCommands = {
  /** `already_exists`: another bay has the number; `wrong_state`: the hall has as many as it can show. */
  'bay.save': define({
    input: z.strictObject({ bayId: bayId.nullable(), details: bayDetails }),
    output: z.strictObject({ bayId }),
    allowed: ['manager'],
  }),
  /** `in_use` while a vehicle stands there. */
  'bay.remove': define({
    input: z.strictObject({ bayId }),
    output: z.strictObject({ bayId }),
    allowed: ['manager'],
  }),
  /**
   * 我到了: an employer at his open booth, or a clerk for him. `bay_taken`: somebody was faster;
   * `no_bay_free` where any would do; `vehicle_in_bay`: his vehicle stands in one already.
   */
  'bay.arrive': define({
    input: z.strictObject({
      /** Null: the first that is free. */
      bayId: bayId.nullable(),
      of: z.discriminatedUnion('by', [
        z.strictObject({ by: z.literal('booth'), boothToken }),
        z.strictObject({ by: z.literal('window'), employerId: z.uuid() }),
      ]),
      /** One of his on the boards, which the bay then shows. */
      postingId: z.uuid().nullable(),
      plateEnd: plateEnd.nullable(),
    }),
    output: z.strictObject({ bayId, number: z.number().int() }),
    allowed: ['booth', 'staff', 'manager'],
  }),
  /** 走了. An employer leaves bays of his own only; a clerk has no token and may free any. */
  'bay.leave': define({
    input: z.strictObject({ bayId, boothToken: boothToken.nullable() }),
    output: z.strictObject({ bayId }),
    allowed: ['booth', 'staff', 'manager'],
  }),
  /** Lets a vehicle stand longer; `stay_too_long` beyond two hours. */
  'bay.extend': define({
    input: z.strictObject({
      bayId,
      minutes: z.number().int().min(5).max(60),
      reason: extendReason,
    }),
    output: z.strictObject({ bayId }),
    allowed: ['staff', 'manager'],
  }),
  /** Its time is over; the hub's clock only. */
  'bay.overdue': define({
    input: z.strictObject({ bayId }),
    output: z.strictObject({ bayId }),
    allowed: ['system'],
  }),
  /** The day on which it came is over; the hub's clock only. */
  'bay.lapse': define({
    input: z.strictObject({ bayId }),
    output: z.strictObject({ bayId }),
    allowed: ['system'],
  }),
} as const;
