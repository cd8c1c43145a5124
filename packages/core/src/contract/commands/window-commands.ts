import { z } from 'zod';
import { define } from '../define.ts';
import { windowNumber } from '../device-window.ts';

/** The devices of the service windows that are plugged in at the hub. */
export const windowCommands = {
  /** Has a window's LED say for a moment that it was reached (K-14). */
  'window.testLed': define({
    input: z.strictObject({ window: windowNumber }),
    /** False when the LED did not confirm it; one that never answers counts as shown. */
    output: z.strictObject({ shown: z.boolean() }),
    allowed: ['manager'],
  }),
} as const;
