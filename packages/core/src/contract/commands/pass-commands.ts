import { z } from 'zod';
import { laneName } from '../../domain/gate/hall-count.ts';
import { define } from '../define.ts';

/** Which way somebody goes through a lane, seen from the street. */
export const laneDirection = z.enum(['in', 'out']);
/** What somebody showed or pressed at a lane. */
export const passBy = z.enum(['slip', 'card', 'button', 'staff']);

/** What somebody at a lane showed (G-01, G-02, G-07). The gate has opened already when this is sent. */
export const passCommands = {
  /**
   * Somebody was let through. `slipId` counts a slip's uses of the day; `cardHmac` is the keyed hash
   * of the number of a card whose holder is registered here, and null for everybody else.
   */
  'gate.pass': define({
    input: z.strictObject({
      lane: laneName,
      direction: laneDirection,
      by: passBy,
      slipId: z.uuid().nullable(),
      cardHmac: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .nullable(),
    }),
    output: z.strictObject({}),
    allowed: ['system'],
  }),
} as const;
