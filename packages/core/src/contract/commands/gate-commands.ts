import { z } from 'zod';
import { shortText } from '../../basics/fields.ts';
import { gateSettings, laneName } from '../../domain/gate/hall-count.ts';
import { emergencyCauses, laneAlarms, laneRefusals } from '../../domain/gate/lane.ts';
import { define } from '../define.ts';

const direction = z.enum(['in', 'out']);

/** Why the count of the hall was put right. */
export const countReason = z.enum([
  'counted_by_hand',
  'side_door',
  'tailgating',
  'sensor_fault',
  'other',
]);
export type CountReason = z.infer<typeof countReason>;

/** Why the hall counts as empty. */
export const zeroReason = z.enum(['hall_opened', 'hall_closed', 'new_day']);
export type ZeroReason = z.infer<typeof zeroReason>;

/** Why the count cannot be trusted any more. */
export const doubtReason = z.enum(['restarted', 'lane_uncounted']);
export type DoubtReason = z.infer<typeof doubtReason>;

/** What a lane has to tell that somebody should know of afterwards. */
export const laneTrouble = z.enum([...laneAlarms, ...emergencyCauses]);
export type LaneTrouble = z.infer<typeof laneTrouble>;

/** More people than pass all lanes of the largest entrance between two events. */
export const passesPerEvent = 500;

const { openMode, maxOccupancy } = gateSettings.shape;

/** The entrance: how it works, who is let in by hand, and how many are inside. */
export const gateCommands = {
  'gate.configure': define({
    input: z.strictObject({ openMode, maxOccupancy }),
    output: z.strictObject({}),
    allowed: ['manager'],
  }),
  /**
   * Lets one person through. `asked`: the gate was told to open, once; whether it did is seen at the
   * gate. `not_found`: no such lane.
   */
  'gate.open': define({
    input: z.strictObject({ lane: laneName, direction }),
    output: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('asked') }),
      z.strictObject({ outcome: z.literal('refused'), reason: z.enum(laneRefusals) }),
    ]),
    allowed: ['staff', 'manager'],
  }),
  /** Takes a lane out of service, or puts it back; out always goes. `not_found`: no such lane. */
  'gate.isolate': define({
    input: z.strictObject({ lane: laneName, isIsolated: z.boolean() }),
    output: z.strictObject({}),
    allowed: ['manager'],
  }),
  /** So many more or fewer are inside than was counted (G-03); never below nobody. */
  'gate.correct': define({
    input: z.strictObject({
      delta: z
        .number()
        .int()
        .min(-500)
        .max(500)
        .refine((delta) => delta !== 0),
      reason: countReason,
      note: shortText(60).nullable(),
    }),
    output: z.strictObject({ inside: z.number().int().min(0) }),
    allowed: ['manager'],
  }),
  /** Who passed since the last time, in the order of passing. */
  'gate.counted': define({
    input: z.strictObject({
      passes: z
        .array(z.strictObject({ lane: laneName, direction }))
        .min(1)
        .max(passesPerEvent),
    }),
    output: z.strictObject({}),
    allowed: ['system'],
  }),
  'gate.troubled': define({
    input: z.strictObject({
      lane: laneName,
      trouble: laneTrouble,
      direction: direction.nullable(),
    }),
    output: z.strictObject({}),
    allowed: ['system'],
  }),
  /** From now on the count is approximate; doing so twice does nothing. */
  'gate.doubted': define({
    input: z.strictObject({ reason: doubtReason, lane: laneName.nullable() }),
    output: z.strictObject({}),
    allowed: ['system'],
  }),
  /** Nobody is inside; does nothing where nobody was. */
  'gate.zeroed': define({
    input: z.strictObject({ reason: zeroReason }),
    output: z.strictObject({}),
    allowed: ['system'],
  }),
} as const;
